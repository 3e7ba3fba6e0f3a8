package vn.dondoc.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;

/**
 * People with posts, accounts and addresses; the mail switch; and the mails as they lie in the outbox. A test lives in a
 * year of its own, so that it meets nobody else's tasks.
 */
@TestComponent
public class ReminderOffice {

    public static final Actor JOB = Actor.job("Nhắc việc");

    private final AnOffice office;
    private final JdbcTemplate jdbc;
    private final IdGenerator ids;
    private final OfficeClock clock;

    ReminderOffice(AnOffice office, JdbcTemplate jdbc, IdGenerator ids, OfficeClock clock) {
        this.office = office;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody in a post who can sign in and has an address; the name is what the mails are told apart by. */
    public Actor member(String name, Role role, String title, AgencyId agency) {
        PersonId person = person(
                name,
                name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", ".") + "." + ids.next()
                        + "@laocai.example");
        account(person);
        PostId post = post(person, role, title, agency, LocalDate.of(2010, 1, 1), null);
        return new Actor(person, name, post, title, agency, "Cơ quan", role, AnOffice.rights(role), Set.of());
    }

    public PersonId person(String name, @Nullable String email) {
        long id = ids.next();
        jdbc.update("INSERT INTO person (id, name, email, version) VALUES (?, ?, ?, 0)", id, name, email);
        return new PersonId(id);
    }

    public void account(PersonId person) {
        jdbc.update(
                "INSERT INTO account (person_id, user_name, skeleton, password_hash, authority_version, authority_at,"
                        + " version) VALUES (?, ?, ?, 'x', 1, UTC_TIMESTAMP(6), 0)",
                person.value(),
                "r" + person.value(),
                "r" + person.value());
    }

    public PostId post(
            PersonId person, Role role, String title, AgencyId agency, LocalDate from, @Nullable LocalDate to) {
        long id = ids.next();
        jdbc.update(
                "INSERT INTO post (id, person_id, unit_id, role, title, valid_from, valid_to, confirmed, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, TRUE, 0)",
                id,
                person.value(),
                agency.value(),
                role.name(),
                title,
                from,
                to);
        return new PostId(id);
    }

    /** @param part empty: for all of the post */
    public void standIn(Actor absent, Actor delegate, LocalDate from, LocalDate to, Right... part) {
        long id = ids.next();
        jdbc.update(
                "INSERT INTO delegation (id, post_id, delegate_post_id, valid_from, valid_to, document, given_at, version)"
                        + " VALUES (?, ?, ?, ?, ?, '1/GĐĐ', UTC_TIMESTAMP(6), 0)",
                id,
                Objects.requireNonNull(absent.post()).value(),
                Objects.requireNonNull(delegate.post()).value(),
                from,
                to);
        for (Right right : part) {
            jdbc.update("INSERT INTO delegation_right VALUES (?, ?)", id, right.name());
        }
    }

    public void disable(Actor holder) {
        jdbc.update("UPDATE account SET disabled = TRUE WHERE person_id = ?", holder.personNumber());
    }

    public void endPost(Actor holder, LocalDate lastDay) {
        jdbc.update("UPDATE post SET valid_to = ? WHERE person_id = ?", lastDay, holder.personNumber());
    }

    public AgencyId agency(String name, boolean withMailbox) {
        AgencyId agency = office.agency(name);
        if (withMailbox) {
            jdbc.update(
                    "UPDATE agency SET mailbox = ? WHERE id = ?", "hop" + agency + "@laocai.example", agency.value());
        }
        return agency;
    }

    public FieldId fieldOf(Actor viceChair) {
        FieldId field = office.field("Lĩnh vực");
        jdbc.update(
                "INSERT INTO field_duty (id, field_id, person_id, valid_from, version) VALUES (?, ?, ?, '2010-01-01', 0)",
                ids.next(),
                field.value(),
                viceChair.personNumber());
        return field;
    }

    public void switchOn(String local) {
        jdbc.update(
                "UPDATE mail_setting SET switched_on = TRUE, paused = FALSE, switched_at = ? WHERE id = 1", at(local));
    }

    public void pause(boolean paused) {
        jdbc.update("UPDATE mail_setting SET paused = ? WHERE id = 1", paused);
    }

    /** Nothing of this test goes on: the switch is off, its mails are settled, its people have left. */
    public void close() {
        jdbc.update("UPDATE mail_setting SET switched_on = FALSE, paused = FALSE, switched_at = NULL WHERE id = 1");
        jdbc.update(
                "UPDATE outgoing_mail SET state = 'CANCELLED', line = NULL WHERE state = 'NEW' AND mail_class <> 'ACCOUNT'");
        jdbc.update("UPDATE owed_reminder SET state = 'CANCELLED' WHERE state = 'OWED'");
        jdbc.update("UPDATE post SET valid_to = '2010-01-01' WHERE person_id IN (SELECT person_id FROM account"
                + " WHERE user_name LIKE 'r%' AND password_hash = 'x')");
    }

    /** The relay has taken what was written. */
    public void delivered() {
        jdbc.update(
                "UPDATE outgoing_mail SET state = 'SENT', line = NULL, sent_at = ? WHERE state = 'NEW'"
                        + " AND mail_class <> 'ACCOUNT'",
                clock.instant());
    }

    /**
     * A mail as the tests compare it.
     *
     * @param what the kinds and codes that it carries, in order
     */
    record Got(LocalDateTime at, String key, String kind, String to, Set<String> what, String subject, String text) {

        LocalDate day() {
            return at.toLocalDate();
        }

        /** Without codes, for tests that have one task. */
        Set<String> kinds() {
            Set<String> kinds = new TreeSet<>();
            what.forEach(one -> kinds.add(one.substring(0, one.indexOf(' '))));
            return kinds;
        }
    }

    /** Mails to people and mailboxes of these agencies, by the hour at which they were written; withdrawn ones left out. */
    List<Got> mails(AgencyId... agencies) {
        List<Got> found = new ArrayList<>();
        for (AgencyId agency : agencies) {
            jdbc.query(
                    "SELECT m.created_at, m.message_key, m.kind, m.recipient_person IS NULL AS mailbox, m.recipient_name,"
                            + " m.subject, m.body_text, (SELECT GROUP_CONCAT(CONCAT(o.kind, ' ', t.code) SEPARATOR '|')"
                            + " FROM owed_reminder o JOIN task t ON t.id = o.task_id WHERE o.mail_key = m.message_key) AS what"
                            + " FROM outgoing_mail m WHERE m.recipient_agency = ? AND m.mail_class <> 'ACCOUNT'"
                            + " AND m.state NOT IN ('SUPERSEDED', 'CANCELLED')",
                    row -> {
                        String what = row.getString("what");
                        found.add(new Got(
                                row.getObject("created_at", Instant.class)
                                        .atZone(BusinessTime.ZONE)
                                        .toLocalDateTime(),
                                row.getString("message_key"),
                                row.getString("kind"),
                                (row.getBoolean("mailbox") ? "Hộp thư " : "") + row.getString("recipient_name"),
                                what == null ? Set.of() : new TreeSet<>(List.of(what.split("\\|"))),
                                row.getString("subject"),
                                row.getString("body_text")));
                    },
                    agency.value());
        }
        found.sort(java.util.Comparator.comparing(Got::at).thenComparing(Got::to));
        return found;
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessTime.ZONE).toInstant();
    }
}
