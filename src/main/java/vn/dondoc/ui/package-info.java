/** Top floor: the screens. */
@NullMarked
package vn.dondoc.ui;

import org.jspecify.annotations.NullMarked;
