/** Floor 2: the register of directives and their files. */
@NullMarked
package vn.dondoc.directive;

import org.jspecify.annotations.NullMarked;
