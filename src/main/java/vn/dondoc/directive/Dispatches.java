package vn.dondoc.directive;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DispatchId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;

/** Where directives were handed on to: ngày chuyển, đơn vị nhận, người ký nhận, and the agency's own Tiếp nhận. */
@Service
@Transactional
public class Dispatches {

    private static final int MAX_RECEIVER = 200;
    private static final int MAX_SIGNER = 100;
    private static final int MAX_NOTE = 500;

    private final DirectiveAccess access;
    private final Agencies agencies;
    private final History history;
    private final JdbcTemplate jdbc;
    private final IdGenerator ids;
    private final Clock clock;

    Dispatches(
            DirectiveAccess access,
            Agencies agencies,
            History history,
            JdbcTemplate jdbc,
            IdGenerator ids,
            Clock clock) {
        this.access = access;
        this.agencies = agencies;
        this.history = history;
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws InvalidInput naming the fields and their limits */
    public DispatchId record(Actor actor, DirectiveId id, DispatchForm form) {
        actor.require(Right.REGISTER_DIRECTIVE);
        access.requireReadable(actor, id);
        AgencyId agency = form.agency();
        String receiver = agency == null
                ? SearchText.clean(form.receiver())
                : agencies.get(actor, agency).name();
        String signer = SearchText.clean(form.receivedBy());
        String note = SearchText.clean(form.note());
        LocalDate day = form.dispatchedOn();
        new InvalidInput.Collector()
                .when(day == null, "dispatchedOn", "error.required")
                .when(day != null && day.isAfter(LocalDate.now(clock)), "dispatchedOn", "directive.dispatch-in-future")
                .when(receiver.isEmpty(), "receiver", "error.required")
                .when(receiver.length() > MAX_RECEIVER, "receiver", "error.too-long", MAX_RECEIVER)
                .when(signer.length() > MAX_SIGNER, "receivedBy", "error.too-long", MAX_SIGNER)
                .when(note.length() > MAX_NOTE, "note", "error.too-long", MAX_NOTE)
                .throwIfAny();
        DispatchId dispatch = new DispatchId(ids.next());
        jdbc.update(
                "INSERT INTO directive_dispatch (id, directive_id, dispatched_on, agency_id, receiver, received_by,"
                        + " note, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                dispatch.value(),
                id.value(),
                day,
                agency == null ? null : agency.value(),
                receiver,
                orNull(signer),
                orNull(note),
                actor.personNumber(),
                Timestamp.from(clock.instant()));
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("dispatchedOn", null, String.valueOf(day)));
        changes.add(new Change("receiver", null, receiver));
        if (!signer.isEmpty()) {
            changes.add(new Change("receivedBy", null, signer));
        }
        if (!note.isEmpty()) {
            changes.add(new Change("note", null, note));
        }
        history.record(actor, DirectiveRegister.subject(id), "DIRECTIVE_DISPATCHED", changes);
        return dispatch;
    }

    /** Adds who signed for the paper, once; a signature that stands is not written over. */
    public void sign(Actor actor, DirectiveId id, DispatchId dispatch, String receivedBy) {
        actor.require(Right.REGISTER_DIRECTIVE);
        access.requireReadable(actor, id);
        DirectiveDetails.Dispatch there = of(id).stream()
                .filter(one -> one.id().equals(dispatch))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("receivedBy", "directive.dispatch.not-found"));
        String signer = SearchText.required(receivedBy, "receivedBy", MAX_SIGNER);
        int signed = jdbc.update(
                "UPDATE directive_dispatch SET received_by = ? WHERE id = ? AND received_by IS NULL",
                signer,
                dispatch.value());
        if (signed == 0) {
            throw new InvalidInput("receivedBy", "directive.dispatch.signed");
        }
        history.record(
                actor,
                DirectiveRegister.subject(id),
                "DIRECTIVE_SIGNED_FOR",
                List.of(new Change("receiver", null, there.receiver()), new Change("receivedBy", null, signer)));
    }

    /**
     * Notes that an agency acknowledged a task of the directive; the first time counts. Called by the task module in the
     * transaction of the act.
     *
     * @param by null where the office entered it from the agency's paper
     */
    public void acknowledged(Actor actor, DirectiveId id, AgencyId agency, LocalDate day, @Nullable String by) {
        jdbc.update(
                "INSERT IGNORE INTO directive_acknowledgement"
                        + " (directive_id, agency_id, acknowledged_on, acknowledged_by) VALUES (?, ?, ?, ?)",
                id.value(),
                agency.value(),
                day,
                by);
    }

    /** The dispatches that the actor may know of: the office all, an agency those to itself. */
    List<DirectiveDetails.Dispatch> of(Actor actor, DirectiveId id) {
        return of(id).stream()
                .filter(dispatch -> access.knowsDispatch(actor, dispatch.agency()))
                .toList();
    }

    private List<DirectiveDetails.Dispatch> of(DirectiveId id) {
        return jdbc.query(
                "SELECT p.id, p.dispatched_on, p.agency_id, p.receiver, p.received_by, p.note, a.acknowledged_on,"
                        + " a.acknowledged_by FROM directive_dispatch p LEFT JOIN directive_acknowledgement a"
                        + " ON a.directive_id = p.directive_id AND a.agency_id = p.agency_id"
                        + " WHERE p.directive_id = ? ORDER BY p.dispatched_on, p.id",
                (row, n) -> new DirectiveDetails.Dispatch(
                        new DispatchId(row.getLong(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3) == null ? null : new AgencyId(row.getLong(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, LocalDate.class),
                        row.getString(8)),
                id.value());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
