package vn.dondoc.reminder;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailTemplates;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.task.Relation;

/** Thư giao nhiệm vụ: all tasks that one act gave to one recipient, each with what he is to it. */
@Component
class AssignmentLetter {

    private static final int SUBJECT_WORDS = 90;
    private static final int PREHEADER_WORDS = 110;
    private static final String ASKED = ".asked";

    private final Words words;
    private final MailTemplates templates;

    AssignmentLetter(Words words, MailTemplates templates) {
        this.words = words;
        this.templates = templates;
    }

    /**
     * A task and what the recipient's agency is to it.
     *
     * @param asked whether the recipient's agency is asked, for the committee gives it no tasks
     * @param by the act that gave it
     */
    record Given(Line line, Relation relation, boolean asked, Told told, ReminderKind by) {}

    record Model(
            String title,
            String sentence,
            String glance,
            List<Item> items,
            String link,
            String label,
            List<String> notes) {}

    record Item(String tone, String state, String words, String facts, String link, String label) {}

    /** @param given of one directive, at least one */
    RenderedMail write(List<Given> given, Run run) {
        List<Given> ordered = given.stream()
                .sorted(Comparator.comparing((Given one) -> one.relation())
                        .thenComparing(one -> end(one.line()))
                        .thenComparing(one -> one.line().code()))
                .toList();
        Given first = ordered.getFirst();
        boolean asked = first.asked() && first.relation() != Relation.INFORMED;
        String role = role(ordered) + (asked ? ASKED : "");
        String subject = urgency(first.line()) + subject(ordered, role);
        Model model = new Model(
                words.of("reminder.assigned.title." + role, ordered.size()),
                words.of(
                        "reminder.assigned.sentence." + role,
                        first.told().addressee().name(),
                        first.line().directive(),
                        words.date(first.line().directiveOn()),
                        ordered.size()),
                words.deadline(first.line(), run) + ": "
                        + Words.shortened(first.line().content(), PREHEADER_WORDS),
                ordered.stream().map(one -> item(one, run)).toList(),
                ordered.size() == 1 ? words.link(first.line().code()) : words.listLink(),
                words.of(ordered.size() == 1 ? label(first.relation()) : "reminder.digest.button.leader"),
                footer(ordered, asked));
        return templates.render(words.locale(), "reminder-assigned", words.of("reminder.subject", subject), model);
    }

    private String subject(List<Given> given, String role) {
        Line first = given.getFirst().line();
        Line earliest = given.stream()
                .map(Given::line)
                .filter(one -> one.dueOn() != null)
                .min(Comparator.comparing(AssignmentLetter::end))
                .orElse(null);
        if (given.size() == 1) {
            String text = Words.shortened(first.content(), SUBJECT_WORDS);
            return earliest == null
                    ? words.of("reminder.assigned.subject." + role, text)
                    : words.of(
                            "reminder.assigned.subject.due." + role,
                            text,
                            words.date(earliest.dueOn(), earliest.dueAt()));
        }
        return earliest == null
                ? words.of("reminder.assigned.subject.many", given.size(), first.directive())
                : words.of(
                        "reminder.assigned.subject.many.due",
                        given.size(),
                        first.directive(),
                        words.date(earliest.dueOn(), earliest.dueAt()));
    }

    /** A deadline without an hour comes after those of its day. */
    private static LocalDateTime end(Line line) {
        return line.dueOn() == null
                ? LocalDateTime.MAX
                : line.dueOn().atTime(Objects.requireNonNullElse(line.dueAt(), LocalTime.MAX));
    }

    /** The strongest relation names the letter; a task given again is said to be. */
    private static String role(List<Given> given) {
        Set<Relation> relations = given.stream().map(Given::relation).collect(Collectors.toSet());
        switch (given.getFirst().by()) {
            case REASSIGNED -> {
                return "again";
            }
            case TRANSFERRED -> {
                return given.getFirst().line().isCoordination() ? "helping" : "transferred";
            }
            default -> {}
        }
        if (relations.contains(Relation.LEAD)
                && given.stream()
                        .filter(one -> one.relation() == Relation.LEAD)
                        .allMatch(one -> one.line().isCoordination())) {
            return "helping";
        }
        return relations.contains(Relation.LEAD)
                ? "lead"
                : relations.contains(Relation.COORDINATING) ? "coordinating" : "informed";
    }

    private String urgency(Line line) {
        return line.urgency().isUrgent() ? words.of(line.urgency()) + ". " : "";
    }

    private Item item(Given one, Run run) {
        Line line = one.line();
        List<String> facts = new ArrayList<>();
        if (one.relation() != Relation.LEAD) {
            facts.add(
                    words.of(line.isCoordination() ? "reminder.fact.helping" : "reminder.fact.lead", line.leadName()));
        }
        if (line.isCoordination()) {
            facts.add(words.of("task.coordinates", line.presiding()));
        }
        facts.add(words.of("reminder.fact.product", line.product()));
        facts.add(line.code());
        return new Item(
                words.mark(line, run).tone(),
                words.of(
                                one.relation() == Relation.LEAD && line.isCoordination()
                                        ? Relation.COORDINATING
                                        : one.relation())
                        + " · " + Words.lowered(words.deadline(line, run)),
                line.content(),
                String.join(" · ", facts),
                words.link(line.code()),
                words.of(label(one.relation())));
    }

    private static String label(Relation relation) {
        return relation == Relation.LEAD ? "reminder.label.acknowledge" : "reminder.label.open";
    }

    private List<String> footer(List<Given> given, boolean asked) {
        List<String> footer = new ArrayList<>();
        footer.add(words.of("reminder.assigned.why" + (asked ? ASKED : "")));
        footer.add(words.of(
                "reminder.footer.officers", Words.officers(given.stream().map(Given::line))));
        footer.add(words.of("reminder.footer.change"));
        return footer;
    }

    /** What an agency is to a task; informed if it stands to it no more. */
    static Relation relation(List<Duties.Part> parts, Told told) {
        return parts.stream()
                .filter(part -> part.agency().equals(told.agency()))
                .map(Duties.Part::relation)
                .min(Comparator.naturalOrder())
                .orElse(Relation.INFORMED);
    }

    /** Whether two acts are one letter; the batch is the act's, so they are of one directive. */
    static boolean isLetterOf(@Nullable ReminderKind kind) {
        return kind == ReminderKind.ASSIGNED
                || kind == ReminderKind.INFORMED
                || kind == ReminderKind.REASSIGNED
                || kind == ReminderKind.TRANSFERRED;
    }
}
