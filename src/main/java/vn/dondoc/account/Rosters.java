package vn.dondoc.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;

/**
 * Lịch trực: who is on duty by date, in the Office and in each agency. The Office keeps its own, an agency's focal point or
 * head its own; whoever reads all tasks sees everybody's, for he telephones. Several may be on duty on one day.
 */
@Service
@Transactional
public class Rosters {

    private static final Set<Role> KEEPERS =
            EnumSet.of(Role.OFFICE_LEADER, Role.OFFICER, Role.CLERK, Role.FOCAL_POINT, Role.AGENCY_LEADER);

    private final ShiftRows rows;
    private final People people;
    private final History history;
    private final JdbcTemplate statements;
    private final IdGenerator ids;
    private final Clock clock;

    Rosters(ShiftRows rows, People people, History history, JdbcTemplate statements, IdGenerator ids, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.history = history;
        this.statements = statements;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether there is a roster for this actor to look at. */
    public static boolean mayRead(Actor actor) {
        return actor.may(Right.READ_ALL) || (actor.may(Right.READ_AGENCY) && actor.agency() != null);
    }

    /** Whether he keeps that of his own agency. */
    public static boolean mayKeep(Actor actor) {
        return mayRead(actor) && KEEPERS.contains(actor.role()) && actor.agency() != null;
    }

    /** The shifts that are not over, the next first: of all agencies for whoever reads all tasks, else of one's own. */
    @Transactional(readOnly = true)
    public List<ShiftRow> coming(Actor actor) {
        if (!mayRead(actor)) {
            return List.of();
        }
        AgencyId only = actor.may(Right.READ_ALL) ? null : actor.agency();
        return rows.notOver(only, LocalDate.now(clock));
    }

    /** Who can be put on the roster of the actor's agency: its people of today. */
    @Transactional(readOnly = true)
    public List<PostRow> candidates(Actor actor) {
        return mayKeep(actor)
                ? people.inAgency(Objects.requireNonNull(actor.agency()), LocalDate.now(clock))
                : List.of();
    }

    /**
     * Puts somebody on the roster of the actor's own agency.
     *
     * @throws InvalidInput naming what is missing; {@code person} if he holds no post there on the first day
     */
    public void add(Actor actor, ShiftForm wanted) {
        requireKeeper(actor);
        AgencyId agency = Objects.requireNonNull(actor.agency());
        ShiftForm form = wanted.checked(LocalDate.now(clock));
        LocalDate from = Objects.requireNonNull(form.from());
        LocalDate to = Objects.requireNonNull(form.to());
        PersonRow person = people.inAgency(agency, from).stream()
                .map(PostRow::person)
                .filter(one -> one.id().equals(form.person()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("person", "account.shift.not-here"));
        String phone = form.phone().isEmpty() ? Objects.requireNonNullElse(person.phone(), "") : form.phone();
        if (phone.isBlank()) {
            throw new InvalidInput("phone", "account.shift.no-phone");
        }
        statements.update(
                "INSERT INTO duty_shift (id, agency_id, person_id, phone, from_on, to_on, entered_by, enterer_name,"
                        + " entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                agency.value(),
                person.id().value(),
                phone.strip(),
                from,
                to,
                actor.personNumber(),
                actor.name(),
                Timestamp.from(clock.instant()));
        record(actor, agency, "SHIFT_ADDED", null, person.name() + ", " + from + " – " + to);
    }

    /**
     * Takes a shift off the roster of the actor's own agency; one of another agency is like one that is not there.
     *
     * @throws StaleVersion if somebody else changed it since
     */
    public void remove(Actor actor, long shift, long seen) {
        requireKeeper(actor);
        ShiftRow row = rows.find(shift)
                .filter(one -> one.agency().equals(actor.agency()))
                .orElseThrow(() -> new NotFound("account.shift.not-found"));
        StaleVersion.check(seen, row.version());
        statements.update("DELETE FROM duty_shift WHERE id = ?", shift);
        record(actor, row.agency(), "SHIFT_REMOVED", row.person().name() + ", " + row.from() + " – " + row.to(), null);
    }

    private void record(Actor actor, AgencyId agency, String act, @Nullable String before, @Nullable String after) {
        history.record(
                actor, new Subject(Subject.AGENCY, agency.value()), act, List.of(new Change("shift", before, after)));
    }

    private static void requireKeeper(Actor actor) {
        if (!mayKeep(actor)) {
            throw new Refused("error.right");
        }
    }
}
