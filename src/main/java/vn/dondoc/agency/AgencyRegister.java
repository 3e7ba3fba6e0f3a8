package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.StaleVersion;

/**
 * The register of agencies and units, changed. Needs {@link Right#MANAGE_AGENCIES}, or a job of the program; each
 * change has its history.
 */
@Service
@Transactional
public class AgencyRegister {

    private final AgencyRepository agencies;
    private final AgencyRules rules;
    private final AgencySuccessions successions;
    private final AgencyHistory history;
    private final History record;
    private final IdGenerator ids;
    private final ApplicationEventPublisher events;

    AgencyRegister(
            AgencyRepository agencies,
            AgencyRules rules,
            AgencySuccessions successions,
            AgencyHistory history,
            History record,
            IdGenerator ids,
            ApplicationEventPublisher events) {
        this.agencies = agencies;
        this.rules = rules;
        this.successions = successions;
        this.history = history;
        this.record = record;
        this.ids = ids;
        this.events = events;
    }

    /** @throws InvalidInput with every problem of the entry */
    public AgencyId add(Actor actor, AgencyData entered) {
        return addAll(actor, List.of(entered)).getFirst();
    }

    /** Adds many in one go, such as the 99 communes: all of them, or on the first bad entry none. */
    public List<AgencyId> addAll(Actor actor, List<AgencyData> entered) {
        requireRight(actor);
        List<Agency> added = new ArrayList<>();
        List<HistoryNote> notes = new ArrayList<>();
        for (AgencyData raw : entered) {
            AgencyData data = rules.clean(raw);
            rules.check(data, null);
            Agency agency = new Agency(new AgencyId(ids.next()), data, ownerAbove(data));
            added.add(agency);
            notes.add(history.added(agency));
        }
        agencies.saveAll(added);
        agencies.flush();
        record.recordAll(actor, notes);
        List<AgencyId> keys = added.stream().map(Agency::agencyId).toList();
        events.publishEvent(new AgenciesChanged(Set.copyOf(keys)));
        return keys;
    }

    /**
     * @param seen the version that the form was opened with
     * @throws StaleVersion if somebody else changed it since
     */
    public void change(Actor actor, AgencyId id, long seen, AgencyData entered) {
        requireRight(actor);
        Agency agency = load(id);
        StaleVersion.check(seen, agency.version());
        AgencyData before = agency.data();
        AgencyData data = rules.clean(entered);
        rules.check(data, id);
        agency.describe(data, ownerAbove(data));
        ownUnitsBelow(agency);
        agencies.flush();
        record.recordAll(actor, history.changed(agency, before));
        events.publishEvent(new AgenciesChanged(Set.of(id)));
    }

    /**
     * Ends the predecessors on the day before and links each to each successor. Their tasks and people stay with them
     * until somebody moves those: a successor inherits by a row of its own, never by renaming.
     */
    public void succeed(Actor actor, Succession act) {
        requireRight(actor);
        List<Agency> old = act.predecessors().stream().map(this::load).toList();
        List<Agency> next = act.successors().stream().map(this::load).toList();
        successions.check(act, old, next);
        List<HistoryNote> notes = new ArrayList<>();
        Set<AgencyId> touched = new HashSet<>(act.successors());
        for (Agency agency : old) {
            agency.endOn(act.takesEffect().minusDays(1));
            notes.add(history.ended(agency, act, next));
            touched.add(agency.agencyId());
        }
        agencies.flush();
        successions.insert(act);
        record.recordAll(actor, notes);
        events.publishEvent(new AgenciesChanged(touched));
    }

    private void ownUnitsBelow(Agency above) {
        for (Agency unit : agencies.findByParentAndKind(above.getId(), AgencyKind.UNIT)) {
            unit.belongTo(above.owner());
            ownUnitsBelow(unit);
        }
    }

    private @Nullable AgencyId ownerAbove(AgencyData data) {
        if (data.kind() != AgencyKind.UNIT) {
            return null;
        }
        return load(Objects.requireNonNull(data.parent())).owner();
    }

    private Agency load(AgencyId id) {
        return agencies.findById(id.value()).orElseThrow(() -> new NotFound("agency.not-found"));
    }

    private static void requireRight(Actor actor) {
        if (!actor.isJob()) {
            actor.require(Right.MANAGE_AGENCIES);
        }
    }
}
