/** Floor 1: the outbox. It delivers mails and knows no task. */
@NullMarked
package vn.dondoc.mail;

import org.jspecify.annotations.NullMarked;
