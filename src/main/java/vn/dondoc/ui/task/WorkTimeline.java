package vn.dondoc.ui.task;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.progress.ProgressReport;
import vn.dondoc.report.LateWords;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.CallForm;
import vn.dondoc.task.Claim;
import vn.dondoc.task.ClosingKind;
import vn.dondoc.task.LateCause;
import vn.dondoc.task.TaskAct;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Tone;

/** What people did to a task, from its history joined with the reports and claims that the acts carried. */
@Component
class WorkTimeline {

    private static final Pattern DEADLINE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T(\\d{2}:\\d{2}))?");

    /** Writing and correcting is told by the part "Lịch sử sửa". */
    private static final Set<String> NOT_TOLD = Set.of("TASK_DRAFTED", "TASK_DRAFT_CORRECTED");

    /** Acts of agencies: told in their name, with the sender below. */
    private static final Set<String> OF_AGENCIES = Set.of(
            "TASK_ACKNOWLEDGED",
            "TASK_REFUSED",
            "TASK_REPORTED",
            "TASK_CLAIMED",
            "TASK_CLAIM_WITHDRAWN",
            "TASK_EXTENSION_ASKED",
            "TASK_RELEASE_ASKED",
            "TASK_REQUEST_WITHDRAWN",
            "TASK_COORDINATION_ASKED",
            "TASK_COORDINATION_ANSWERED",
            "TASK_COORDINATION_RETURNED",
            "TASK_COORDINATION_CLOSED");

    private record Look(Icon icon, Tone tone) {}

    private static final Map<String, Look> LOOKS = Map.ofEntries(
            Map.entry("TASK_ISSUED", new Look(Icon.SEND, Tone.PLAIN)),
            Map.entry("TASK_ISSUE_UNDONE", new Look(Icon.UNDO_2, Tone.PLAIN)),
            Map.entry("TASK_ACKNOWLEDGED", new Look(Icon.USER_CHECK, Tone.OK)),
            Map.entry("TASK_REFUSED", new Look(Icon.CIRCLE_SLASH, Tone.BAD)),
            Map.entry("TASK_REPORTED", new Look(Icon.MESSAGE_SQUARE, Tone.PLAIN)),
            Map.entry("TASK_CLAIMED", new Look(Icon.HOURGLASS, Tone.WAIT)),
            Map.entry("TASK_CONFIRMED", new Look(Icon.CIRCLE_CHECK, Tone.OK)),
            Map.entry("TASK_RETURNED", new Look(Icon.UNDO_2, Tone.RET)),
            Map.entry("TASK_REASSIGNED", new Look(Icon.SEND, Tone.PLAIN)),
            Map.entry("TASK_ENDED", new Look(Icon.BAN, Tone.IDLE)),
            Map.entry("TASK_CANCELLED", new Look(Icon.BAN, Tone.IDLE)),
            Map.entry("TASK_CORRECTED", new Look(Icon.PENCIL, Tone.PLAIN)),
            Map.entry("TASK_CARRIED_OVER", new Look(Icon.FILE_TEXT, Tone.PLAIN)),
            Map.entry("TASK_BASIS_ADDED", new Look(Icon.FILE_PLUS, Tone.PLAIN)),
            Map.entry("TASK_LATE_CAUSE_SETTLED", new Look(Icon.PENCIL, Tone.PLAIN)),
            Map.entry("TASK_TRANSFERRED", new Look(Icon.SEND, Tone.PLAIN)),
            Map.entry("TASK_FOR_SIGNATURE", new Look(Icon.STAMP, Tone.PLAIN)),
            Map.entry("TASK_HELD", new Look(Icon.CIRCLE_PAUSE, Tone.IDLE)),
            Map.entry("TASK_RESUMED", new Look(Icon.CIRCLE_DOT, Tone.OK)),
            Map.entry("TASK_REOPENED", new Look(Icon.UNDO_2, Tone.RET)),
            Map.entry("TASK_CLAIM_WITHDRAWN", new Look(Icon.UNDO_2, Tone.PLAIN)),
            Map.entry("TASK_EXTENSION_ASKED", new Look(Icon.ALARM_CLOCK, Tone.WAIT)),
            Map.entry("TASK_EXTENDED", new Look(Icon.CIRCLE_CHECK, Tone.OK)),
            Map.entry("TASK_EXTENSION_DENIED", new Look(Icon.X, Tone.BAD)),
            Map.entry("TASK_RELEASE_ASKED", new Look(Icon.CIRCLE_SLASH, Tone.WAIT)),
            Map.entry("TASK_RELEASED", new Look(Icon.CHECK, Tone.OK)),
            Map.entry("TASK_RELEASE_DENIED", new Look(Icon.X, Tone.BAD)),
            Map.entry("TASK_REQUEST_WITHDRAWN", new Look(Icon.UNDO_2, Tone.PLAIN)),
            Map.entry("TASK_COORDINATION_ASKED", new Look(Icon.USERS, Tone.WAIT)),
            Map.entry("TASK_COORDINATION_ANSWERED", new Look(Icon.CHECK, Tone.OK)),
            Map.entry("TASK_COORDINATION_RETURNED", new Look(Icon.UNDO_2, Tone.RET)),
            Map.entry("TASK_COORDINATION_CLOSED", new Look(Icon.X, Tone.IDLE)),
            Map.entry("TASK_COORDINATION_DUE_FOLLOWED", new Look(Icon.CALENDAR_CLOCK, Tone.WAIT)),
            Map.entry("TASK_RECURS", new Look(Icon.CALENDAR_CLOCK, Tone.PLAIN)),
            Map.entry("TASK_RECURS_CHANGED", new Look(Icon.CALENDAR_CLOCK, Tone.PLAIN)),
            Map.entry("TASK_RECURS_CARRIED_OVER", new Look(Icon.CALENDAR_CLOCK, Tone.PLAIN)),
            Map.entry("TASK_CALLED", new Look(Icon.PHONE, Tone.BAD)),
            Map.entry("TASK_URGED", new Look(Icon.MEGAPHONE, Tone.BAD)),
            Map.entry("TASK_ANSWER_SUBMITTED", new Look(Icon.STAMP, Tone.WAIT)),
            Map.entry("TASK_ANSWER_APPROVED", new Look(Icon.CHECK, Tone.OK)),
            Map.entry("TASK_ANSWER_SENT_BACK", new Look(Icon.UNDO_2, Tone.RET)),
            Map.entry("TASK_ANSWER_WITHDRAWN", new Look(Icon.UNDO_2, Tone.PLAIN)),
            Map.entry("TASK_SUBMITTED", new Look(Icon.STAMP, Tone.WAIT)),
            Map.entry("TASK_SUBMISSION_APPROVED", new Look(Icon.CHECK, Tone.OK)),
            Map.entry("TASK_SUBMISSION_SENT_BACK", new Look(Icon.UNDO_2, Tone.RET)),
            Map.entry("TASK_SUBMISSION_WITHDRAWN", new Look(Icon.UNDO_2, Tone.PLAIN)));

    private final Texts texts;

    WorkTimeline(Texts texts) {
        this.texts = texts;
    }

    List<TimelineItem> of(TaskSheet sheet, Locale locale) {
        List<ProgressReport> reports = sheet.reports().reversed();
        List<Claim> claims = sheet.details().claims();
        int report = 0;
        int claim = 0;
        List<TimelineItem> told = new ArrayList<>();
        for (HistoryEntry entry : sheet.history()) {
            // Reports and claims are appended in the transaction of their history row: the n-th belongs to the n-th.
            switch (entry.act()) {
                case "TASK_REPORTED" ->
                    told.add(reported(sheet, entry, report < reports.size() ? reports.get(report++) : null, locale));
                case "TASK_CLAIMED" ->
                    told.add(claimed(sheet, entry, claim < claims.size() ? claims.get(claim++) : null, locale));
                default -> {
                    if (!NOT_TOLD.contains(entry.act())) {
                        told.add(plain(sheet, entry, locale));
                    }
                }
            }
        }
        return told;
    }

    private TimelineItem reported(TaskSheet sheet, HistoryEntry entry, @Nullable ProgressReport report, Locale locale) {
        String percent = after(entry, "percent").orElse("0");
        String what = texts.in(locale, "timeline.reported", Formats.percent(Integer.parseInt(percent)));
        if (report == null) {
            return item(sheet, entry, what, after(entry, "text").orElse(null), List.of(), locale);
        }
        StringBuilder quote = new StringBuilder(report.done());
        if (report.obstacles() != null) {
            quote.append('\n').append(texts.in(locale, "timeline.obstacles", report.obstacles()));
        }
        if (report.proposals() != null) {
            quote.append('\n').append(texts.in(locale, "timeline.proposals", report.proposals()));
        }
        return item(sheet, entry, what, quote.toString(), report.files(), locale);
    }

    private TimelineItem claimed(TaskSheet sheet, HistoryEntry entry, @Nullable Claim claim, Locale locale) {
        String paper = after(entry, "documentNumber").orElse("");
        String what = told(entry, locale) + (paper.isEmpty() ? "" : " · " + texts.in(locale, "timeline.paper", paper));
        return item(sheet, entry, what, quote(entry, locale), claim == null ? List.of() : claim.files(), locale);
    }

    /** What was claimed, as it was written that day; what the office settled on later has its own line. */
    private @Nullable String quote(HistoryEntry entry, Locale locale) {
        String result = after(entry, "resultText").orElse(null);
        return after(entry, "lateCause")
                .map(cause -> result + "\n"
                        + LateWords.of(
                                LateCause.valueOf(cause),
                                after(entry, "lateText").orElse(""),
                                after(entry, "lateAnsweredBy").orElse(""),
                                (key, arguments) -> texts.in(locale, key, arguments)))
                .orElse(result);
    }

    /** "Đôn đốc qua điện thoại: gặp ông A, hứa xong ngày …". */
    private String called(HistoryEntry entry, Locale locale) {
        StringBuilder what = new StringBuilder(after(entry, "channel")
                .map(channel -> texts.in(locale, "timeline.called." + CallForm.Channel.valueOf(channel)))
                .orElseGet(() -> told(entry, locale)));
        after(entry, "spokeWith")
                .filter(person -> !person.isBlank())
                .ifPresent(person -> what.append(": ").append(texts.in(locale, "timeline.spoke-with", person)));
        after(entry, "promisedOn")
                .flatMap(WorkTimeline::day)
                .ifPresent(day -> what.append(", ").append(texts.in(locale, "timeline.promised", day)));
        return what.toString();
    }

    private TimelineItem plain(TaskSheet sheet, HistoryEntry entry, Locale locale) {
        StringBuilder what =
                new StringBuilder(entry.act().equals("TASK_CALLED") ? called(entry, locale) : told(entry, locale));
        switch (entry.act()) {
            case "TASK_CARRIED_OVER", "TASK_RECURS_CARRIED_OVER" ->
                after(entry, "directive").ifPresent(paper -> what.append(": ").append(paper));
            case "TASK_SURVEY_ASKED", "TASK_SURVEY_DROPPED" ->
                entry.changes().stream()
                        .map(change -> change.after() == null ? change.before() : change.after())
                        .forEach(question -> what.append(": ").append(question));
            case "TASK_BASIS_ADDED" ->
                after(entry, "basis").ifPresent(paper -> what.append(": ").append(paper));
            case "TASK_CONFIRMED" ->
                after(entry, "signedNumber")
                        .ifPresent(number -> after(entry, "signedOn")
                                .flatMap(WorkTimeline::day)
                                .ifPresent(day ->
                                        what.append(" · ").append(texts.in(locale, "timeline.signed", number, day))));
            case "TASK_FOR_SIGNATURE" ->
                what.append(": ")
                        .append(texts.in(
                                locale,
                                "history.value." + after(entry, "forSignature").orElse("true")));
            case "TASK_CORRECTED" -> what.append(": ").append(corrected(sheet, entry, locale));
            case "TASK_ISSUED", "TASK_REASSIGNED", "TASK_TRANSFERRED" -> {
                agency(sheet, entry, "lead")
                        .ifPresent(name -> what.append(' ').append(texts.in(locale, "timeline.to", name)));
                after(entry, "dueOn")
                        .flatMap(WorkTimeline::day)
                        .ifPresent(day -> what.append(", ").append(texts.in(locale, "timeline.due", day)));
            }
            case "TASK_LATE_CAUSE_SETTLED" ->
                after(entry, "lateCause")
                        .ifPresent(cause -> what.append(": ").append(texts.in(locale, LateCause.valueOf(cause))));
            case "TASK_EXTENSION_ASKED" ->
                after(entry, "proposedDueOn")
                        .flatMap(WorkTimeline::day)
                        .ifPresent(day -> what.append(' ').append(texts.in(locale, "timeline.until", day)));
            case "TASK_EXTENDED" ->
                after(entry, "dueOn")
                        .flatMap(WorkTimeline::day)
                        .ifPresent(day -> what.append(' ').append(texts.in(locale, "timeline.until", day)));
            case "TASK_REPORT_ASKED" ->
                after(entry, "wantedOn")
                        .flatMap(WorkTimeline::day)
                        .ifPresent(day -> what.append(", ").append(texts.in(locale, "timeline.due", day)));
            case "TASK_LABELLED" ->
                after(entry, "label").ifPresent(name -> what.append(": ").append(name));
            case "TASK_RESUMED", "TASK_REOPENED" ->
                after(entry, "dueOn")
                        .flatMap(WorkTimeline::day)
                        .ifPresent(day -> what.append(", ").append(texts.in(locale, "timeline.due", day)));
            case "TASK_PROPOSED", "TASK_PROPOSAL_DECLINED", "TASK_PROPOSAL_WITHDRAWN" ->
                after(entry, "proposal")
                        .ifPresent(act -> what.append(' ').append(proposed(entry, TaskAct.valueOf(act), locale)));
            case "TASK_COORDINATION_ASKED",
                    "TASK_COORDINATION_RETURNED",
                    "TASK_COORDINATION_CLOSED",
                    "TASK_COORDINATION_DUE_FOLLOWED" -> {
                agency(sheet, entry, "coordinatingAgency")
                        .ifPresent(name -> what.append(": ").append(name));
                after(entry, "dueOn")
                        .flatMap(WorkTimeline::day)
                        .ifPresent(day -> what.append(", ").append(texts.in(locale, "coordination.due", day)));
            }
            case "TASK_COORDINATION_ANSWERED" ->
                after(entry, "documentNumber")
                        .ifPresent(number -> what.append(" · ").append(texts.in(locale, "timeline.paper", number)));
            case "TASK_SUBMITTED" -> {
                after(entry, "submission")
                        .ifPresent(act -> what.append(": ")
                                .append(texts.in(locale, TaskAct.valueOf(act)).toLowerCase(locale)));
                after(entry, "proposedDueOn")
                        .flatMap(WorkTimeline::day)
                        .ifPresent(day -> what.append(' ').append(texts.in(locale, "timeline.until", day)));
                agency(sheet, entry, "proposedAgency")
                        .ifPresent(name -> what.append(", ").append(texts.in(locale, "timeline.instead", name)));
            }
            case "TASK_REFUSED" ->
                agency(sheet, entry, "proposedAgency")
                        .ifPresent(name -> what.append(", ").append(texts.in(locale, "timeline.instead", name)));
            case "TASK_ENDED" ->
                after(entry, "closingKind")
                        .ifPresent(kind -> what.append(": ").append(texts.in(locale, ClosingKind.valueOf(kind))));
            default -> {}
        }
        String quote = after(entry, "reason").or(() -> after(entry, "text")).orElse(null);
        return item(sheet, entry, what.toString(), quote == null || quote.isBlank() ? null : quote, List.of(), locale);
    }

    /** "trả lại", "cho gia hạn đến 15/06/2026". */
    private String proposed(HistoryEntry entry, TaskAct act, Locale locale) {
        if (act != TaskAct.DECIDE_EXTENSION) {
            return texts.in(locale, act).toLowerCase(locale);
        }
        return after(entry, "grantedDueOn")
                .flatMap(WorkTimeline::day)
                .map(day -> texts.in(locale, "proposals.granted", day))
                .orElseGet(() -> texts.in(locale, "proposal.act.deny"))
                .toLowerCase(locale);
    }

    /** Days and leads from old to new; of longer texts only which: both stand in the part "Lịch sử sửa". */
    private String corrected(TaskSheet sheet, HistoryEntry entry, Locale locale) {
        return entry.changes().stream()
                .filter(change ->
                        !change.field().equals("reason") && !change.field().equals("state"))
                .map(change ->
                        texts.in(locale, "history.field." + change.field()).toLowerCase(locale)
                                + fromTo(sheet, change, locale))
                .collect(Collectors.joining(", "));
    }

    private String fromTo(TaskSheet sheet, Change change, Locale locale) {
        Optional<String> before = inShort(sheet, change.field(), change.before());
        Optional<String> after = inShort(sheet, change.field(), change.after());
        if (change.before() == null) {
            return after.map(words -> " " + words).orElse("");
        }
        return before.flatMap(old -> after.map(now -> " " + texts.in(locale, "timeline.from-to", old, now)))
                .orElse("");
    }

    private static Optional<String> inShort(TaskSheet sheet, String field, @Nullable String value) {
        return switch (field) {
            case "dueOn", "originalDueOn", "documentOn" ->
                Optional.ofNullable(value).flatMap(WorkTimeline::day);
            case "lead" -> Optional.ofNullable(value).flatMap(id -> agency(sheet, id));
            case "document" -> Optional.ofNullable(value);
            default -> Optional.empty();
        };
    }

    private TimelineItem item(
            TaskSheet sheet,
            HistoryEntry entry,
            String what,
            @Nullable String quote,
            List<StoredFile> files,
            Locale locale) {
        Look look = LOOKS.getOrDefault(entry.act(), new Look(Icon.CIRCLE_DOT, Tone.PLAIN));
        Optional<String> paper = after(entry, "enteredFrom");
        boolean inItsName = OF_AGENCIES.contains(entry.act()) && paper.isEmpty();
        String note = inItsName
                ? texts.in(locale, "timeline.sender", entry.name(), entry.title())
                : paper.map(number -> texts.in(locale, "timeline.entered", enteredFor(sheet, entry), number))
                        .orElse(null);
        return new TimelineItem(
                entry.at(),
                look.icon(),
                look.tone(),
                inItsName ? entry.agencyName() : entry.name(),
                what,
                inPlaceOf(entry, note, locale),
                quote,
                files);
    }

    /** Whose paper the office entered: that of a coordinating agency, where the act is one's, else the lead's. */
    private static String enteredFor(TaskSheet sheet, HistoryEntry entry) {
        return agency(sheet, entry, "coordinatingAgency")
                .orElseGet(
                        () -> Objects.requireNonNullElse(sheet.details().row().leadName(), ""));
    }

    /** "A thay B": both names stand on what somebody did for another who was away. */
    private @Nullable String inPlaceOf(HistoryEntry entry, @Nullable String note, Locale locale) {
        String absent = entry.onBehalfOf();
        if (absent == null) {
            return note;
        }
        String standing = texts.in(locale, "timeline.in-place-of", absent);
        return note == null ? standing : note + " · " + standing;
    }

    private String told(HistoryEntry entry, Locale locale) {
        return texts.in(locale, "history.act." + entry.act());
    }

    private static Optional<String> after(HistoryEntry entry, String field) {
        return entry.changes().stream()
                .filter(change -> change.field().equals(field))
                .reduce((first, last) -> last)
                .map(Change::after);
    }

    private static Optional<String> agency(TaskSheet sheet, HistoryEntry entry, String field) {
        return after(entry, field).flatMap(id -> agency(sheet, id));
    }

    private static Optional<String> agency(TaskSheet sheet, String id) {
        return id.matches("\\d{1,18}") ? sheet.agency(new AgencyId(Long.parseLong(id))) : Optional.empty();
    }

    /** A day, perhaps with its hour, as it is written on screens. */
    private static Optional<String> day(String written) {
        Matcher end = DEADLINE.matcher(written);
        return end.matches()
                ? Optional.of(Formats.deadline(
                        LocalDate.parse(end.group(1)), end.group(2) == null ? null : LocalTime.parse(end.group(2))))
                : Optional.empty();
    }
}
