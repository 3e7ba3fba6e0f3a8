/**
 * The demo's mailbox: a mail server of its own that keeps every message in the database, and the screen on which each is
 * read as its recipient would see it. Exists in the profile {@code demo} only.
 */
@NullMarked
package vn.dondoc.demo.mailbox;

import org.jspecify.annotations.NullMarked;
