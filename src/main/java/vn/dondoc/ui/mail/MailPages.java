package vn.dondoc.ui.mail;

import vn.dondoc.shared.MailId;

/** Where the mail log and the mail settings are. */
public final class MailPages {

    public static final String LOG = "nhat-ky-thu";
    public static final String SETTINGS = "cai-dat-thu";

    private MailPages() {}

    /** The mail's line in the log. */
    public static String of(MailId mail) {
        return LOG + "/" + mail;
    }
}
