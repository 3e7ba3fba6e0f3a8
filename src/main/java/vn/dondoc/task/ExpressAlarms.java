package vn.dondoc.task;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.People;
import vn.dondoc.account.PostRow;
import vn.dondoc.account.ShiftRow;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;

/**
 * What rings at the office: hỏa tốc that was given some minutes ago and that nobody has acknowledged. It rings until the
 * task is acknowledged, refused, claimed, put on hold or ended.
 */
@Service
@Transactional(readOnly = true)
public class ExpressAlarms {

    private static final int MOST = 50;
    private static final Set<Role> ANSWER = EnumSet.of(Role.FOCAL_POINT, Role.AGENCY_LEADER);

    private final JdbcClient jdbc;
    private final People people;
    private final Policies policies;
    private final Clock clock;

    ExpressAlarms(JdbcClient jdbc, People people, Policies policies, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.policies = policies;
        this.clock = clock;
    }

    /** Whether it rings for this actor: for those of the office and its leaders who may urge, and who read every task. */
    public static boolean mayHear(Actor actor) {
        return actor.may(Right.READ_ALL) && actor.may(Right.URGE);
    }

    /** What rings now, the longest first; nothing for whoever may not hear it. One statement while nothing waits. */
    public List<ExpressAlarm> ringing(Actor actor) {
        if (!actor.isJob() && !mayHear(actor)) {
            return List.of();
        }
        Moment now = Moment.now(clock);
        List<ExpressAlarm> waiting = jdbc
                .sql("SELECT t.id, t.code, t.content, t.lead_agency, a.name, t.express_since"
                        + " FROM task t JOIN agency a ON a.id = t.lead_agency"
                        + " WHERE t.express_since IS NOT NULL ORDER BY t.express_since, t.id LIMIT " + MOST)
                .query((row, n) -> {
                    LocalDateTime since = row.getObject(6, LocalDateTime.class);
                    return new ExpressAlarm(
                            new TaskId(row.getLong(1)),
                            row.getString(2),
                            row.getString(3),
                            new AgencyId(row.getLong(4)),
                            row.getString(5),
                            new Moment(since.toLocalDate(), since.toLocalTime()),
                            Duration.between(since, now.day().atTime(now.hour()))
                                    .toMinutes(),
                            null);
                })
                .list()
                .stream()
                .filter(one -> one.minutes()
                        >= policies.number(
                                Policy.EXPRESS_ALARM_MINUTES, one.since().day()))
                .toList();
        return waiting.isEmpty() ? waiting : withCalls(waiting, now.day());
    }

    private List<ExpressAlarm> withCalls(List<ExpressAlarm> ringing, LocalDate today) {
        Set<AgencyId> leads =
                ringing.stream().map(ExpressAlarm::lead).collect(Collectors.toCollection(LinkedHashSet::new));
        Map<AgencyId, List<ShiftRow>> onDuty = people.onDuty(leads, today);
        List<PostRow> posts = people.holders(leads, ANSWER, today);
        return ringing.stream()
                .map(one -> new ExpressAlarm(
                        one.task(),
                        one.code(),
                        one.content(),
                        one.lead(),
                        one.leadName(),
                        one.since(),
                        one.minutes(),
                        call(onDuty.getOrDefault(one.lead(), List.of()), posts, one.lead())))
                .toList();
    }

    /** The duty officer, else the focal point, else the head. */
    private static ExpressAlarm.@Nullable Call call(List<ShiftRow> onDuty, List<PostRow> posts, AgencyId lead) {
        for (ShiftRow shift : onDuty) {
            if (!shift.phone().isBlank()) {
                return new ExpressAlarm.Call(shift.person().name(), shift.phone(), true);
            }
        }
        return Stream.of(Role.FOCAL_POINT, Role.AGENCY_LEADER)
                .flatMap(role -> posts.stream().filter(post -> post.agency().equals(lead) && post.role() == role))
                .map(PostRow::person)
                .filter(person -> person.phone() != null && !person.phone().isBlank())
                .findFirst()
                .map(person -> new ExpressAlarm.Call(person.name(), String.valueOf(person.phone()), false))
                .orElse(null);
    }
}
