package vn.dondoc.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Right;

/** Whether reminders are planned and written. A planner that died is silent, so its silence is what is watched. */
@Service
@Transactional(readOnly = true)
public class ReminderHealth {

    private static final Duration NOT_PLANNED = Duration.ofMinutes(15);
    private static final Duration NOT_WRITTEN = Duration.ofMinutes(5);
    private static final Duration STALE = Duration.ofMinutes(15);
    private static final Duration SURELY_SENT = Duration.ofMinutes(30);
    private static final LocalTime BY = LocalTime.of(9, 0);
    private static final int DAYS = 7;

    private final JdbcClient jdbc;
    private final MailSwitch mail;
    private final RuleBook book;
    private final ClockCheck clocks;
    private final Clock clock;

    ReminderHealth(JdbcClient jdbc, MailSwitch mail, RuleBook book, ClockCheck clocks, Clock clock) {
        this.jdbc = jdbc;
        this.mail = mail;
        this.book = book;
        this.clocks = clocks;
        this.clock = clock;
    }

    private record Lately(
            @Nullable Instant plannedAt,
            @Nullable Long planned,
            @Nullable Long composed) {}

    /** For jobs and for all who see the mail log or the switch. */
    public ReminderPulse pulse(Actor actor) {
        if (!actor.isJob() && !actor.may(Right.SWITCH_MAIL) && !actor.may(Right.MANAGE_MAIL)) {
            actor.require(Right.READ_MAIL_LOG);
        }
        return pulse();
    }

    ReminderPulse pulse() {
        Lately lately = jdbc.sql(
                        "SELECT planned_at, TIMESTAMPDIFF(SECOND, planned_at, UTC_TIMESTAMP(6)) AS planned,"
                                + " TIMESTAMPDIFF(SECOND, composed_at, UTC_TIMESTAMP(6)) AS composed FROM reminder_run WHERE id = 1")
                .query((row, number) -> new Lately(
                        row.getObject("planned_at", Instant.class),
                        row.getObject("planned", Long.class),
                        row.getObject("composed", Long.class)))
                .single();
        MailSwitch.Position position = mail.read();
        List<ReminderAlarm> alarms = new ArrayList<>();
        if (position.on()) {
            add(alarms, ReminderAlarm.CLOCKS_APART, clocks.areApart());
            add(
                    alarms,
                    ReminderAlarm.NOT_PLANNED,
                    isSilent(lately.planned(), NOT_PLANNED) || isSilent(lately.composed(), NOT_WRITTEN));
        }
        if (position.on() && !position.paused()) {
            Instant now = clock.instant();
            SendWindow window = book.window();
            add(
                    alarms,
                    ReminderAlarm.STALE,
                    isStale("act_batch <> 0", window.openSince(now), now)
                            || isStale("act_batch = 0", window.digestOpenSince(now), now));
            add(alarms, ReminderAlarm.NONE_SENT, isNoneSent(window.openSince(now), now));
        }
        return new ReminderPulse(lately.plannedAt(), List.copyOf(alarms));
    }

    private static void add(List<ReminderAlarm> alarms, ReminderAlarm alarm, boolean rings) {
        if (rings) {
            alarms.add(alarm);
        }
    }

    private static boolean isSilent(@Nullable Long seconds, Duration most) {
        return seconds == null || seconds > most.toSeconds();
    }

    private boolean isStale(String which, @Nullable Instant opened, Instant now) {
        Instant late = now.minus(STALE);
        return opened != null
                && opened.isBefore(late)
                && jdbc.sql(
                                "SELECT EXISTS (SELECT 1 FROM owed_reminder WHERE state = 'OWED' AND not_before < :late AND "
                                        + which + ")")
                        .param("late", late)
                        .query(Boolean.class)
                        .single();
    }

    private boolean isNoneSent(@Nullable Instant opened, Instant now) {
        LocalDate today = now.atZone(BusinessTime.ZONE).toLocalDate();
        if (opened == null || now.atZone(BusinessTime.ZONE).toLocalTime().isBefore(BY)) {
            return false;
        }
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM owed_reminder WHERE state IN ('OWED', 'SENT_ON')"
                        + " AND not_before BETWEEN :opened AND :surely)"
                        + " AND NOT EXISTS (SELECT 1 FROM outgoing_mail WHERE day BETWEEN :first AND :today"
                        + " AND state = 'SENT' AND mail_class IN ('REMINDER', 'ACT') AND sent_at >= :opened)")
                .param("opened", opened)
                .param("surely", now.minus(SURELY_SENT))
                .param("first", today.minusDays(DAYS))
                .param("today", today)
                .query(Boolean.class)
                .single();
    }
}
