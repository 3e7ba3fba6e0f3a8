package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailAbout;
import vn.dondoc.mail.MailClass;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.talk.Audience;

/** Writes the mails of acts: one for each act, kind of letter and recipient. */
@Component
class ActLetters {

    private static final Set<ReminderKind> OF_A_CLAIM = EnumSet.of(
            ReminderKind.CLAIMED, ReminderKind.CLAIM_WITHDRAWN, ReminderKind.RETURNED, ReminderKind.CONFIRMED);

    private static final Set<ReminderKind> OF_A_REQUEST =
            EnumSet.of(ReminderKind.REQUESTED, ReminderKind.REQUEST_WITHDRAWN, ReminderKind.ANSWERED);

    /** What names who decided, or says from which day to which the deadline moved. */
    private static final Set<ReminderKind> OF_WHO_AND_WHEN =
            EnumSet.of(ReminderKind.ANSWERED, ReminderKind.RESUMED, ReminderKind.CORRECTED);

    private final Lines lines;
    private final Duties duties;
    private final ActFacts facts;
    private final AssignmentLetter assignments;
    private final DirectiveEndLetter ends;
    private final DirectiveCorrectedLetter corrections;
    private final NoticeLetter notices;
    private final Declines declines;
    private final DeclineLetter declineLetter;
    private final AskedFacts asked;
    private final AskedLetter between;
    private final InnerFacts innerFacts;
    private final InnerLetter inside;
    private final Mentions mentions;
    private final MentionLetter mentionLetter;
    private final UntoldHolds holds;

    ActLetters(
            Lines lines,
            Duties duties,
            ActFacts facts,
            AssignmentLetter assignments,
            DirectiveEndLetter ends,
            DirectiveCorrectedLetter corrections,
            NoticeLetter notices,
            Declines declines,
            DeclineLetter declineLetter,
            AskedFacts asked,
            AskedLetter between,
            InnerFacts innerFacts,
            InnerLetter inside,
            Mentions mentions,
            MentionLetter mentionLetter,
            UntoldHolds holds) {
        this.innerFacts = innerFacts;
        this.inside = inside;
        this.lines = lines;
        this.duties = duties;
        this.facts = facts;
        this.assignments = assignments;
        this.ends = ends;
        this.corrections = corrections;
        this.notices = notices;
        this.asked = asked;
        this.between = between;
        this.mentions = mentions;
        this.mentionLetter = mentionLetter;
        this.holds = holds;
        this.declines = declines;
        this.declineLetter = declineLetter;
    }

    /** @param live all due rows of their recipients, so that no letter is cut in two */
    List<OutgoingMail> write(List<Recheck.Live> live, Run run) {
        Map<String, List<Recheck.Live>> letters = new LinkedHashMap<>();
        live.forEach(one -> letters.computeIfAbsent(key(one.row()), key -> new ArrayList<>())
                .add(one));
        Map<Long, Line> tasks =
                lines.byId(live.stream().map(one -> one.row().task()).collect(Collectors.toSet()));
        Map<Long, List<Duties.Part>> parts = duties.parts(live.stream()
                .filter(one -> AssignmentLetter.isLetterOf(one.row().kind()))
                .map(one -> one.row().task())
                .collect(Collectors.toSet()));
        Map<Long, ActFacts.ClaimWords> claims = facts.claims(live.stream()
                .filter(one -> OF_A_CLAIM.contains(one.row().kind()))
                .map(one -> one.row().subjectId())
                .collect(Collectors.toSet()));
        Map<Long, ActFacts.ReportWords> reports = facts.reports(live.stream()
                .filter(one -> one.row().kind() == ReminderKind.REPORTED)
                .map(one -> one.row().subjectId())
                .collect(Collectors.toSet()));
        Map<Long, ActFacts.RefusalWords> refusals = facts.refusals(live.stream()
                .filter(one -> one.row().kind() == ReminderKind.REFUSED)
                .map(one -> one.row().task())
                .collect(Collectors.toSet()));
        Map<Long, ActFacts.RequestWords> requests = facts.requests(live.stream()
                .filter(one -> OF_A_REQUEST.contains(one.row().kind()))
                .map(one -> one.row().subjectId())
                .collect(Collectors.toSet()));
        Map<Long, ActFacts.LaidWords> laid = facts.laid(live.stream()
                .filter(one -> one.row().kind() == ReminderKind.SUBMITTED)
                .map(one -> one.row().subjectId())
                .collect(Collectors.toSet()));
        Map<Long, Declines.Declined> declined = declines.standing(live.stream()
                .filter(one -> one.row().kind() == ReminderKind.PROPOSAL_DECLINED)
                .map(one -> one.row().subjectId())
                .collect(Collectors.toSet()));
        Map<Long, AskedFacts.Asked> coordination = asked.byId(live.stream()
                .filter(one -> one.row().kind().isBetween())
                .map(one -> one.row().subjectId())
                .collect(Collectors.toSet()));
        Map<Long, InnerFacts.Inner> inner = innerFacts.byId(live.stream()
                .filter(one -> one.row().kind().isInner())
                .map(one -> one.row().subjectId())
                .collect(Collectors.toSet()));
        Map<Long, ActFacts.TransferWords> transfers = facts.transfers(live.stream()
                .filter(one -> one.row().kind().isFarewell())
                .map(one -> one.row().subjectId())
                .collect(Collectors.toSet()));
        Map<Long, ActFacts.EndWords> ended = facts.endings(live.stream()
                .map(Recheck.Live::row)
                .filter(row -> row.letter() == ReminderKind.DIRECTIVE_ENDED)
                .map(SettledLetters::about)
                .collect(Collectors.toSet()));
        Map<Long, ActFacts.CorrectionWords> corrected = facts.corrections(live.stream()
                .map(Recheck.Live::row)
                .filter(row -> row.letter() == ReminderKind.DIRECTIVE_CORRECTED)
                .map(SettledLetters::about)
                .collect(Collectors.toSet()));
        Map<Long, Mentions.Mention> named = mentions.byId(live.stream()
                .filter(one -> one.row().kind() == ReminderKind.MENTIONED)
                .map(one -> one.row().subjectId())
                .collect(Collectors.toSet()));
        Map<Long, ActFacts.DoneWords> done = done(live.stream()
                .map(Recheck.Live::row)
                .filter(row -> OF_WHO_AND_WHEN.contains(row.letter()))
                .toList());
        Map<Long, UntoldHolds.Untold> untold =
                holds.of(live.stream().map(Recheck.Live::row).toList());
        List<OutgoingMail> written = new ArrayList<>();
        letters.forEach((key, rows) -> {
            Recheck.Live first = rows.getFirst();
            RenderedMail text;
            if (first.row().kind() == ReminderKind.PROPOSAL_DECLINED) {
                text = declineLetter.write(
                        first,
                        rows.stream()
                                .map(one -> declined.get(one.row().subjectId()))
                                .filter(Objects::nonNull)
                                .toList());
            } else if (first.row().letter() == ReminderKind.DIRECTIVE_ENDED) {
                text = ends.write(
                        Objects.requireNonNull(ended.get(SettledLetters.about(first.row()))),
                        settled(rows, tasks),
                        first.told(),
                        run);
            } else if (first.row().letter() == ReminderKind.DIRECTIVE_CORRECTED) {
                text = corrections.write(
                        Objects.requireNonNull(corrected.get(SettledLetters.about(first.row()))),
                        settled(rows, tasks),
                        first.told(),
                        run);
            } else if (AssignmentLetter.isLetterOf(first.row().kind())) {
                text = assignments.write(
                        rows.stream().map(one -> given(one, tasks, parts, run)).toList(), run);
            } else if (first.row().kind().isInner()) {
                text = inside.write(
                        first.row(),
                        first.told(),
                        Objects.requireNonNull(inner.get(first.row().subjectId())),
                        run);
            } else if (first.row().kind() == ReminderKind.MENTIONED) {
                text = mentionLetter.write(
                        line(tasks, first),
                        first.told(),
                        Objects.requireNonNull(named.get(first.row().subjectId())),
                        run);
            } else if (first.row().kind().isBetween()) {
                text = between.write(
                        first.row(),
                        line(tasks, first),
                        first.told(),
                        Objects.requireNonNull(coordination.get(first.row().subjectId())),
                        run);
            } else {
                text = notices.write(
                        new NoticeLetter.Act(
                                first.row(),
                                line(tasks, first),
                                first.told(),
                                run.directory().isAsked(first.told().agency()),
                                claims.get(first.row().subjectId()),
                                reports.get(first.row().subjectId()),
                                refusals.get(first.row().task()),
                                requests.get(first.row().subjectId()),
                                laid.get(first.row().subjectId()),
                                transfers.get(first.row().subjectId()),
                                untold.get(first.row().id()),
                                done.get(first.row().id())),
                        run);
            }
            boolean sealed = first.row().kind().isInside()
                    || isInner(named.get(first.row().subjectId()));
            written.add(mail(key, first, text, rows, tasks).sealed(sealed));
        });
        return written;
    }

    /** By the rows. Who reads of two corrections in one go reads of the deadline once, from the day that he knew. */
    private Map<Long, ActFacts.DoneWords> done(List<OwedRow> rows) {
        Map<Long, ActFacts.DoneWords> acts = facts.done(rows.stream()
                .map(row -> row.actOrThrow().history())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, ActFacts.DoneWords> found = new HashMap<>();
        Map<String, String> known = new HashMap<>();
        rows.stream().sorted(Comparator.comparingLong(OwedRow::id)).forEach(row -> {
            Long act = row.actOrThrow().history();
            ActFacts.DoneWords one = act == null ? null : acts.get(act);
            if (one == null) {
                return;
            }
            if (one.movesDue() && row.kind() == ReminderKind.CORRECTED) {
                String reader = row.task() + "|" + row.recipient();
                known.putIfAbsent(reader, one.dueBefore());
                one = one.since(known.getOrDefault(reader, one.dueBefore()));
            }
            found.put(row.id(), one);
        });
        return found;
    }

    private static List<SettledLetters.Settled> settled(List<Recheck.Live> rows, Map<Long, Line> tasks) {
        return rows.stream()
                .map(one -> new SettledLetters.Settled(line(tasks, one), one.row()))
                .toList();
    }

    /** The key of the message that carries a row. */
    static String key(OwedRow row) {
        return "ACT|" + row.actOrThrow().batch() + "|" + row.letter() + "|" + row.recipient();
    }

    private static AssignmentLetter.Given given(
            Recheck.Live one, Map<Long, Line> tasks, Map<Long, List<Duties.Part>> parts, Run run) {
        List<Duties.Part> standing = parts.getOrDefault(one.row().task(), List.of());
        return new AssignmentLetter.Given(
                line(tasks, one),
                AssignmentLetter.relation(standing, one.told()),
                run.directory().isAsked(one.told().agency()),
                one.told(),
                one.row().kind());
    }

    private static Line line(Map<Long, Line> tasks, Recheck.Live one) {
        Line line = tasks.get(one.row().task());
        if (line == null) {
            throw new IllegalStateException("No task " + one.row().task());
        }
        return line;
    }

    private static OutgoingMail mail(
            String key, Recheck.Live first, RenderedMail text, List<Recheck.Live> rows, Map<Long, Line> tasks) {
        OwedRow.Act act = first.row().actOrThrow();
        OutgoingMail mail = OutgoingMail.of(
                        key,
                        MailClass.ACT,
                        first.row().letter().name(),
                        first.told().addressee().recipient(),
                        text)
                .urgent(act.urgent())
                .about(rows.stream()
                        .map(one -> one.row().task())
                        .distinct()
                        .map(task -> new MailAbout(OwedRow.TASK, task, code(tasks.get(task), task)))
                        .toList());
        if (first.row().kind().isInner()) {
            // it names neither the task nor the row of a history that others read
            return mail.about(List.of()).kept();
        }
        return act.history() == null ? mail : mail.causedBy(act.history());
    }

    /** Whether only the people of one agency read the entry. */
    private static boolean isInner(Mentions.@Nullable Mention mention) {
        return mention != null && mention.audience() == Audience.AGENCY;
    }

    /** What names a task in a mail's list; a draft has no line and no code yet. */
    private static String code(@Nullable Line line, long task) {
        return line == null ? Words.draft(task) : line.code();
    }
}
