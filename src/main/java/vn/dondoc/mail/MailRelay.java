package vn.dondoc.mail;

/**
 * Stands in for the relay of the settings where mail must not leave the program. The demo brings one; the settings
 * screen then says so.
 */
public interface MailRelay {

    String host();

    int port();

    String fromAddress();
}
