/** Hôm nay: what each role sees first. */
@NullMarked
package vn.dondoc.ui.home;

import org.jspecify.annotations.NullMarked;
