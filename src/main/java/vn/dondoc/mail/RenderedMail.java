package vn.dondoc.mail;

/**
 * A mail as it will be read: rendered once, stored, and the same on every try.
 *
 * @param subject one line
 * @param text the plain-text twin; it misses nothing
 * @param html a whole page without script, image or outside reference
 */
public record RenderedMail(String subject, String text, String html) {}
