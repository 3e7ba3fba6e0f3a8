package vn.dondoc.demo;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;

/**
 * Fills the demo office, in one transaction: a start that is broken off leaves nothing, and the next one begins anew.
 * Everything goes through the services that the screens call, as the named people, at the hour when it happened.
 */
@DemoPart
class DemoSeeding {

    static final int WRITTEN_OUT = 60;

    private static final Actor JOB = Actor.job("Dựng văn phòng mẫu");
    private static final LocalDate PLAN_IS_HISTORY = LocalDate.of(2019, 1, 1);
    private static final long SEED = 20_171_229;

    private final AgencySeeding agencies;
    private final StaffSeeding staff;
    private final DirectiveSeeding directives;
    private final PlanSeeding plans;
    private final WorkingCalendar calendar;
    private final DemoClock clock;
    private final DemoTime time;
    private final EntityManager entities;

    DemoSeeding(
            AgencySeeding agencies,
            StaffSeeding staff,
            DirectiveSeeding directives,
            PlanSeeding plans,
            WorkingCalendar calendar,
            DemoClock clock,
            DemoTime time,
            EntityManager entities) {
        this.agencies = agencies;
        this.staff = staff;
        this.directives = directives;
        this.plans = plans;
        this.calendar = calendar;
        this.clock = clock;
        this.time = time;
        this.entities = entities;
    }

    /** @param size tasks in all; not fewer than those that are written out */
    @Transactional
    void fill(DemoContent content, int size) {
        Instant start = clock.running();
        LocalDate day = LocalDate.ofInstant(start, BusinessTime.ZONE);
        int mixed = Math.max(0, size - WRITTEN_OUT);
        WorkingDays working = calendar.days();
        int earliest = mixed == 0 ? content.earliest() : TaskMix.EARLIEST;
        DemoDays days = new DemoDays(day, working::isWorking, earliest);
        LocalDate standing = days.organisedFrom(earliest);
        try {
            clock.hold(start);
            AgencyBook book = agencies.seed(JOB, content, standing);
            Staff people = staff.seed(JOB, content, book, days, standing);
            Setting setting = new Setting(days, book, people, new DocumentNumbers());
            Timeline timeline = new Timeline();
            if (!day.isBefore(PLAN_IS_HISTORY)) {
                plans.plan(timeline, setting, Plan340.load());
            }
            for (Dossier dossier : dossiers(content, book, mixed)) {
                directives.plan(timeline, setting, dossier);
            }
            timeline.play(clock::hold, this::settle);
            time.seeded(start);
        } finally {
            clock.release();
        }
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
