/** Beside the floors: what the program's own database user may do, wherever the database stands. */
@NullMarked
package vn.dondoc.database;

import org.jspecify.annotations.NullMarked;
