/** Screens of mail: the log, the settings, the banner while reminders do not go out. */
@NullMarked
package vn.dondoc.ui.mail;

import org.jspecify.annotations.NullMarked;
