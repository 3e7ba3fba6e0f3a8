/** Floor 5: who is owed which reminder, and when. */
@NullMarked
package vn.dondoc.reminder;

import org.jspecify.annotations.NullMarked;
