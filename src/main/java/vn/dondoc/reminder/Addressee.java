package vn.dondoc.reminder;

import org.jspecify.annotations.Nullable;
import vn.dondoc.account.PostRow;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.mail.MailRecipient;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/**
 * One to whom mail can be sent today: a person in a post, or an agency's mailbox.
 *
 * @param key {@code P:<person>} or {@code A:<agency>}
 * @param person null for a mailbox
 * @param agency the agency of the post or of the mailbox
 * @param title of the post; empty for a mailbox
 */
record Addressee(String key, @Nullable PersonId person, AgencyId agency, String name, String title, String address) {

    private static final String PERSON = "P:";
    private static final String MAILBOX = "A:";

    static Addressee of(PostRow post, String address) {
        return new Addressee(
                key(post.person().id()),
                post.person().id(),
                post.agency(),
                post.person().name(),
                post.title(),
                address);
    }

    static Addressee mailboxOf(AgencyRow agency, String address) {
        return new Addressee(key(agency.id()), null, agency.id(), agency.name(), "", address);
    }

    static String key(PersonId person) {
        return PERSON + person;
    }

    static String key(AgencyId mailbox) {
        return MAILBOX + mailbox;
    }

    /** The person that a stored key names; null if it names a mailbox. */
    static @Nullable PersonId personOf(String key) {
        return key.startsWith(PERSON) ? new PersonId(Long.parseLong(key.substring(PERSON.length()))) : null;
    }

    /** The agency whose mailbox a stored key names; null if it names a person. */
    static @Nullable AgencyId mailboxOf(String key) {
        return key.startsWith(MAILBOX) ? new AgencyId(Long.parseLong(key.substring(MAILBOX.length()))) : null;
    }

    boolean isMailbox() {
        return person == null;
    }

    MailRecipient recipient() {
        return new MailRecipient(person, agency, address, name);
    }
}
