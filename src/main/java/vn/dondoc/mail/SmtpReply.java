package vn.dondoc.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a relay's answer. */
final class SmtpReply {

    private static final Pattern ENHANCED = Pattern.compile("^5\\d\\d[ -]5\\.(\\d{1,3})\\.\\d{1,3}\\b");

    private SmtpReply() {}

    /**
     * Whether a 5xx at RCPT speaks of the relay's rules and not of the address: 5.7.x (security, policy), a missing
     * sign-in (530, 535, 538), or a bare 554 without a word on the mailbox (RFC 3463, RFC 5321 4.2.3).
     */
    static boolean isPolicy(int code, String reply) {
        Matcher enhanced = ENHANCED.matcher(reply);
        if (enhanced.find()) {
            return enhanced.group(1).equals("7");
        }
        return code == 530 || code == 535 || code == 538 || code == 554;
    }

    /** One line without control characters, safe to store and show. */
    static String shown(@Nullable String reply, int max) {
        if (reply == null) {
            return "";
        }
        String line = reply.replaceAll("[\\p{Cc}\\s]+", " ").strip();
        return line.length() <= max ? line : line.substring(0, max - 1) + "…";
    }
}
