package vn.dondoc.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Right;

/** Whether mail goes out. Silence is the usual failure of reminders, so it is measured and told. */
@Service
@Transactional(readOnly = true)
public class MailHealth {

    private static final Duration SILENT = Duration.ofMinutes(2);
    private static final Duration LATE = Duration.ofMinutes(15);
    private static final Duration DOUBT = Duration.ofHours(1);

    private final JdbcTemplate jdbc;
    private final SenderPlans plans;
    private final List<ArchiveCheck> archives;
    private final MailHours hours;
    private final Clock clock;

    MailHealth(JdbcTemplate jdbc, SenderPlans plans, List<ArchiveCheck> archives, MailHours hours, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.archives = archives;
        this.hours = hours;
        this.clock = clock;
    }

    private record Sender(
            @Nullable Instant seenAt,
            long silentSeconds,
            boolean on,
            boolean paused,
            String pauseReason,
            @Nullable String faultReply) {}

    private record Doubts(long count, Duration oldest) {}

    /** For jobs and for all who see the mail log or the switch. Figures only, no content. */
    public MailPulse pulse(Actor actor) {
        if (!actor.isJob() && !actor.may(Right.SWITCH_MAIL)) {
            MailLog.requireReader(actor);
        }
        return pulse();
    }

    /** Whether a doubtful mail is looked up in an archive before it is sent again. */
    public boolean checksDoubts(Actor actor) {
        return archives.stream().anyMatch(ArchiveCheck::isConfigured);
    }

    MailPulse pulse() {
        SenderPlan plan = plans.read();
        Sender sender = sender();
        long[] day = day();
        Duration waiting = oldestWaiting(plan);
        Doubts doubts = doubts();
        List<MailAlarm> alarms = new ArrayList<>();
        add(alarms, MailAlarm.NOT_SET, "mail.blocked.not-set".equals(plan.blocked()));
        add(alarms, MailAlarm.BLOCKED, plan.blocked() != null && !alarms.contains(MailAlarm.NOT_SET));
        add(alarms, MailAlarm.OFF, !sender.on());
        add(alarms, MailAlarm.PAUSED, sender.on() && sender.paused());
        add(alarms, MailAlarm.FAULT, plan.fault() != null);
        add(alarms, MailAlarm.SILENT, sender.seenAt() == null || sender.silentSeconds() > SILENT.toSeconds());
        add(alarms, MailAlarm.LATE, waiting.compareTo(LATE) > 0);
        add(alarms, MailAlarm.IN_DOUBT, doubts.oldest().compareTo(DOUBT) > 0);
        return new MailPulse(
                sender.seenAt(),
                day[0],
                day[1],
                day[2],
                waiting,
                doubts.count(),
                doubts.oldest(),
                plan.fault(),
                sender.faultReply(),
                sender.pauseReason(),
                List.copyOf(alarms));
    }

    private static void add(List<MailAlarm> alarms, MailAlarm alarm, boolean rings) {
        if (rings) {
            alarms.add(alarm);
        }
    }

    private Sender sender() {
        Sender sender = jdbc.queryForObject(
                """
                SELECT sender_seen_at, COALESCE(TIMESTAMPDIFF(SECOND, sender_seen_at, UTC_TIMESTAMP(6)), 0) AS silent,
                    switched_on, paused, pause_reason, fault_reply FROM mail_setting WHERE id = 1""",
                (row, number) -> new Sender(
                        Utc.maybe(row, "sender_seen_at"),
                        row.getLong("silent"),
                        row.getBoolean("switched_on"),
                        row.getBoolean("paused"),
                        row.getString("pause_reason"),
                        row.getString("fault_reply")));
        if (sender == null) {
            throw new IllegalStateException("mail_setting is empty");
        }
        return sender;
    }

    /** Planned, sent, failed of the business day. */
    private long[] day() {
        long[] figures = new long[3];
        LocalDate today = clock.instant().atZone(BusinessTime.ZONE).toLocalDate();
        jdbc.query(
                "SELECT state, COUNT(*) FROM outgoing_mail WHERE day = ? GROUP BY state",
                row -> {
                    MailGroup group = MailGroup.of(MailState.valueOf(row.getString(1)));
                    long count = row.getLong(2);
                    figures[0] += group == MailGroup.WITHDRAWN ? 0 : count;
                    figures[1] += group == MailGroup.SENT ? count : 0;
                    figures[2] += group == MailGroup.FAILED ? count : 0;
                },
                today);
        return figures;
    }

    /** Mails held by the switch or by the hour are not late, nor those that wait for their next try. */
    private Duration oldestWaiting(SenderPlan plan) {
        Instant now = clock.instant();
        Duration urgent = oldest(0, Math.min(plan.lastLine(), MailClaims.LAST_AT_ANY_HOUR), Instant.MIN, now);
        Instant opened = hours.openSince(now);
        if (opened == null) {
            return urgent;
        }
        Duration ordinary = oldest(MailClaims.LAST_AT_ANY_HOUR + 1, plan.lastLine(), opened, now);
        return ordinary.compareTo(urgent) > 0 ? ordinary : urgent;
    }

    /** How long the oldest of some lines has waited since the hours opened; zero if none waits. */
    private Duration oldest(int firstLine, int lastLine, Instant opened, Instant now) {
        return jdbc
                .query(
                        """
                        SELECT GREATEST(created_at, not_before) AS since FROM outgoing_mail
                        WHERE state = 'NEW' AND line BETWEEN ? AND ? AND not_before <= ? ORDER BY next_try_at LIMIT 1""",
                        (row, number) -> {
                            Instant since = Utc.at(row, "since");
                            return Duration.between(since.isAfter(opened) ? since : opened, now);
                        },
                        firstLine,
                        lastLine,
                        Utc.of(now))
                .stream()
                .findFirst()
                .orElse(Duration.ZERO);
    }

    private Doubts doubts() {
        Doubts doubts = jdbc.queryForObject("""
                SELECT COUNT(*), COALESCE(TIMESTAMPDIFF(SECOND, MIN(first_try_at), UTC_TIMESTAMP(6)), 0)
                FROM outgoing_mail WHERE state = 'CHECK'""", MailHealth::doubts);
        return doubts == null ? new Doubts(0, Duration.ZERO) : doubts;
    }

    private static Doubts doubts(ResultSet row, int number) throws SQLException {
        return new Doubts(row.getLong(1), Duration.ofSeconds(row.getLong(2)));
    }
}
