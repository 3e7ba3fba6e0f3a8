package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/**
 * What the digests of a batch list: for an agency's people all that it leads and is overdue or due soon, for an officer
 * what he follows, for leaders what they answer for; and in each case whatever fires today.
 */
@Component
class DigestList {

    private final Lines lines;
    private final AskedFacts facts;
    private final Words words;

    DigestList(Lines lines, AskedFacts facts, Words words) {
        this.lines = lines;
        this.facts = facts;
        this.words = words;
    }

    /** The tasks of each digest by its recipient's key, each once. A few statements, however many digests there are. */
    Map<String, Collection<Line>> of(Collection<Digestee> digestees, Run run) {
        Map<AgencyId, List<Line>> byAgency = byAgency(digestees, run);
        Map<PersonId, List<Line>> byOfficer = byOfficer(digestees, run);
        Set<Long> missing = new HashSet<>();
        Map<String, Map<Long, Line>> found = new LinkedHashMap<>();
        List<Line> office = null;
        for (Digestee one : digestees) {
            Map<Long, Line> listed = new LinkedHashMap<>();
            one.agencies().forEach(agency -> put(listed, byAgency.getOrDefault(agency, List.of())));
            PersonId person = one.addressee().person();
            boolean ofOffice = one.is(Party.OFFICER) || one.is(Party.VICE_CHAIR);
            Set<PersonId> desks =
                    person == null || !ofOffice ? Set.of() : run.directory().desksOf(person);
            if (one.is(Party.OFFICER)) {
                desks.forEach(desk -> put(listed, byOfficer.getOrDefault(desk, List.of())));
            }
            if (one.is(Party.OFFICE_HEAD)) {
                office = office == null ? lines.ofOffice(run) : office;
                put(listed, office);
            }
            if (one.is(Party.VICE_CHAIR)) {
                desks.forEach(desk -> put(listed, lines.ofLeader(desk, run)));
            }
            one.firing().stream()
                    .filter(task -> !listed.containsKey(task))
                    .limit(Lines.MOST)
                    .forEach(missing::add);
            found.put(one.addressee().key(), listed);
        }
        Map<Long, Line> others = lines.byId(missing);
        Map<String, List<Line>> asked = asked(digestees);
        Map<String, Collection<Line>> result = new HashMap<>();
        for (Digestee one : digestees) {
            Map<Long, Line> listed = found.getOrDefault(one.addressee().key(), new HashMap<>());
            for (long task : one.firing()) {
                Line line = others.get(task);
                if (line != null && listed.size() < Lines.MOST) {
                    listed.putIfAbsent(task, line);
                }
            }
            List<Line> all = new ArrayList<>(listed.values());
            all.addAll(asked.getOrDefault(one.addressee().key(), List.of()));
            result.put(one.addressee().key(), all);
        }
        return result;
    }

    /** What is asked of the recipients' agencies and has reached a step, by the recipient's key. */
    private Map<String, List<Line>> asked(Collection<Digestee> digestees) {
        Set<Long> wanted = new HashSet<>();
        digestees.forEach(one -> wanted.addAll(one.asked()));
        Map<Long, AskedFacts.Asked> requests = facts.byId(wanted);
        Map<Long, Line> tasks = lines.byId(
                requests.values().stream().map(AskedFacts.Asked::task).toList());
        Map<String, List<Line>> found = new HashMap<>();
        for (Digestee one : digestees) {
            found.put(
                    one.addressee().key(),
                    one.asked().stream()
                            .map(requests::get)
                            .filter(request -> request != null && tasks.containsKey(request.task()))
                            .map(request -> Objects.requireNonNull(tasks.get(request.task()))
                                    .asked(request, words))
                            .toList());
        }
        return found;
    }

    private Map<AgencyId, List<Line>> byAgency(Collection<Digestee> digestees, Run run) {
        Set<AgencyId> agencies = new HashSet<>();
        digestees.forEach(one -> agencies.addAll(one.agencies()));
        Map<AgencyId, List<Line>> found = new HashMap<>();
        if (!agencies.isEmpty()) {
            lines.ofAgencies(agencies, run.horizon())
                    .forEach(line -> found.computeIfAbsent(line.lead(), agency -> new ArrayList<>())
                            .add(line));
        }
        return found;
    }

    private Map<PersonId, List<Line>> byOfficer(Collection<Digestee> digestees, Run run) {
        Set<PersonId> officers = new HashSet<>();
        for (Digestee one : digestees) {
            PersonId person = one.addressee().person();
            if (person != null && one.is(Party.OFFICER)) {
                officers.addAll(run.directory().desksOf(person));
            }
        }
        Map<PersonId, List<Line>> found = new HashMap<>();
        if (!officers.isEmpty()) {
            lines.ofOfficers(officers, run)
                    .forEach(line -> found.computeIfAbsent(line.officer(), officer -> new ArrayList<>())
                            .add(line));
        }
        return found;
    }

    private static void put(Map<Long, Line> listed, List<Line> more) {
        more.forEach(line -> listed.putIfAbsent(line.id(), line));
    }
}
