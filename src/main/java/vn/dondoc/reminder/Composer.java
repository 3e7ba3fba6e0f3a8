package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/**
 * Writes the mails that due rows become, some recipients at a time: each row is looked at again, and whoever then is the
 * recipient gets the text as of this moment. A batch leaves none of its rows due, so that repeating it ends.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Composer {

    private static final int ACT_RECIPIENTS = 100;
    private static final int DIGEST_RECIPIENTS = 50;
    private static final int PAGE = 2000;

    private final OwedTable owed;
    private final Recheck recheck;
    private final ActLetters letters;
    private final DigestList lists;
    private final DigestLetter digests;
    private final InnerFacts innerFacts;
    private final UpwardBlocks upward;
    private final WatchBlocks watched;
    private final FolderBlocks folders;

    Composer(
            OwedTable owed,
            Recheck recheck,
            ActLetters letters,
            DigestList lists,
            DigestLetter digests,
            InnerFacts innerFacts,
            UpwardBlocks upward,
            WatchBlocks watched,
            FolderBlocks folders) {
        this.innerFacts = innerFacts;
        this.owed = owed;
        this.recheck = recheck;
        this.letters = letters;
        this.lists = lists;
        this.digests = digests;
        this.upward = upward;
        this.watched = watched;
        this.folders = folders;
    }

    /** @return the mails of the next recipients with acts to be told; empty if there are none */
    Optional<List<OutgoingMail>> acts(Run run) {
        Due due = Due.acts(run.now(), run.window());
        List<String> recipients = whole(owed.recipients(due, ACT_RECIPIENTS));
        if (recipients.isEmpty()) {
            return Optional.empty();
        }
        List<Recheck.Live> live = withoutCorrections(settled(owed.rows(due, recipients, 0, Integer.MAX_VALUE), run));
        List<OutgoingMail> mails = letters.write(live, run);
        owed.actsSentOn(live.stream().map(one -> one.row().id()).toList());
        return Optional.of(mails);
    }

    /**
     * Who gets a task by these letters reads it as it is now: what was corrected by this moment is told with it. A correction that
     * comes while they are written is told by its own letter.
     */
    private List<Recheck.Live> withoutCorrections(List<Recheck.Live> live) {
        List<OwedRow> given = live.stream()
                .map(Recheck.Live::row)
                .filter(row -> ReminderKind.GIVING.contains(row.kind()))
                .toList();
        Map<Long, NotOwed> told =
                owed.corrections(given.stream().map(OwedRow::task).collect(Collectors.toSet())).stream()
                        .filter(row -> given.stream().anyMatch(one -> one.isBeforeOfSame(row)))
                        .collect(Collectors.toMap(OwedRow::id, row -> NotOwed.IN_ASSIGNMENT));
        owed.cancel(told.keySet());
        owed.note(told);
        return live.stream().filter(one -> !told.containsKey(one.row().id())).toList();
    }

    /** The first recipients with some thousand rows together; a letter is never cut in two. */
    private static List<String> whole(Map<String, Integer> counts) {
        List<String> recipients = new ArrayList<>();
        int rows = 0;
        for (Map.Entry<String, Integer> one : counts.entrySet()) {
            rows += one.getValue();
            if (rows > PAGE && !recipients.isEmpty()) {
                break;
            }
            recipients.add(one.getKey());
        }
        return recipients;
    }

    /** @return the digests of the next recipients that have reached a step; empty if there are none */
    Optional<List<OutgoingMail>> digests(Run run) {
        Due due = Due.ladder(run.now(), run.window());
        List<String> recipients = due.isPossible()
                ? List.copyOf(owed.recipients(due, DIGEST_RECIPIENTS).keySet())
                : List.of();
        if (recipients.isEmpty()) {
            return Optional.empty();
        }
        String prefix = prefix(run.today());
        Set<String> told = owed.messages(recipients.stream().map(prefix::concat).toList());
        List<String> later = recipients.stream()
                .filter(recipient -> told.contains(prefix + recipient))
                .toList();
        if (!later.isEmpty()) {
            owed.postpone(due, later, run.window().nextDigest(run.today()));
        }
        List<String> now = recipients.stream()
                .filter(recipient -> !told.contains(prefix + recipient))
                .toList();
        if (now.isEmpty()) {
            return Optional.of(List.of());
        }
        owed.supersedeOlderSteps(due, now);
        Collection<Digestee> digestees = digestees(due, now, run);
        Map<String, Collection<Line>> listed = lists.of(digestees, run);
        Map<Long, InnerFacts.Inner> inner = innerFacts.byId(
                digestees.stream().flatMap(one -> one.inner().stream()).collect(Collectors.toSet()));
        Map<String, UpwardBlock> above = upward.of(digestees, run);
        Map<String, WatchBlock> blocks = watched.of(digestees, run);
        Map<String, FolderBlock> progress = folders.of(digestees, run);
        List<OutgoingMail> mails = new ArrayList<>();
        List<Long> sent = new ArrayList<>();
        List<Long> untold = new ArrayList<>();
        for (Digestee one : digestees) {
            String recipient = one.addressee().key();
            Optional<OutgoingMail> mail = digests.write(
                    prefix + recipient,
                    one,
                    listed.getOrDefault(recipient, List.of()),
                    one.inner().stream()
                            .map(inner::get)
                            .filter(Objects::nonNull)
                            .toList(),
                    new DigestBlocks(
                            above.getOrDefault(recipient, UpwardBlock.NONE),
                            progress.getOrDefault(recipient, FolderBlock.NONE),
                            blocks.getOrDefault(recipient, WatchBlock.NONE)),
                    run);
            mail.ifPresent(mails::add);
            (mail.isPresent() ? sent : untold).addAll(one.rows());
        }
        owed.sentOn(sent, prefix);
        owed.cancel(untold);
        return Optional.of(mails);
    }

    /** One digest for each recipient and day. */
    private static String prefix(LocalDate day) {
        return DigestLetter.KIND + "|" + day + "|";
    }

    private Collection<Digestee> digestees(Due due, List<String> recipients, Run run) {
        Map<String, Digestee> found = new LinkedHashMap<>();
        long last = 0;
        for (List<OwedRow> rows = owed.rows(due, recipients, last, PAGE); !rows.isEmpty(); ) {
            last = rows.getLast().id();
            settled(rows, run)
                    .forEach(live -> found.computeIfAbsent(
                                    live.row().recipient(),
                                    key -> new Digestee(live.told().addressee()))
                            .add(live, run.directory()::name));
            rows = rows.size() < PAGE ? List.of() : owed.rows(due, recipients, last, PAGE);
        }
        found.values().forEach(one -> listAll(one, run.directory()));
        return found.values();
    }

    /** Who is written to for one agency finds all of his agencies in the one mail of the day. */
    private static void listAll(Digestee one, Directory directory) {
        PersonId person = one.addressee().person();
        if (person != null && !one.isForOffice()) {
            Set<AgencyId> agencies = directory.agenciesOf(person);
            directory.know(agencies);
            agencies.forEach(agency -> one.list(agency, directory.name(agency)));
        }
    }

    /** Takes out what is no longer owed, or no longer to this recipient. */
    private List<Recheck.Live> settled(List<OwedRow> rows, Run run) {
        Recheck.Checked checked = recheck.check(rows, run);
        owed.cancel(checked.cancelled());
        owed.note(checked.reasons());
        owed.supersede(checked.superseded());
        owed.insertSuccessors(checked.successors());
        return checked.live();
    }

    /** Whether some digest may be written at this moment. */
    @Transactional(propagation = Propagation.SUPPORTS)
    boolean hasDigests(Run run) {
        Due due = Due.ladder(run.now(), run.window());
        return due.isPossible() && !owed.recipients(due, 1).isEmpty();
    }
}
