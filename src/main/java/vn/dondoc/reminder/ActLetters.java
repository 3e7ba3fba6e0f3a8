package vn.dondoc.reminder;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailAbout;
import vn.dondoc.mail.MailClass;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.task.Relation;

/** Writes the mails of acts: one for each act, kind of letter and recipient. */
@Component
class ActLetters {

    private static final Set<ReminderKind> OF_A_CLAIM =
            EnumSet.of(ReminderKind.CLAIMED, ReminderKind.RETURNED, ReminderKind.CONFIRMED);

    private static final Set<ReminderKind> OF_A_REQUEST = EnumSet.of(ReminderKind.REQUESTED, ReminderKind.ANSWERED);

    private final Lines lines;
    private final Duties duties;
    private final ActFacts facts;
    private final AssignmentLetter assignments;
    private final NoticeLetter notices;
    private final AskedFacts asked;
    private final AskedLetter between;

    ActLetters(
            Lines lines,
            Duties duties,
            ActFacts facts,
            AssignmentLetter assignments,
            NoticeLetter notices,
            AskedFacts asked,
            AskedLetter between) {
        this.lines = lines;
        this.duties = duties;
        this.facts = facts;
        this.assignments = assignments;
        this.notices = notices;
        this.asked = asked;
        this.between = between;
    }

    /** @param live all due rows of their recipients, so that no letter is cut in two */
    List<OutgoingMail> write(List<Recheck.Live> live, Run run) {
        Map<String, List<Recheck.Live>> letters = new LinkedHashMap<>();
        live.forEach(one -> letters.computeIfAbsent(key(one.row()), key -> new ArrayList<>())
                .add(one));
        Map<Long, Line> tasks =
                lines.byId(live.stream().map(one -> one.duty().id()).collect(Collectors.toSet()));
        Map<Long, List<Duties.Part>> parts = duties.parts(live.stream()
                .filter(one -> AssignmentLetter.isLetterOf(one.row().kind()))
                .map(one -> one.duty().id())
                .collect(Collectors.toSet()));
        Map<Long, ActFacts.ClaimWords> claims = facts.claims(live.stream()
                .filter(one -> OF_A_CLAIM.contains(one.row().kind()))
                .map(one -> one.row().subjectId())
                .collect(Collectors.toSet()));
        Map<Long, ActFacts.RefusalWords> refusals = facts.refusals(live.stream()
                .filter(one -> one.row().kind() == ReminderKind.REFUSED)
                .map(one -> one.duty().id())
                .collect(Collectors.toSet()));
        Map<Long, ActFacts.RequestWords> requests = facts.requests(live.stream()
                .filter(one -> OF_A_REQUEST.contains(one.row().kind()))
                .map(one -> one.row().subjectId())
                .collect(Collectors.toSet()));
        Map<Long, AskedFacts.Asked> coordination = asked.byId(live.stream()
                .filter(one -> one.row().kind().isBetween())
                .map(one -> one.row().subjectId())
                .collect(Collectors.toSet()));
        List<OutgoingMail> written = new ArrayList<>();
        letters.forEach((key, rows) -> {
            Recheck.Live first = rows.getFirst();
            RenderedMail text;
            if (AssignmentLetter.isLetterOf(first.row().kind())) {
                text = assignments.write(
                        rows.stream().map(one -> given(one, tasks, parts)).toList(), run);
            } else if (first.row().kind().isBetween()) {
                text = between.write(
                        first.row(),
                        line(tasks, first),
                        first.told(),
                        Objects.requireNonNull(
                                coordination.get(first.row().subjectId())),
                        run);
            } else {
                text = notices.write(
                        new NoticeLetter.Act(
                                first.row(),
                                line(tasks, first),
                                first.told(),
                                claims.get(first.row().subjectId()),
                                refusals.get(first.duty().id()),
                                requests.get(first.row().subjectId())),
                        run);
            }
            written.add(mail(key, first, text, rows));
        });
        return written;
    }

    /** The key of the message that carries a row. */
    static String key(OwedRow row) {
        return "ACT|" + row.actOrThrow().batch() + "|" + row.kind().letter() + "|" + row.recipient();
    }

    private static AssignmentLetter.Given given(
            Recheck.Live one, Map<Long, Line> tasks, Map<Long, List<Duties.Part>> parts) {
        boolean again = one.row().kind() == ReminderKind.REASSIGNED;
        Relation relation =
                AssignmentLetter.relation(parts.getOrDefault(one.duty().id(), List.of()), one.told());
        return new AssignmentLetter.Given(line(tasks, one), relation, one.told(), again);
    }

    private static Line line(Map<Long, Line> tasks, Recheck.Live one) {
        Line line = tasks.get(one.duty().id());
        if (line == null) {
            throw new IllegalStateException("No task " + one.duty().code());
        }
        return line;
    }

    private static OutgoingMail mail(String key, Recheck.Live first, RenderedMail text, List<Recheck.Live> rows) {
        OwedRow.Act act = first.row().actOrThrow();
        OutgoingMail mail = OutgoingMail.of(
                        key,
                        MailClass.ACT,
                        first.row().kind().letter().name(),
                        first.told().addressee().recipient(),
                        text)
                .urgent(act.urgent())
                .sealed(first.row().kind().isInside())
                .about(rows.stream()
                        .map(one -> one.duty())
                        .distinct()
                        .map(duty -> new MailAbout(OwedRow.TASK, duty.id(), duty.code()))
                        .toList());
        return act.history() == null ? mail : mail.causedBy(act.history());
    }
}
