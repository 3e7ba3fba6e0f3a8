package vn.dondoc.mail;

import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/**
 * The one recipient of a mail: a person, or an agency's mailbox. Fixed when the mail is enqueued.
 *
 * @param person null for an agency's mailbox
 * @param agency the agency the mail is meant for; null if it is none's business, as with account mails
 * @param address as registered; one that is no address fails the mail, never the caller
 * @param name the display name
 */
public record MailRecipient(
        @Nullable PersonId person, @Nullable AgencyId agency, String address, String name) {

    public static MailRecipient person(PersonId person, @Nullable AgencyId agency, String address, String name) {
        return new MailRecipient(person, agency, address, name);
    }

    public static MailRecipient mailbox(AgencyId agency, String address, String name) {
        return new MailRecipient(null, agency, address, name);
    }
}
