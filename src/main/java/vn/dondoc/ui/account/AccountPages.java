package vn.dondoc.ui.account;

import vn.dondoc.shared.PersonId;

/** Where people, rights and one's own account are. The paths of links in mails are the accounts' own. */
public final class AccountPages {

    public static final String PEOPLE = "nguoi-dung";
    public static final String RIGHTS = "bang-quyen";
    public static final String FIELDS = "linh-vuc";
    public static final String ROSTER = "truc";
    public static final String OWN = "tai-khoan";

    static final String CODE = "mat-khau";
    static final String CONFIRM_MAIL = "xac-nhan-thu";
    static final String FORGOTTEN = "quen-mat-khau";
    static final String FIRST_ADMINISTRATOR = "quan-tri-dau-tien";

    private AccountPages() {}

    public static String of(PersonId person) {
        return PEOPLE + "/" + person;
    }
}
