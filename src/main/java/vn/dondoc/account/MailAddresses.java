package vn.dondoc.account;

import java.util.regex.Pattern;

/** What people may enter as their mail address. */
final class MailAddresses {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+");

    private MailAddresses() {}

    static boolean isValid(String address) {
        return address.length() <= 254 && SHAPE.matcher(address).matches();
    }
}
