/** The working calendar's screen. */
@NullMarked
package vn.dondoc.ui.calendar;

import org.jspecify.annotations.NullMarked;
