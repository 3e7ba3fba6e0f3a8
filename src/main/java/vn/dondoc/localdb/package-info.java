/**
 * Beside the floors: a real MariaDB that the program starts by itself on a private data folder, for the demo and for
 * the tests. No module knows it; a production start that configures a database never enters it.
 */
@NullMarked
package vn.dondoc.localdb;

import org.jspecify.annotations.NullMarked;
