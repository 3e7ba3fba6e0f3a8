package vn.dondoc.mail;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.localdb.LocalDatabase;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.Texts;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.TestDatabase;

/**
 * A mail room of its own: one schema with nothing but the outbox, and its parts wired by hand, so that a test may send
 * whatever is due without touching other tests' mails.
 */
final class MailOffice implements AutoCloseable {

    static final String FROM = "dondoc@vanphong.example";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Texts TEXTS = new Texts();

    final OfficeClock clock = new OfficeClock();
    final JdbcTemplate jdbc;
    final TransactionTemplate transaction;
    final MailProperties properties;
    final SecretBox secrets;
    final MailDomain domain;
    final MailAddresses addresses;
    final SenderBell bell = new SenderBell();
    final SenderPlans plans;
    final SenderBreaker breaker;
    final Outbox outbox;
    final MailClaims claims;
    final MailMarks marks;
    final MailHealth health;
    /** Since when ordinary mail may leave; null: it may not. */
    @Nullable
    Instant openSince = Instant.EPOCH;

    private final String schema;
    private final HikariDataSource source;
    private final JdbcTransactionManager transactions;

    MailOffice(MailProperties properties) {
        this.properties = properties;
        this.schema = LocalDatabase.SCHEMA + "_mail_" + NUMBER.incrementAndGet();
        this.source = schema(schema);
        this.jdbc = new JdbcTemplate(source);
        this.transactions = new JdbcTransactionManager(source);
        this.transaction = new TransactionTemplate(transactions);
        this.secrets = new SecretBox(properties);
        this.domain = new MailDomain(jdbc);
        this.addresses = new MailAddresses(jdbc, clock);
        this.plans = new SenderPlans(jdbc, properties, secrets, domain, Optional.empty());
        this.breaker = new SenderBreaker(jdbc);
        this.outbox = new Outbox(
                new OutboxTable(jdbc), new NewMails(domain, new IdGenerator(), clock, TEXTS), addresses, bell);
        this.claims = new MailClaims(jdbc, transactions, properties);
        this.marks = new MailMarks(jdbc);
        this.health = new MailHealth(jdbc, plans, List.of(), now -> openSince, clock);
    }

    /** Short waits, as a test can afford; production, so nothing is diverted. */
    static MailProperties brisk() {
        return properties(true, "");
    }

    static MailProperties properties(boolean production, String divertTo) {
        return new MailProperties(
                production,
                divertTo,
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
                false,
                2,
                50,
                10,
                Duration.ofMillis(1600),
                Duration.ofMillis(1600),
                Duration.ofMillis(50),
                Duration.ofSeconds(2),
                Duration.ofMillis(250),
                Duration.ofMillis(250));
    }

    private static HikariDataSource schema(String name) {
        LocalDatabase database = TestDatabase.get();
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
            owner.setCatalog(name);
            ScriptUtils.executeSqlScript(owner, new ClassPathResource("db/migration/V020__mail.sql"));
            ScriptUtils.executeSqlScript(owner, new ClassPathResource("db/migration/V145__sealed_mail.sql"));
            ScriptUtils.executeSqlScript(owner, new ClassPathResource("db/migration/V219__mail_inside.sql"));
            ScriptUtils.executeSqlScript(owner, new ClassPathResource("db/migration/V321__seal_mail.sql"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.url().replace("/" + LocalDatabase.SCHEMA + "?", "/" + name + "?"));
        source.setUsername(LocalDatabase.OWNER);
        source.setPassword(database.ownerPassword());
        source.setMaximumPoolSize(12);
        return source;
    }

    /** Sets a relay on the loopback and switches reminders on. */
    MailOffice sendingTo(int port) {
        jdbc.update(
                "UPDATE mail_setting SET host = '127.0.0.1', port = ?, tls = 'NONE', from_address = ?, switched_on = TRUE",
                port,
                FROM);
        domain.learn(FROM);
        return this;
    }

    SendingRound round() {
        return round(claims, marks);
    }

    SendingRound round(MailClaims someClaims, MailMarks someMarks) {
        return new SendingRound(
                plans,
                someClaims,
                breaker,
                new BatchDesk(someClaims, someMarks, breaker, addresses, properties, clock),
                properties,
                now -> openSince,
                clock);
    }

    MailChecks checks(ArchiveCheck archive) {
        return new MailChecks(jdbc, transactions, List.of(archive), properties, clock, TEXTS);
    }

    SenderUpkeep upkeep(ArchiveCheck archive) {
        return new SenderUpkeep(claims, checks(archive), jdbc, TEXTS);
    }

    /** Sends until nothing is due now. @return how many were taken up */
    int send() {
        int all = 0;
        try (SmtpLine line = new SmtpLine(properties)) {
            SendingRound round = round();
            for (int taken = round.run(line, () -> true); taken > 0; taken = round.run(line, () -> true)) {
                all += taken;
            }
        }
        return all;
    }

    MailId enqueue(OutgoingMail mail) {
        return inTransaction(() -> outbox.enqueue(Actors.JOB, mail));
    }

    <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    MailState state(MailId id) {
        return MailState.valueOf(text("state", id));
    }

    String text(String column, MailId id) {
        return jdbc.queryForObject("SELECT " + column + " FROM outgoing_mail WHERE id = ?", String.class, id.value());
    }

    int number(String sql) {
        Integer number = jdbc.queryForObject(sql, Integer.class);
        return number == null ? 0 : number;
    }

    /** The waits of the database's clock are over: next tries, checks, the pause after a fault. */
    void laterOn() {
        jdbc.update("UPDATE outgoing_mail SET next_try_at = UTC_TIMESTAMP(6) WHERE next_try_at > UTC_TIMESTAMP(6)");
        breaker.probeNow();
    }

    @Override
    public void close() {
        source.close();
        try (Connection owner = TestDatabase.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("DROP DATABASE " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
