package vn.dondoc.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskWork;
import vn.dondoc.testing.AnOffice;

/** One agency in the middle, and tasks that stand to it in every relation and in every state. */
@TestComponent
class World {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 30);

    /** @param draft whether it is not issued */
    record Thing(Oracle.To to, TaskId task, DirectiveId directive, boolean draft, String state) {}

    private final AnOffice office;
    private final ATask aTask;
    private final TaskDrafts drafts;
    private final TaskWork work;
    private final TaskDecisions decisions;
    private final JdbcTemplate jdbc;

    World(AnOffice office, ATask aTask, TaskDrafts drafts, TaskWork work, TaskDecisions decisions, JdbcTemplate jdbc) {
        this.office = office;
        this.aTask = aTask;
        this.drafts = drafts;
        this.work = work;
        this.decisions = decisions;
        this.jdbc = jdbc;
    }

    /** What was made: the agency in the middle, the field of the vice-chair, and the things. */
    record Made(AgencyId agency, AgencyId province, FieldId field, Actor leader, List<Thing> things) {}

    Made make(int rounds) {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        AgencyId parent = office.agency("Cơ quan cấp trên");
        AgencyId agency = office.agency("Cơ quan ở giữa");
        AgencyId child = office.agency("Đơn vị trực thuộc");
        AgencyId stranger = office.agency("Cơ quan khác");
        jdbc.update("UPDATE agency SET parent_id = ? WHERE id = ?", parent.value(), agency.value());
        jdbc.update("UPDATE agency SET parent_id = ? WHERE id = ?", agency.value(), child.value());
        FieldId field = office.field("Lĩnh vực phụ trách");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor officer = office.actor(Role.OFFICER, province);
        List<Thing> things = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (String state : List.of("ASSIGNED", "IN_PROGRESS", "PENDING", "RETURNED", "COMPLETED", "REFUSED")) {
                Map<Oracle.To, TaskForm> forms = new EnumMap<>(Oracle.To.class);
                forms.put(Oracle.To.LEADS, aTask.complete("Chủ trì", agency, officer, DUE));
                forms.put(
                        Oracle.To.COORDINATES,
                        aTask.with(
                                aTask.complete("Phối hợp", stranger, officer, DUE), List.of(agency), List.of(), null));
                forms.put(
                        Oracle.To.INFORMED,
                        aTask.with(
                                aTask.complete("Để biết", stranger, officer, DUE), List.of(), List.of(agency), null));
                forms.put(Oracle.To.PARENT_LEADS, aTask.complete("Cấp trên chủ trì", parent, officer, DUE));
                forms.put(Oracle.To.SUB_UNIT_LEADS, aTask.complete("Cấp dưới chủ trì", child, officer, DUE));
                forms.put(Oracle.To.NONE, aTask.complete("Không liên quan", stranger, officer, DUE));
                forms.forEach((to, form) -> {
                    TaskId id = aTask.issued(leader, form, DAY);
                    live(id, form.lead(), state, leader);
                    things.add(new Thing(to, id, directiveOf(id), false, state));
                });
                things.add(sibling(leader, officer, agency, stranger, state));
                things.add(former(leader, officer, agency, stranger, state));
            }
            DirectiveId directive = aTask.directive(leader, DAY);
            things.add(new Thing(
                    Oracle.To.DRAFT_FOR_IT,
                    drafts.add(leader, directive, List.of(aTask.complete("Nháp", agency, officer, DUE)))
                            .getFirst(),
                    directive,
                    true,
                    "DRAFT"));
            TaskForm inField = aTask.with(aTask.complete("Nháp", agency, officer, DUE), List.of(), List.of(), field);
            things.add(new Thing(
                    Oracle.To.DRAFT_IN_FIELD,
                    drafts.add(leader, directive, List.of(inField)).getFirst(),
                    directive,
                    true,
                    "DRAFT"));
        }
        return new Made(agency, province, field, leader, things);
    }

    private Thing sibling(Actor leader, Actor officer, AgencyId agency, AgencyId stranger, String state) {
        DirectiveId directive = aTask.directive(leader, DAY);
        List<TaskId> two = drafts.add(
                leader,
                directive,
                List.of(
                        aTask.complete("Của mình", agency, officer, DUE),
                        aTask.complete("Của cơ quan khác", stranger, officer, DUE)));
        aTask.issue(leader, directive, two);
        live(two.get(1), stranger, state, leader);
        return new Thing(Oracle.To.LEADS_SIBLING, two.get(1), directive, false, state);
    }

    private Thing former(Actor leader, Actor officer, AgencyId agency, AgencyId stranger, String state) {
        TaskId id = aTask.issued(leader, aTask.complete("Đã chuyển đi", agency, officer, DUE), DAY);
        Actor focal = office.actor(Role.FOCAL_POINT, agency);
        work.refuse(focal, aTask.seen(leader, id), "Không thuộc thẩm quyền", null, null);
        decisions.reassign(leader, aTask.seen(leader, id), stranger, Deadline.on(DUE));
        live(id, stranger, state, leader);
        return new Thing(Oracle.To.FORMER_LEAD, id, directiveOf(id), false, state);
    }

    private void live(TaskId id, AgencyId lead, String state, Actor leader) {
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        if (state.equals("REFUSED")) {
            work.refuse(focal, aTask.seen(leader, id), "Từ chối", null, null);
            return;
        }
        if (!state.equals("ASSIGNED")) {
            work.acknowledge(focal, aTask.seen(leader, id), null);
        }
        if (List.of("PENDING", "RETURNED", "COMPLETED").contains(state)) {
            work.claim(focal, aTask.seen(leader, id), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        }
        if (state.equals("RETURNED")) {
            decisions.giveBack(leader, aTask.seen(leader, id), "Làm lại");
        }
        if (state.equals("COMPLETED")) {
            decisions.confirm(leader, aTask.seen(leader, id));
        }
    }

    private DirectiveId directiveOf(TaskId id) {
        return new DirectiveId(
                jdbc.queryForObject("SELECT directive_id FROM task WHERE id = ?", Long.class, id.value()));
    }
}
