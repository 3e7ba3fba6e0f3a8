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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.DelegationRow;
import vn.dondoc.account.DelegationScope;
import vn.dondoc.account.People;
import vn.dondoc.account.PostRow;
import vn.dondoc.account.ShiftRow;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Role;
import vn.dondoc.task.TaskState;

/**
 * Who is to be written to on one day. Reads each role once, however many tasks are asked about; lives for one run. Only
 * who can sign in and has an address is written to: a mail to anybody else would lead nowhere.
 */
final class Directory {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.OFFICER, Role.OFFICE_LEADER, Role.CLERK);
    private static final Set<Role> OFFICE_LEADERS = EnumSet.of(Role.OFFICE_LEADER);
    private static final List<Role> INSIDE = List.of(Role.AGENCY_STAFF, Role.FOCAL_POINT, Role.AGENCY_LEADER);
    private static final Set<Role> LEADERS = EnumSet.of(Role.CHAIR, Role.VICE_CHAIR);

    private final People people;
    private final Agencies agencies;
    private final LocalDate day;
    private final Map<Role, Map<AgencyId, List<Seat>>> roles = new EnumMap<>(Role.class);
    private @Nullable Map<PostId, List<DelegationRow>> standIns;
    private final Map<AgencyId, AgencyRow> known = new HashMap<>();
    private final Map<FieldId, Optional<PersonId>> viceChairs = new HashMap<>();
    private final Map<Set<Role>, Map<PersonId, List<Seat>>> byPerson = new HashMap<>();
    private final Map<AgencyId, List<ShiftRow>> onDuty = new HashMap<>();
    private @Nullable List<Seat> officeHeads;

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

    /** Whether an agency that is {@link #know known} is asked to do its tasks, for the committee gives it none. */
    boolean isAsked(AgencyId agency) {
        AgencyRow row = known.get(agency);
        return row != null && !row.kind().isUnderCommittee();
    }

    /**
     * Who is told of a step of the ladder, by key. An agency that nobody can sign in for is written to at its mailbox;
     * while a task stands refused in the office's queue, or its lead has asked in time for more time or to be released, the lead hears
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

    /** Those of them who are told for the lead agency, by their keys. */
    Set<String> lead(Rung rung, Duty task) {
        Map<String, Told> found = new LinkedHashMap<>();
        agency(task.lead(), rung.parties(), true, found);
        return found.keySet();
    }

    /** Who can be written to today for somebody of the office: himself, or whoever stands in for him. */
    List<Addressee> officer(PersonId person) {
        return addressees(everybody(OFFICERS).getOrDefault(person, List.of()));
    }

    /** Whose mail of the office comes to this person today: his own, and that of those he stands in for. */
    Set<PersonId> desksOf(PersonId reader) {
        Set<PersonId> desks = new LinkedHashSet<>();
        desks.add(reader);
        for (Set<Role> roles : List.of(OFFICERS, LEADERS)) {
            everybody(roles).forEach((holder, seats) -> {
                if (seats.stream()
                        .anyMatch(seat -> reader.equals(seat.addressee().person()))) {
                    desks.add(holder);
                }
            });
        }
        return desks;
    }

    /**
     * Who is told of what the province owes those above it.
     *
     * @param field of the directive, by which its vice-chair is found; null without one
     * @param officers who follow the tasks that are done for it
     */
    void upward(
            @Nullable FieldId field,
            @Nullable PersonId leader,
            Collection<PersonId> officers,
            Map<String, Told> found) {
        officeHeads(field).forEach(one -> add(found, one, one.agency(), Party.OFFICE_HEAD));
        leader(field, leader).forEach(one -> add(found, one, one.agency(), Party.VICE_CHAIR));
        officers.stream()
                .flatMap(officer -> officer(officer).stream())
                .forEach(one -> add(found, one, one.agency(), Party.OFFICER));
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
        List<Addressee> focalPoints = focal ? focalPoints(agency) : List.of();
        List<Addressee> heads = head || focal && focalPoints.isEmpty() ? heads(agency) : List.of();
        focalPoints.forEach(one -> add(found, one, agency, Party.FOCAL_POINT));
        heads.forEach(one -> add(found, one, agency, head ? Party.AGENCY_HEAD : Party.FOCAL_POINT));
        boolean mailbox = parties.contains(Party.MAILBOX);
        if (mustReach && (focal || head) && focalPoints.isEmpty() && heads.isEmpty()) {
            List<Addressee> others = focal ? List.of() : focalPoints(agency);
            others.forEach(one -> add(found, one, agency, Party.AGENCY_HEAD));
            mailbox |= others.isEmpty();
        }
        if (mailbox) {
            mailbox(agency).ifPresent(one -> add(found, one, agency, Party.MAILBOX));
        }
    }

    /** Whoever is on duty for an agency today and can open what he is written about. */
    void onDuty(AgencyId agency, Map<String, Told> found) {
        Set<PersonId> shift =
                onDuty
                        .computeIfAbsent(
                                agency, one -> people.onDuty(List.of(one), day).getOrDefault(one, List.of()))
                        .stream()
                        .map(row -> row.person().id())
                        .collect(Collectors.toSet());
        if (shift.isEmpty()) {
            return;
        }
        Stream.concat(INSIDE.stream(), OFFICERS.stream())
                .flatMap(role -> seats(role, agency).stream())
                .filter(seat -> shift.contains(seat.addressee().person()))
                .forEach(seat -> add(found, seat.addressee(), agency, Party.DUTY_OFFICER));
    }

    /**
     * Who is written to for what stays inside an agency: the person that has it, or the head of the unit that has it, all
     * of the unit where none is called so. Whoever stands in for one of them gets his mail; nobody else does.
     */
    void inside(AgencyId agency, @Nullable AgencyId unit, @Nullable PersonId person, Map<String, Told> found) {
        List<Seat> all = INSIDE.stream()
                .flatMap(role -> seats(role, agency).stream())
                .filter(seat -> unit == null
                        ? seat.post().person().id().equals(person)
                        : seat.post().unit().equals(unit))
                .toList();
        List<Seat> heads =
                unit == null ? all : all.stream().filter(Seat::isHeadOfUnit).toList();
        addressees(heads.isEmpty() ? all : heads).forEach(one -> add(found, one, agency, Party.ASSIGNEE));
    }

    /** People of the office; a task whose officer has gone is its head's. */
    private List<Addressee> office(Party party, Duty task) {
        return switch (party) {
            case OFFICER -> {
                List<Addressee> officer = addressees(everybody(OFFICERS).getOrDefault(task.officer(), List.of()));
                yield officer.isEmpty() ? officeHeads(task.field()) : officer;
            }
            case OFFICE_HEAD -> officeHeads(task.field());
            case VICE_CHAIR -> leader(task.field(), task.leader());
            case FOCAL_POINT, ASSIGNEE, AGENCY_HEAD, DUTY_OFFICER, MAILBOX, READER -> List.of();
        };
    }

    private static void add(Map<String, Told> found, Addressee one, AgencyId agency, Party party) {
        found.merge(one.key(), new Told(one, agency, EnumSet.of(party)), (old, more) -> old.with(more.parties()));
    }

    /** The agencies that this person is written to for, as focal point or head, or in the place of one. */
    Set<AgencyId> agenciesOf(PersonId person) {
        Set<AgencyId> found = new LinkedHashSet<>();
        read(Role.FOCAL_POINT).forEach((agency, seats) -> addIfAmong(found, agency, seats, person));
        read(Role.AGENCY_LEADER).forEach((agency, seats) -> addIfAmong(found, agency, chiefs(seats), person));
        return found;
    }

    private static void addIfAmong(Set<AgencyId> found, AgencyId agency, List<Seat> seats, PersonId person) {
        if (seats.stream().anyMatch(one -> person.equals(one.addressee().person()))) {
            found.add(agency);
        }
    }

    private List<Addressee> focalPoints(AgencyId agency) {
        return addressees(seats(Role.FOCAL_POINT, agency));
    }

    private List<Addressee> heads(AgencyId agency) {
        List<Seat> heads = chiefs(seats(Role.AGENCY_LEADER, agency));
        // the office leads tasks like any agency: its head holds the office's own role
        return addressees(heads.isEmpty() ? chiefs(seats(Role.OFFICE_LEADER, agency)) : heads);
    }

    private List<Addressee> officeHeads(@Nullable FieldId field) {
        List<Seat> heads = officeHeads;
        if (heads == null) {
            heads = chiefs(everybody(OFFICE_LEADERS).values().stream()
                    .flatMap(List::stream)
                    .toList());
            officeHeads = heads;
        }
        return addressees(heads.stream().filter(seat -> isFor(field, seat)).toList());
    }

    /** Whoever stands in for some fields only is written to of these. */
    private static boolean isFor(@Nullable FieldId field, Seat seat) {
        Set<FieldId> fields = seat.scope().fields();
        return fields.isEmpty() || field != null && fields.contains(field);
    }

    /** Whoever answers for the field, or stands in for him in it. */
    private List<Addressee> leader(@Nullable FieldId field, @Nullable PersonId named) {
        PersonId person = field == null
                ? named
                : viceChairs
                        .computeIfAbsent(field, one -> people.viceChairOf(one, day))
                        .orElse(named);
        return addressees(everybody(LEADERS).getOrDefault(person, List.of()).stream()
                .filter(seat -> isFor(field, seat))
                .toList());
    }

    /** Where there are only deputies, they all. */
    private static List<Seat> chiefs(List<Seat> seats) {
        List<Seat> chiefs = seats.stream().filter(Seat::isChief).toList();
        return chiefs.isEmpty() ? seats : chiefs;
    }

    private static List<Addressee> addressees(List<Seat> seats) {
        return seats.stream().map(Seat::addressee).toList();
    }

    private Optional<Addressee> mailbox(AgencyId agency) {
        know(List.of(agency));
        AgencyRow row = known.get(agency);
        return row == null || row.mailbox() == null || row.mailbox().isBlank()
                ? Optional.empty()
                : Optional.of(Addressee.mailboxOf(row, row.mailbox()));
    }

    /** By the holder of the post, whoever is written to for him. */
    private Map<PersonId, List<Seat>> everybody(Set<Role> wanted) {
        return byPerson.computeIfAbsent(wanted, some -> {
            Map<PersonId, List<Seat>> all = new LinkedHashMap<>();
            for (Role role : some) {
                Map<PersonId, List<Seat>> ofRole = new LinkedHashMap<>();
                read(role).values().stream()
                        .flatMap(List::stream)
                        .forEach(seat -> ofRole.computeIfAbsent(
                                        seat.post().person().id(), person -> new ArrayList<>())
                                .add(seat));
                ofRole.forEach(all::putIfAbsent);
            }
            return all;
        });
    }

    private List<Seat> seats(Role role, AgencyId agency) {
        return read(role).getOrDefault(agency, List.of());
    }

    private Map<AgencyId, List<Seat>> read(Role role) {
        return roles.computeIfAbsent(
                role,
                wanted -> people.holders(wanted, day).stream()
                        .flatMap(post -> seatsOf(post).stream())
                        .collect(Collectors.groupingBy(
                                seat -> seat.post().agency(), LinkedHashMap::new, Collectors.toList())));
    }

    /** Whoever stands in gets the post's mail; the holder too, unless all of his post is handed over. */
    private List<Seat> seatsOf(PostRow post) {
        List<Seat> seats = new ArrayList<>();
        boolean whole = false;
        for (DelegationRow row : standIns().getOrDefault(post.id(), List.of())) {
            Optional<Seat> seat = seat(post, row.delegate(), row.scope());
            seat.ifPresent(seats::add);
            whole |= seat.isPresent() && row.scope().isWhole();
        }
        if (!whole) {
            seat(post, post, DelegationScope.WHOLE).ifPresent(seats::add);
        }
        return seats;
    }

    private static Optional<Seat> seat(PostRow post, PostRow reader, DelegationScope scope) {
        String address = reader.person().email();
        return reader.canSignIn() && address != null && !address.isBlank()
                ? Optional.of(new Seat(post, scope, Addressee.of(reader, address)))
                : Optional.empty();
    }

    private Map<PostId, List<DelegationRow>> standIns() {
        Map<PostId, List<DelegationRow>> found = standIns;
        if (found == null) {
            found = people.standIns(day);
            standIns = found;
        }
        return found;
    }
}
