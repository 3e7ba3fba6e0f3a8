package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.People;
import vn.dondoc.account.PersonRow;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.SuccessionRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Texts;

/**
 * Whether those whom a task names are still there on the day it is given: a draft may have waited while an agency was
 * dissolved or a person left his post (DESIGN law 9).
 */
@Component
class Standing {

    private final Agencies agencies;
    private final People people;

    Standing(Agencies agencies, People people) {
        this.agencies = agencies;
        this.people = people;
    }

    /** Who is named where: one agency or person in one field of one draft. */
    private record Named<T>(T who, String field) {}

    /** Adds what drafts name that is no longer there, by {@code <task id>.<field>}. The names of all in two statements. */
    void check(Actor actor, Map<Task, List<TaskAgencies.Row>> drafts, LocalDate today, InvalidInput.Collector wrong) {
        List<Named<AgencyId>> named = new ArrayList<>();
        List<Named<PersonId>> persons = new ArrayList<>();
        drafts.forEach((draft, others) -> {
            String at = draft.id() + ".";
            add(named, draft.lead(), at + "lead");
            others.forEach(row -> add(
                    named, row.agency(), at + (row.relation() == Relation.COORDINATING ? "coordinating" : "informed")));
            add(persons, draft.answerable().responsibleLeader(), at + "responsibleLeader");
            add(persons, draft.followingOfficer(), at + "followingOfficer");
        });
        agencies(actor, named, today, wrong);
        persons(persons, today, wrong);
    }

    /** @throws InvalidInput naming {@code lead}, and who follows it, if the agency is not valid today */
    void requireLead(Actor actor, AgencyId lead, LocalDate today) {
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        agencies(actor, List.of(new Named<>(lead, "lead")), today, wrong);
        wrong.throwIfAny();
    }

    /** The same for all whom a correction names anew; who stood there before stays whatever became of him. */
    void requireAll(
            Actor actor,
            AgencyId lead,
            List<AgencyId> coordinating,
            List<AgencyId> informed,
            TaskCorrection was,
            LocalDate today) {
        List<Named<AgencyId>> named = new ArrayList<>();
        if (!lead.equals(was.lead())) {
            named.add(new Named<>(lead, "lead"));
        }
        coordinating.stream()
                .filter(one -> !was.coordinating().contains(one))
                .forEach(one -> named.add(new Named<>(one, "coordinating")));
        informed.stream()
                .filter(one -> !was.informed().contains(one))
                .forEach(one -> named.add(new Named<>(one, "informed")));
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        agencies(actor, named, today, wrong);
        wrong.throwIfAny();
    }

    /**
     * All whom an order names, agencies and persons.
     *
     * @throws InvalidInput naming {@code lead}, {@code coordinating}, {@code informed}, {@code responsibleLeader},
     *     {@code followingOfficer}
     */
    void requireAll(Actor actor, TaskForm order, LocalDate today) {
        List<Named<AgencyId>> named = new ArrayList<>();
        add(named, order.lead(), "lead");
        order.coordinating().forEach(one -> add(named, one, "coordinating"));
        order.informed().forEach(one -> add(named, one, "informed"));
        List<Named<PersonId>> persons = new ArrayList<>();
        add(persons, order.responsibleLeader(), "responsibleLeader");
        add(persons, order.followingOfficer(), "followingOfficer");
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        agencies(actor, named, today, wrong);
        persons(persons, today, wrong);
        wrong.throwIfAny();
    }

    /** The same order as it would be given today: whoever took over from an agency that has ended stands in its place. */
    ComingPeriods today(Actor actor, TaskForm order, LocalDate today) {
        Set<AgencyId> named = new LinkedHashSet<>();
        if (order.lead() != null) {
            named.add(order.lead());
        }
        named.addAll(order.coordinating());
        named.addAll(order.informed());
        Map<AgencyId, AgencyId> next = new HashMap<>();
        List<String> replaced = new ArrayList<>();
        List<String> ended = new ArrayList<>();
        for (AgencyRow row : agencies.names(named).values()) {
            LocalDate last = row.validTo();
            if (last == null || !last.isBefore(today)) {
                continue;
            }
            AgencyRow heir = heir(actor, row.id(), today);
            if (heir == null) {
                ended.add(row.name());
            } else {
                next.put(row.id(), heir.id());
                replaced.add(row.name() + " → " + heir.name());
            }
        }
        return new ComingPeriods(next.isEmpty() ? order : order.succeeded(next), replaced, ended);
    }

    /** The one agency that took over and is there today, also through several mergers; null if there is none or are several. */
    private @Nullable AgencyRow heir(Actor actor, AgencyId ended, LocalDate today) {
        List<SuccessionRow> all = agencies.successions(actor);
        AgencyId at = ended;
        // a chain longer than all rows would run in a circle
        for (int step = 0; step <= all.size(); step++) {
            AgencyId from = at;
            List<AgencyId> next = all.stream()
                    .filter(one -> one.predecessor().equals(from))
                    .map(SuccessionRow::successor)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            if (next.size() != 1) {
                return null;
            }
            at = next.getFirst();
            AgencyRow row = agencies.names(List.of(at)).get(at);
            if (row != null && row.isValidOn(today)) {
                return row;
            }
        }
        return null;
    }

    private void persons(List<Named<PersonId>> persons, LocalDate today, InvalidInput.Collector wrong) {
        Set<PersonId> left = people.haveLeft(persons.stream().map(Named::who).collect(Collectors.toSet()), today);
        Map<PersonId, PersonRow> names = people.names(left);
        persons.stream()
                .filter(one -> left.contains(one.who()))
                .forEach(one -> wrong.add(
                        one.field(),
                        "task.issue.person-left",
                        Objects.requireNonNull(names.get(one.who())).name()));
    }

    private static <T> void add(List<Named<T>> all, @Nullable T who, String field) {
        if (who != null) {
            all.add(new Named<>(who, field));
        }
    }

    private void agencies(Actor actor, List<Named<AgencyId>> named, LocalDate today, InvalidInput.Collector wrong) {
        Map<AgencyId, AgencyRow> rows =
                agencies.names(named.stream().map(Named::who).collect(Collectors.toSet()));
        for (Named<AgencyId> one : named) {
            AgencyRow row = rows.get(one.who());
            if (row != null && !row.isValidOn(today)) {
                refuse(actor, row, one.field(), today, wrong);
            }
        }
    }

    private void refuse(Actor actor, AgencyRow row, String field, LocalDate today, InvalidInput.Collector wrong) {
        LocalDate last = row.validTo();
        if (last == null || row.validFrom().isAfter(today)) {
            wrong.add(field, "task.issue.agency-not-yet", row.name(), Texts.day(row.validFrom()));
            return;
        }
        String successors = successors(actor, row.id());
        if (successors.isEmpty()) {
            wrong.add(field, "task.issue.agency-ended", row.name(), Texts.day(last));
        } else {
            wrong.add(field, "task.issue.agency-succeeded", row.name(), Texts.day(last), successors);
        }
    }

    private String successors(Actor actor, AgencyId agency) {
        List<AgencyId> next = agencies.successions(actor).stream()
                .filter(one -> one.predecessor().equals(agency))
                .map(SuccessionRow::successor)
                .filter(Objects::nonNull)
                .toList();
        Map<AgencyId, AgencyRow> names = agencies.names(next);
        return next.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .map(AgencyRow::name)
                .collect(Collectors.joining(", "));
    }
}
