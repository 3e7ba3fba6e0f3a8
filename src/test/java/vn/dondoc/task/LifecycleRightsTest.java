package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/**
 * Every act × every role: who may do it, written out here by hand, is what the rule of access says, and what side and right
 * in the one table of the life of a task say. It goes red when any two of the three part.
 */
@OfficeTest
class LifecycleRightsTest {

    private static final Set<Role> BIND = EnumSet.of(Role.AGENCY_LEADER, Role.FOCAL_POINT);
    private static final Set<Role> REPORT = EnumSet.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF);
    private static final Set<Role> DECIDE = EnumSet.of(Role.CHAIR, Role.OFFICE_LEADER);
    private static final Set<Role> ENTER = EnumSet.of(Role.OFFICE_LEADER, Role.OFFICER);

    /** What the people of the lead agency do; all other acts are the office's. */
    private static final Map<TaskAct, Set<Role>> OF_THE_LEAD = Map.of(
            TaskAct.ACKNOWLEDGE, BIND,
            TaskAct.REFUSE, BIND,
            TaskAct.REPORT, REPORT,
            TaskAct.CLAIM, BIND,
            TaskAct.WITHDRAW_CLAIM, BIND,
            TaskAct.ASK_EXTENSION, BIND,
            TaskAct.ASK_RELEASE, BIND,
            TaskAct.WITHDRAW_REQUEST, BIND);

    private static final Set<TaskAct> FROM_PAPER = EnumSet.of(
            TaskAct.ACKNOWLEDGE,
            TaskAct.REFUSE,
            TaskAct.REPORT,
            TaskAct.CLAIM,
            TaskAct.ASK_EXTENSION,
            TaskAct.ASK_RELEASE);

    private static final Set<TaskAct> BINDING = EnumSet.of(
            TaskAct.REFUSE, TaskAct.CLAIM, TaskAct.ASK_EXTENSION, TaskAct.ASK_RELEASE, TaskAct.WITHDRAW_REQUEST);

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskAccess access;

    @Autowired
    TaskRepository tasks;

    @Autowired
    Policies policies;

    @Autowired
    OfficeClock clock;

    private AgencyId province;
    private AgencyId lead;
    private Actor officer;
    private Task task;
    private LocalDate today;
    private final Map<Role, Actor> actors = new EnumMap<>(Role.class);

    @BeforeEach
    void aTaskOfAnAgencyInAField() {
        clock.setTo("2026-03-10T09:00");
        today = LocalDate.now(clock);
        province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM) {
                actors.put(role, office.actor(role, REPORT.contains(role) ? lead : province));
            }
        }
        officer = actors.get(Role.OFFICER);
        Actor leader = actors.get(Role.OFFICE_LEADER);
        FieldId field = office.field("Lĩnh vực");
        actors.put(Role.VICE_CHAIR, office.viceChair(province, field));
        TaskForm form = aTask.complete("Rà soát", lead, officer, null);
        task = tasks.findById(aTask.issued(leader, aTask.with(form, List.of(), List.of(), field), today)
                        .value())
                .orElseThrow();
    }

    private Set<Role> who(TaskAct act) {
        if (OF_THE_LEAD.containsKey(act)) {
            return OF_THE_LEAD.get(act);
        }
        Set<Role> decide = EnumSet.copyOf(DECIDE);
        if (act != TaskAct.REOPEN) {
            decide.add(Role.VICE_CHAIR);
        }
        return decide;
    }

    @Test
    void whoMayIsWhatTheRuleAndTheTableSay() {
        List<String> wrong = new ArrayList<>();
        for (TaskAct act : TaskAct.values()) {
            actors.forEach((role, actor) -> {
                boolean written = who(act).contains(role);
                if (written != access.may(actor, task, act, false, today)) {
                    wrong.add("the rule: " + act + " by " + role);
                }
                if (written != byTheTable(act, role)) {
                    wrong.add("the table: " + act + " by " + role);
                }
                boolean paper = FROM_PAPER.contains(act) && ENTER.contains(role);
                if (OF_THE_LEAD.containsKey(act) && paper != access.may(actor, task, act, true, today)) {
                    wrong.add("from paper: " + act + " by " + role);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** Side and right of each arrow, with the rights that roles have by default. */
    private static boolean byTheTable(TaskAct act, Role role) {
        return Lifecycle.table().stream().filter(arrow -> arrow.act() == act).allMatch(arrow -> {
            Set<Right> rights = AnOffice.rights(role);
            return arrow.side() == Transition.Side.LEAD
                    ? REPORT.contains(role) && rights.contains(arrow.right())
                    : rights.contains(arrow.right())
                            || rights.contains(Right.DECIDE_IN_FIELD)
                                    && !Lifecycle.provisos(act).contains(Lifecycle.Proviso.ALL_FIELDS);
        });
    }

    @Test
    void nobodyOfAnotherAgencyAndNoViceChairOfAnotherFieldMayAnything() {
        AgencyId other = office.agency("Sở Y tế");
        for (TaskAct act : TaskAct.values()) {
            for (Role role : REPORT) {
                assertThat(access.may(office.actor(role, other), task, act, false, today))
                        .as(act + " by " + role)
                        .isFalse();
            }
            assertThat(access.may(office.viceChair(province, office.field("Lĩnh vực khác")), task, act, false, today))
                    .as(act.name())
                    .isFalse();
        }
    }

    @Test
    void whatPoliciesChangeIsWhatStandsBesideTheAct() {
        Actor sets = Actors.with(Right.MANAGE_POLICY);
        policies.setFor(sets, Policy.HEAD_APPROVES, lead, "true", today, "QĐ của Sở");
        for (TaskAct act : OF_THE_LEAD.keySet()) {
            assertThat(access.may(actors.get(Role.FOCAL_POINT), task, act, false, today))
                    .as(act.name())
                    .isEqualTo(!BINDING.contains(act));
            assertThat(access.may(actors.get(Role.AGENCY_LEADER), task, act, false, today))
                    .as(act.name())
                    .isTrue();
        }
        policies.set(sets, Policy.OFFICER_MAY_CONFIRM, "true", today, "1/QĐ");
        try {
            for (TaskAct act : TaskAct.values()) {
                assertThat(access.may(officer, task, act, false, today))
                        .as("who follows it: " + act)
                        .isEqualTo(act == TaskAct.CONFIRM);
                assertThat(access.may(office.actor(Role.OFFICER, province), task, act, false, today))
                        .as("another officer: " + act)
                        .isFalse();
            }
        } finally {
            policies.set(sets, Policy.OFFICER_MAY_CONFIRM, "false", today, "1/QĐ");
        }
    }
}
