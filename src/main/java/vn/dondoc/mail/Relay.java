package vn.dondoc.mail;

import org.jspecify.annotations.Nullable;

/**
 * Where and as whom this node hands mail over.
 *
 * @param user empty for none
 * @param archive gets a copy of each mail in the same transaction; null for none
 * @param divertTo takes every mail instead of its recipient; null in production
 */
record Relay(
        String host,
        int port,
        TlsMode tls,
        String user,
        String password,
        String fromAddress,
        String fromName,
        @Nullable String archive,
        @Nullable String divertTo) {

    /** The address named at RCPT. */
    String envelopeTo(String address) {
        return divertTo == null ? address : divertTo;
    }

    @Override
    public String toString() {
        return host + ":" + port + " " + tls + " as " + fromAddress;
    }
}
