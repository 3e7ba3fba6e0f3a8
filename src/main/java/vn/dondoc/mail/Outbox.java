package vn.dondoc.mail;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.MailId;

/**
 * Thư gửi đi. A mail stands or falls with the caller's transaction; delivery comes later and is the sender's business.
 * The outbox asks nobody's right: whoever enqueues has decided that the mail is owed.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final OutboxTable table;
    private final NewMails newMails;
    private final MailAddresses addresses;
    private final SenderBell bell;

    Outbox(OutboxTable table, NewMails newMails, MailAddresses addresses, SenderBell bell) {
        this.table = table;
        this.newMails = newMails;
        this.addresses = addresses;
        this.bell = bell;
    }

    /**
     * Stores one mail. The same key again changes nothing and names the mail that is there. An address that is none
     * gives a mail that failed, visible in the log, and no error here.
     */
    public MailId enqueue(Actor actor, OutgoingMail mail) {
        return enqueueAll(actor, List.of(mail)).getFirst();
    }

    /** Stores many with a few statements. @return their ids in the order given */
    public List<MailId> enqueueAll(Actor actor, List<OutgoingMail> mails) {
        List<NewMail> rows = mails.stream()
                .map(newMails::of)
                .sorted(Comparator.comparing(row -> row.mail().key()))
                .toList();
        Map<String, Long> stored = table.insert(rows);
        rows.stream()
                .filter(row -> row.state() == MailState.FAILED
                        && stored.get(row.mail().key()) instanceof Long id
                        && id == row.id())
                .forEach(row -> addresses.markInvalid(row.mail().to().address(), row.reply()));
        ringAfterCommit();
        return mails.stream()
                .map(mail -> new MailId(Objects.requireNonNull(stored.get(mail.key()))))
                .toList();
    }

    /** Withdraws a mail that another one replaces. @return false once it was tried, or is not there */
    public boolean supersede(Actor actor, String key) {
        return table.supersede(key);
    }

    /**
     * Withdraws mails that are no longer owed (task closed, person disabled).
     *
     * @return how many; one that may have been delivered stays
     */
    public int cancel(Actor actor, Collection<String> keys) {
        return table.cancel(List.copyOf(keys));
    }

    private void ringAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.ring();
            }
        });
    }
}
