/** Screens of reminders: the dry run, the mails on a task's timeline, the word that mail is off. */
@NullMarked
package vn.dondoc.ui.reminder;

import org.jspecify.annotations.NullMarked;
