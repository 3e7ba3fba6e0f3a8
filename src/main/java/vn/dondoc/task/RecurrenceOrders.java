package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.RecurrenceId;

/**
 * What the periods to come order: words, agencies and persons. As long as nobody has changed them they are the first
 * task's; from then on they are the rule's own, and the first task stays what it was.
 */
@Component
class RecurrenceOrders {

    private static final int LONGEST_CONTENT = 2000;
    private static final String AGENCY = "AGENCY";
    private static final String GROUP = "GROUP";

    private final JdbcClient jdbc;

    RecurrenceOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Own(
            @Nullable String content,
            @Nullable String product,
            @Nullable AgencyId lead,
            @Nullable PersonId leader,
            @Nullable PersonId officer) {}

    private record Party(Relation relation, String kind, long id) {}

    /** @param first the first task's form */
    TaskForm of(RecurrenceId id, TaskForm first) {
        Own own = jdbc.sql("SELECT content, product, lead_agency, responsible_leader, following_officer"
                        + " FROM task_recurrence WHERE id = ?")
                .param(id.value())
                .query((row, n) -> {
                    Long lead = row.getObject(3, Long.class);
                    Long leader = row.getObject(4, Long.class);
                    Long officer = row.getObject(5, Long.class);
                    return new Own(
                            row.getString(1),
                            row.getString(2),
                            lead == null ? null : new AgencyId(lead),
                            leader == null ? first.responsibleLeader() : new PersonId(leader),
                            officer == null ? first.followingOfficer() : new PersonId(officer));
                })
                .single();
        if (own.content() == null) {
            return written(
                    first,
                    first.content(),
                    first.product(),
                    first.lead(),
                    own,
                    first.coordinating(),
                    first.coordinatingGroups(),
                    first.informed(),
                    first.informedGroups());
        }
        List<Party> parties = parties(id);
        return written(
                first,
                own.content(),
                Objects.requireNonNullElse(own.product(), ""),
                own.lead(),
                own,
                agencies(parties, Relation.COORDINATING),
                groups(parties, Relation.COORDINATING),
                agencies(parties, Relation.INFORMED),
                groups(parties, Relation.INFORMED));
    }

    private static TaskForm written(
            TaskForm first,
            String content,
            String product,
            @Nullable AgencyId lead,
            Own own,
            List<AgencyId> coordinating,
            List<GroupId> coordinatingGroups,
            List<AgencyId> informed,
            List<GroupId> informedGroups) {
        return new TaskForm(
                content,
                product,
                first.sourcePassage(),
                lead,
                coordinating,
                coordinatingGroups,
                informed,
                informedGroups,
                own.leader(),
                own.officer(),
                first.field(),
                first.deadlineKind(),
                first.dueOn(),
                first.dueAt(),
                first.setByOffice(),
                first.nature());
    }

    /** The rule has its own words from now on. */
    void write(RecurrenceId id, TaskForm order) {
        jdbc.sql("UPDATE task_recurrence SET content = :content, product = :product, lead_agency = :lead,"
                        + " responsible_leader = :leader, following_officer = :officer WHERE id = :id")
                .param("content", order.content())
                .param("product", order.product())
                .param("lead", order.lead() == null ? null : order.lead().value())
                .param(
                        "leader",
                        order.responsibleLeader() == null
                                ? null
                                : order.responsibleLeader().value())
                .param(
                        "officer",
                        order.followingOfficer() == null
                                ? null
                                : order.followingOfficer().value())
                .param("id", id.value())
                .update();
        jdbc.sql("DELETE FROM task_recurrence_party WHERE recurrence_id = ?")
                .param(id.value())
                .update();
        List<Party> parties = new ArrayList<>();
        order.coordinating().forEach(one -> parties.add(new Party(Relation.COORDINATING, AGENCY, one.value())));
        order.coordinatingGroups().forEach(one -> parties.add(new Party(Relation.COORDINATING, GROUP, one.value())));
        order.informed().forEach(one -> parties.add(new Party(Relation.INFORMED, AGENCY, one.value())));
        order.informedGroups().forEach(one -> parties.add(new Party(Relation.INFORMED, GROUP, one.value())));
        parties.stream()
                .distinct()
                .forEach(one -> jdbc.sql("INSERT INTO task_recurrence_party (recurrence_id, relation, kind, party_id)"
                                + " VALUES (?, ?, ?, ?)")
                        .params(id.value(), one.relation().name(), one.kind(), one.id())
                        .update());
    }

    /** The draft of one period: the order, its period behind the words, its own deadline. */
    static TaskForm ofPeriod(TaskForm order, Period period, @Nullable LocalDate dueOn) {
        String suffix = " (kỳ " + period.words() + ")";
        String content = order.content();
        int room = LONGEST_CONTENT - suffix.length();
        return new TaskForm(
                (content.length() > room ? content.substring(0, room) : content) + suffix,
                order.product(),
                order.sourcePassage(),
                order.lead(),
                order.coordinating(),
                order.coordinatingGroups(),
                order.informed(),
                order.informedGroups(),
                order.responsibleLeader(),
                order.followingOfficer(),
                order.field(),
                DeadlineKind.DATED,
                dueOn,
                order.dueAt(),
                order.setByOffice(),
                order.nature());
    }

    private List<Party> parties(RecurrenceId id) {
        return jdbc.sql("SELECT relation, kind, party_id FROM task_recurrence_party WHERE recurrence_id = ?"
                        + " ORDER BY party_id")
                .param(id.value())
                .query((row, n) -> new Party(Relation.valueOf(row.getString(1)), row.getString(2), row.getLong(3)))
                .list();
    }

    private static List<AgencyId> agencies(List<Party> parties, Relation relation) {
        return parties.stream()
                .filter(one -> one.relation() == relation && one.kind().equals(AGENCY))
                .map(one -> new AgencyId(one.id()))
                .toList();
    }

    private static List<GroupId> groups(List<Party> parties, Relation relation) {
        return parties.stream()
                .filter(one -> one.relation() == relation && one.kind().equals(GROUP))
                .map(one -> new GroupId(one.id()))
                .toList();
    }
}
