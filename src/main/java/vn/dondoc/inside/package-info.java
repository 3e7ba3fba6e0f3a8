/** Floor 4: what an agency hands on inside itself; nobody outside it knows of any of this. */
@NullMarked
package vn.dondoc.inside;

import org.jspecify.annotations.NullMarked;
