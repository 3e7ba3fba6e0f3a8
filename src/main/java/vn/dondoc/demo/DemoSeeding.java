package vn.dondoc.demo;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.mail.MailSettings;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.reminder.ReminderPreview;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;

/**
 * Fills the demo office through the services that the screens call, as the named people, at the hour when it happened.
 * The past is one transaction; from the day on which the office switched its reminders on, each act is one of its own
 * and the jobs run between them, so that mails tell what was true when they went out. A start that is broken off on the
 * way is cleared away by the next: {@link DemoMigration}.
 */
@DemoPart
class DemoSeeding {

    /** Tasks of today that the content gives: its plain ones, those of the common instruction, the periods. */
    static final int WRITTEN_OUT = 75;

    /** The office switched its reminders on so many working days ago, at seven. */
    private static final int MAIL_SINCE = -6;

    private static final LocalTime MAIL_HOUR = LocalTime.of(7, 0);
    private static final String SWITCHES_MAIL = "chanhvp";
    private static final String DEFAULT_TERM = "15";
    private static final Actor JOB = Actor.job("Dựng văn phòng mẫu");
    private static final LocalDate PLAN_IS_HISTORY = LocalDate.of(2019, 1, 1);
    /** The last thing that happened before somebody looks. */
    private static final Duration JUST_BEFORE = Duration.ofMinutes(1);

    private static final long SEED = 20_171_229;

    private final AgencySeeding agencies;
    private final StaffSeeding staff;
    private final DirectiveSeeding directives;
    private final HabitSeeding habits;
    private final PlanSeeding plans;
    private final TodaySeeding morning;
    private final RosterSeeding rosters;
    private final WorkingCalendar calendar;
    private final MailSettings mail;
    private final ReminderPreview preview;
    private final Policies policies;
    private final DemoJobs jobs;
    private final DemoClock clock;
    private final DemoTime time;
    private final ProgramEnd end;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    DemoSeeding(
            AgencySeeding agencies,
            StaffSeeding staff,
            DirectiveSeeding directives,
            HabitSeeding habits,
            PlanSeeding plans,
            TodaySeeding morning,
            RosterSeeding rosters,
            WorkingCalendar calendar,
            MailSettings mail,
            ReminderPreview preview,
            Policies policies,
            DemoJobs jobs,
            DemoClock clock,
            DemoTime time,
            ProgramEnd end,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        this.agencies = agencies;
        this.staff = staff;
        this.directives = directives;
        this.habits = habits;
        this.plans = plans;
        this.morning = morning;
        this.rosters = rosters;
        this.calendar = calendar;
        this.mail = mail;
        this.preview = preview;
        this.policies = policies;
        this.jobs = jobs;
        this.clock = clock;
        this.time = time;
        this.end = end;
        this.entities = entities;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param size tasks in all; not fewer than those that are written out */
    void fill(DemoContent content, int size) {
        Instant start = clock.running();
        LocalDate day = LocalDate.ofInstant(start, BusinessTime.ZONE);
        int mixed = Math.max(0, size - WRITTEN_OUT);
        WorkingDays working = calendar.days();
        int earliest = mixed == 0 ? content.earliest() : TaskMix.EARLIEST;
        DemoDays days = new DemoDays(day, working::isWorking, earliest);
        Instant mailSince = days.date(MAIL_SINCE)
                .atTime(MAIL_HOUR)
                .atZone(BusinessTime.ZONE)
                .toInstant();
        try {
            clock.hold(start);
            Timeline timeline = new Timeline();
            Setting setting = Objects.requireNonNull(transaction.execute(status -> {
                Setting made = organise(content, days, days.organisedFrom(earliest));
                rosters.seed(made);
                if (!day.isBefore(PLAN_IS_HISTORY)) {
                    plans.plan(timeline, made, Plan340.load());
                }
                dossiers(content, made.agencies(), mixed).forEach(d -> directives.plan(timeline, made, d));
                habits.plan(timeline, made);
                timeline.playUntil(mailSince, this::arrive, this::settle);
                return made;
            }));
            recent(timeline, setting, mailSince, start);
            clock.hold(start.minus(JUST_BEFORE));
            transaction.executeWithoutResult(status -> morning.seed(setting, day));
            clock.hold(start);
            transaction.executeWithoutResult(status -> time.seeded(start));
        } finally {
            clock.release();
        }
    }

    /** The agencies and people, before anything is registered. */
    Setting organise(DemoContent content, DemoDays days, LocalDate standing) {
        AgencyBook book = agencies.seed(JOB, content, standing);
        return new Setting(
                days, book, staff.seed(JOB, content, book, days, standing), new DocumentNumbers(), new HashMap<>());
    }

    private void recent(Timeline timeline, Setting setting, Instant mailSince, Instant start) {
        clock.hold(mailSince);
        Actor leader = setting.staff().actor(SWITCHES_MAIL, LocalDate.ofInstant(mailSince, BusinessTime.ZONE));
        // nobody switches mail on who has not looked at what would go out, here neither
        preview.now(leader);
        mail.switchReminders(leader, true, mail.get(leader).version());
        policies.set(
                leader,
                Policy.DEFAULT_TERM_DAYS,
                DEFAULT_TERM,
                LocalDate.ofInstant(mailSince, BusinessTime.ZONE),
                "Quy chế làm việc của Văn phòng");
        live(timeline, mailSince, start);
    }

    /** Plays what is left of a timeline, each act in its own transaction, with the jobs of the days between. */
    void live(Timeline timeline, Instant from, Instant to) {
        Instant reached = from;
        while (timeline.hasMore()) {
            Instant next = timeline.next();
            jobs.pass(reached, next);
            transaction.executeWithoutResult(status -> timeline.playOne(this::arrive));
            reached = next;
        }
        jobs.pass(reached, to);
    }

    private void arrive(Instant at) {
        end.check();
        clock.hold(at);
    }

    /** What was changed is written and forgotten: a year's tasks in memory would make each write slower than the last. */
    private void settle() {
        entities.flush();
        entities.clear();
    }

    private static List<Dossier> dossiers(DemoContent content, AgencyBook book, int mixed) {
        List<Dossier> dossiers = new ArrayList<>();
        content.directives().forEach(d -> dossiers.add(Dossier.ofToday(d, true)));
        if (mixed > 0) {
            List<DemoDirective> more = new TaskMix(Recipe.load(), book.places(), content.people(), SEED).mix(mixed);
            more.forEach(d -> dossiers.add(Dossier.ofToday(d, false)));
        }
        return dossiers;
    }
}
