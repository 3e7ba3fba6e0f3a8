package vn.dondoc.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What may stand between the brackets of MAIL FROM and RCPT TO: plain ASCII, one local part, one domain. Anything else
 * never reaches a command line or a header.
 */
final class EmailAddress {

    private static final int MAX = 254;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}"
            + "@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private EmailAddress() {}

    static boolean isValid(String address) {
        return address.length() <= MAX && SHAPE.matcher(address).matches();
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The form under which an address is remembered. */
    static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
