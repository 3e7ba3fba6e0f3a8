package vn.dondoc.inside;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.account.People;
import vn.dondoc.account.PostRow;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Tasks;

/** Whether an agency may hand a task on, and to whom. */
@Component
class InnerGiving {

    private final Tasks tasks;
    private final Agencies agencies;
    private final People people;
    private final InnerBounds bounds;
    private final JdbcClient jdbc;

    InnerGiving(Tasks tasks, Agencies agencies, People people, InnerBounds bounds, JdbcClient jdbc) {
        this.tasks = tasks;
        this.agencies = agencies;
        this.people = people;
        this.bounds = bounds;
        this.jdbc = jdbc;
    }

    /** A task of the agency, as far as handing on needs it. */
    private record Own(TaskState state, String content) {}

    /** Forms as they will be stored, inside this agency. */
    record Given(AgencyId agency, List<InnerForm> forms, InnerDue bound) {}

    /**
     * @throws vn.dondoc.shared.NotFound if the actor may not see the task
     * @throws Refused if his agency neither leads nor coordinates it, or he may not give
     */
    Given require(Actor actor, TaskId id, List<InnerForm> forms, Moment now) {
        // against the acts that take the task away from the agency, or move its deadline
        InnerDue bound = bounds.of(id, now);
        tasks.require(actor, id);
        AgencyId agency = actor.agency();
        Own task = own(actor, id).orElseThrow(() -> new Refused("inner.refused"));
        if (agency == null || !task.state().isWithAgency()) {
            throw new DomainException("inner.not-now");
        }
        if (forms.isEmpty()) {
            throw new InvalidInput("who", "error.required");
        }
        List<InnerForm> clean =
                forms.stream().map(form -> form.checked(task.content(), bound)).toList();
        requireInside(agency, actor, clean, now.day());
        requireOneWhole(agency, id, clean);
        return new Given(agency, clean, bound);
    }

    /** Whether the actor may hand this task on now. */
    boolean mayGive(Actor actor, TaskId id) {
        return own(actor, id).filter(task -> task.state().isWithAgency()).isPresent();
    }

    InnerOptions options(Actor actor, LocalDate today) {
        AgencyId agency = actor.agency();
        if (agency == null || !InnerAccess.gives(actor)) {
            throw new Refused("inner.refused");
        }
        List<PostRow> posts = people.inAgency(agency, today);
        Map<AgencyId, String> units = units(actor, agency, today);
        List<InnerOptions.Option> all = new ArrayList<>();
        units.forEach((unit, name) -> all.add(new InnerOptions.Option(
                unit,
                null,
                name,
                "",
                posts.stream().anyMatch(post -> post.unit().equals(unit) && post.canSignIn()))));
        Set<PersonId> listed = new HashSet<>();
        for (PostRow post : posts) {
            if (listed.add(post.person().id())) {
                String unit = units.getOrDefault(post.unit(), "");
                all.add(new InnerOptions.Option(
                        null,
                        post.person().id(),
                        post.person().name(),
                        unit.isEmpty() || post.title().isEmpty() ? post.title() + unit : post.title() + ", " + unit,
                        post.canSignIn()));
            }
        }
        return new InnerOptions(all);
    }

    /** The agency's own units that stand today, by name. */
    private Map<AgencyId, String> units(Actor actor, AgencyId agency, LocalDate today) {
        Map<AgencyId, String> found = new LinkedHashMap<>();
        Map<AgencyId, AgencyRow> all = new HashMap<>();
        List<AgencyRow> valid = agencies.validOn(actor, today);
        valid.forEach(row -> all.put(row.id(), row));
        for (AgencyRow row : valid) {
            AgencyRow above = row;
            while (above != null && above.kind() == AgencyKind.UNIT) {
                if (agency.equals(above.parent())) {
                    found.put(row.id(), row.name());
                }
                above = above.parent() == null ? null : all.get(above.parent());
            }
        }
        return found;
    }

    /** What the actor's agency leads or coordinates and he may hand on; empty if it is none such. */
    private Optional<Own> own(Actor actor, TaskId id) {
        AgencyId agency = actor.agency();
        return agency == null || !InnerAccess.gives(actor)
                ? Optional.empty()
                : jdbc.sql("SELECT t.state, t.content FROM task t WHERE t.id = :task AND EXISTS (SELECT 1"
                                + " FROM task_agency a WHERE a.task_id = t.id AND a.agency_id = :agency"
                                + " AND a.relation IN ('LEAD', 'COORDINATING'))")
                        .param("task", id.value())
                        .param("agency", agency.value())
                        .query((row, n) -> new Own(TaskState.valueOf(row.getString(1)), row.getString(2)))
                        .optional();
    }

    private void requireInside(AgencyId agency, Actor actor, Collection<InnerForm> forms, LocalDate today) {
        Set<AgencyId> units = units(actor, agency, today).keySet();
        Set<PersonId> staff = new HashSet<>();
        people.inAgency(agency, today).forEach(post -> staff.add(post.person().id()));
        new InvalidInput.Collector()
                .when(
                        forms.stream()
                                .anyMatch(form -> form.unit() != null && !units.contains(form.unit())
                                        || form.person() != null && !staff.contains(form.person())),
                        "who",
                        "inner.not-inside")
                .throwIfAny();
    }

    /** The whole task lies on one desk at a time. */
    private void requireOneWhole(AgencyId agency, TaskId id, List<InnerForm> forms) {
        long whole = forms.stream().filter(InnerForm::whole).count();
        long there = whole == 0
                ? 0
                : jdbc.sql("SELECT COUNT(*) FROM inner_task WHERE task_id = :task AND agency_id = :agency"
                                + " AND live_whole = 1")
                        .param("task", id.value())
                        .param("agency", agency.value())
                        .query(Long.class)
                        .single();
        if (whole + there > 1) {
            throw new DomainException("inner.whole-open");
        }
    }
}
