/** Screens of the register of agencies. */
@NullMarked
package vn.dondoc.ui.agency;

import org.jspecify.annotations.NullMarked;
