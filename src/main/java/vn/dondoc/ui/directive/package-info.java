/** Screens of the register: list, form, page with its tasks. */
@NullMarked
package vn.dondoc.ui.directive;

import org.jspecify.annotations.NullMarked;
