package vn.dondoc.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.shared.Actor;

/** What was done, kept in memory: for rules that read the history, without a database. */
public final class HistoryInMemory extends History {

    private final Map<Subject, List<HistoryEntry>> entries = new HashMap<>();

    public HistoryInMemory() {
        super(null, null, null, null);
    }

    public void add(Actor actor, Subject subject, Instant at, String act, List<Change> changes) {
        List<HistoryEntry> all = entries.computeIfAbsent(subject, none -> new ArrayList<>());
        all.add(new HistoryEntry(
                all.size() + 1,
                subject,
                all.size() + 1,
                at,
                actor.person(),
                actor.name(),
                actor.post(),
                actor.title(),
                actor.agency(),
                actor.agencyName(),
                actor.inPlaceOf() == null ? null : actor.inPlaceOf().name(),
                act,
                changes));
    }

    @Override
    public List<HistoryEntry> of(Actor actor, Subject subject) {
        return entries.getOrDefault(subject, List.of());
    }
}
