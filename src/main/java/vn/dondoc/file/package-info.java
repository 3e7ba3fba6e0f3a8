/** Ground floor: files, stored by their content. */
@NullMarked
package vn.dondoc.file;

import org.jspecify.annotations.NullMarked;
