package vn.dondoc.mail;

import vn.dondoc.shared.Texts;

/** The templates without the program around them. */
public final class TestTemplates {

    private TestTemplates() {}

    public static MailTemplates of(Texts texts) {
        return new MailTemplates(texts);
    }
}
