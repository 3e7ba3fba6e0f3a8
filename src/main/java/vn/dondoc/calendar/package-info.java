/** Ground floor: the office's working days, days off and swapped Saturdays. */
@NullMarked
package vn.dondoc.calendar;

import org.jspecify.annotations.NullMarked;
