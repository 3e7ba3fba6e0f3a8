/** Floor 5: what is printed of the tasks. */
@NullMarked
package vn.dondoc.report;

import org.jspecify.annotations.NullMarked;
