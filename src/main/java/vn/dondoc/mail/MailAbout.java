package vn.dondoc.mail;

/**
 * One thing that a mail is about, as words: this module knows no task.
 *
 * @param kind the history's name of the kind, such as {@code TASK}
 * @param id the thing's identity; whoever shows the mail's text asks its owner first
 * @param code what people see, such as NV-2026-00123
 */
public record MailAbout(String kind, long id, String code) {}
