package vn.dondoc.demo.mailbox;

import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.mail.ArchiveCheck;
import vn.dondoc.shared.IdGenerator;

/** The mails that the demo's server took, as they came; at the same time the archive that knows what was accepted. */
class Mailbox implements ArchiveCheck {

    private static final int MAX_SHOWN = 250;

    private final JdbcClient jdbc;
    private final IdGenerator ids;
    private final Clock clock;
    private final Set<Runnable> watchers = ConcurrentHashMap.newKeySet();

    Mailbox(JdbcClient jdbc, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a message; when this returns it is in the database, and only then the server answers 250. */
    void keep(String sender, String recipient, byte[] raw) {
        TestMailText mail = TestMailText.of(raw);
        jdbc.sql("""
                        INSERT INTO test_mail (id, received_at, sender, recipient, shown_to, subject, message_id, raw)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        ids.next(),
                        java.time.LocalDateTime.ofInstant(clock.instant(), java.time.ZoneOffset.UTC),
                        cut(sender),
                        cut(recipient),
                        cut(mail.to()),
                        cut(mail.subject()),
                        cut(mail.messageId()),
                        raw)
                .update();
        watchers.forEach(Runnable::run);
    }

    /** The newest first. */
    List<TestMailRow> list(TestMailFilter filter, int offset, int limit) {
        String words = "%" + filter.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql("""
                        SELECT id, recipient, shown_to, subject, received_at FROM test_mail
                        WHERE (:recipient = '' OR recipient = :recipient)
                          AND (:words = '%%' OR subject LIKE :words OR shown_to LIKE :words OR recipient LIKE :words)
                        ORDER BY id DESC LIMIT :limit OFFSET :offset""")
                .param("recipient", filter.recipient())
                .param("words", words)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> new TestMailRow(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, java.time.LocalDateTime.class).toInstant(java.time.ZoneOffset.UTC)))
                .list();
    }

    /** Addresses with their number of mails, in their order. */
    Map<String, Integer> recipients() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("SELECT recipient, COUNT(*) FROM test_mail GROUP BY recipient ORDER BY recipient")
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    Optional<TestMailText> open(long id) {
        return jdbc.sql("SELECT raw FROM test_mail WHERE id = ?")
                .param(id)
                .query((row, number) -> TestMailText.of(row.getBytes(1)))
                .optional();
    }

    /** @param arrived runs on the server's thread after each new mail */
    Registration watch(Runnable arrived) {
        watchers.add(arrived);
        return () -> watchers.remove(arrived);
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Set<String> accepted(Collection<String> messageIds) {
        return messageIds.isEmpty()
                ? Set.of()
                : jdbc.sql("SELECT message_id FROM test_mail WHERE message_id IN (:ids)")
                        .param("ids", messageIds)
                        .query(String.class)
                        .set();
    }

    private static String cut(String text) {
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN);
    }
}
