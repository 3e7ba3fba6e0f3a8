/** {@code ./dondoc bench}: the program's wall times on a machine, with its own database in a folder that goes away. */
@NullMarked
package vn.dondoc.bench;

import org.jspecify.annotations.NullMarked;
