package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.People;
import vn.dondoc.account.PostRow;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;
import vn.dondoc.task.TaskState;

/**
 * Who is to be written to on one day. Reads each role once, however many tasks are asked about; lives for one run. Only
 * who can sign in and has an address is written to: a mail to anybody else would lead nowhere.
 */
final class Directory {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.OFFICER, Role.OFFICE_LEADER, Role.CLERK);
    private static final Set<Role> OFFICE_LEADERS = EnumSet.of(Role.OFFICE_LEADER);
    private static final Set<Role> LEADERS = EnumSet.of(Role.CHAIR, Role.VICE_CHAIR);

    private final People people;
    private final Agencies agencies;
    private final LocalDate day;
    private final Map<Role, Map<AgencyId, List<Addressee>>> roles = new EnumMap<>(Role.class);
    private final Map<AgencyId, AgencyRow> known = new HashMap<>();
    private final Map<FieldId, Optional<PersonId>> viceChairs = new HashMap<>();
    private final Map<Set<Role>, Map<PersonId, Addressee>> byPerson = new HashMap<>();
    private @Nullable List<Addressee> officeHeads;

    Directory(People people, Agencies agencies, LocalDate day) {
        this.people = people;
        this.agencies = agencies;
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    /** Reads the agencies that are not known yet, in one query. */
    void know(Collection<AgencyId> wanted) {
        List<AgencyId> missing =
                wanted.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!missing.isEmpty()) {
            known.putAll(agencies.names(missing));
        }
    }

    /** The name of an agency that is {@link #know known}. */
    String name(AgencyId agency) {
        AgencyRow row = known.get(agency);
        return row == null ? "" : row.name();
    }

    /**
     * Who is told of a step of the ladder, by key. An agency that nobody can sign in for is written to at its mailbox;
     * while a task stands refused in the office's queue, or its lead has asked in time for more time, the lead hears
     * nothing of the deadline.
     */
    Map<String, Told> of(Rung rung, Duty task) {
        Map<String, Told> found = new LinkedHashMap<>();
        if (task.state() != TaskState.REFUSED && !task.awaitsOffice()) {
            agency(task.lead(), rung.parties(), true, found);
        }
        office(rung.parties(), task, found);
        return found;
    }

    /** Somebody of the office who can be written to today. */
    Optional<Addressee> officer(PersonId person) {
        return Optional.ofNullable(everybody(OFFICERS).get(person));
    }

    /** Adds the people of the office among these parties. */
    void office(Set<Party> parties, Duty task, Map<String, Told> found) {
        for (Party party : parties) {
            office(party, task).forEach(one -> add(found, one, one.agency(), party));
        }
    }

    /**
     * Who is written to for an agency.
     *
     * @param mustReach whether somebody has to get it: others of the agency if the party is vacant, else the mailbox
     */
    void agency(AgencyId agency, Set<Party> parties, boolean mustReach, Map<String, Told> found) {
        boolean focal = parties.contains(Party.FOCAL_POINT);
        boolean head = parties.contains(Party.AGENCY_HEAD);
        List<Addressee> focalPoints = focal ? holders(Role.FOCAL_POINT, agency) : List.of();
        List<Addressee> heads = head || focal && focalPoints.isEmpty() ? heads(agency) : List.of();
        focalPoints.forEach(one -> add(found, one, agency, Party.FOCAL_POINT));
        heads.forEach(one -> add(found, one, agency, head ? Party.AGENCY_HEAD : Party.FOCAL_POINT));
        boolean mailbox = parties.contains(Party.MAILBOX);
        if (mustReach && (focal || head) && focalPoints.isEmpty() && heads.isEmpty()) {
            List<Addressee> others = focal ? List.of() : holders(Role.FOCAL_POINT, agency);
            others.forEach(one -> add(found, one, agency, Party.AGENCY_HEAD));
            mailbox |= others.isEmpty();
        }
        if (mailbox) {
            mailbox(agency).ifPresent(one -> add(found, one, agency, Party.MAILBOX));
        }
    }

    /** People of the office; a task whose officer has gone is its head's. */
    private List<Addressee> office(Party party, Duty task) {
        return switch (party) {
            case OFFICER -> {
                Addressee officer = everybody(OFFICERS).get(task.officer());
                yield officer == null ? officeHeads() : List.of(officer);
            }
            case OFFICE_HEAD -> officeHeads();
            case VICE_CHAIR -> leader(task).map(List::of).orElse(List.of());
            case FOCAL_POINT, ASSIGNEE, AGENCY_HEAD, MAILBOX -> List.of();
        };
    }

    private static void add(Map<String, Told> found, Addressee one, AgencyId agency, Party party) {
        found.merge(one.key(), new Told(one, agency, EnumSet.of(party)), (old, more) -> old.with(more.parties()));
    }

    /** The agencies that this person is written to for, as focal point or head. */
    Set<AgencyId> agenciesOf(PersonId person) {
        Set<AgencyId> found = new LinkedHashSet<>();
        read(Role.FOCAL_POINT).forEach((agency, holders) -> addIfAmong(found, agency, holders, person));
        read(Role.AGENCY_LEADER).forEach((agency, holders) -> addIfAmong(found, agency, chiefs(holders), person));
        return found;
    }

    private static void addIfAmong(Set<AgencyId> found, AgencyId agency, List<Addressee> holders, PersonId person) {
        if (holders.stream().anyMatch(one -> person.equals(one.person()))) {
            found.add(agency);
        }
    }

    private List<Addressee> heads(AgencyId agency) {
        List<Addressee> heads = chiefs(holders(Role.AGENCY_LEADER, agency));
        // the office leads tasks like any agency: its head holds the office's own role
        return heads.isEmpty() ? chiefs(holders(Role.OFFICE_LEADER, agency)) : heads;
    }

    private List<Addressee> officeHeads() {
        List<Addressee> heads = officeHeads;
        if (heads == null) {
            heads = chiefs(List.copyOf(everybody(OFFICE_LEADERS).values()));
            officeHeads = heads;
        }
        return heads;
    }

    private Optional<Addressee> leader(Duty task) {
        FieldId field = task.field();
        PersonId person = field == null
                ? task.leader()
                : viceChairs
                        .computeIfAbsent(field, one -> people.viceChairOf(one, day))
                        .orElse(task.leader());
        return Optional.ofNullable(everybody(LEADERS).get(person));
    }

    /** Deputies share the role of their head; the title tells them apart. Where there are only deputies, they all. */
    private static List<Addressee> chiefs(List<Addressee> holders) {
        List<Addressee> chiefs = holders.stream()
                .filter(one -> !one.title().strip().toLowerCase(Locale.ROOT).startsWith("phó "))
                .toList();
        return chiefs.isEmpty() ? holders : chiefs;
    }

    private Optional<Addressee> mailbox(AgencyId agency) {
        know(List.of(agency));
        AgencyRow row = known.get(agency);
        return row == null || row.mailbox() == null || row.mailbox().isBlank()
                ? Optional.empty()
                : Optional.of(Addressee.mailboxOf(row, row.mailbox()));
    }

    private Map<PersonId, Addressee> everybody(Set<Role> wanted) {
        return byPerson.computeIfAbsent(wanted, some -> {
            Map<PersonId, Addressee> all = new LinkedHashMap<>();
            some.forEach(role -> read(role).values().stream()
                    .flatMap(List::stream)
                    .forEach(one -> all.putIfAbsent(Objects.requireNonNull(one.person()), one)));
            return all;
        });
    }

    private List<Addressee> holders(Role role, AgencyId agency) {
        return read(role).getOrDefault(agency, List.of());
    }

    private Map<AgencyId, List<Addressee>> read(Role role) {
        return roles.computeIfAbsent(role, wanted -> {
            Map<AgencyId, List<Addressee>> byAgency = new LinkedHashMap<>();
            for (PostRow post : people.holders(wanted, day)) {
                String address = post.person().email();
                if (post.canSignIn() && address != null && !address.isBlank()) {
                    byAgency.computeIfAbsent(post.agency(), agency -> new ArrayList<>())
                            .add(Addressee.of(post, address));
                }
            }
            return byAgency;
        });
    }
}
