package vn.dondoc.reminder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.SiteAddress;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.TimeAsk;
import vn.dondoc.task.Timeliness;

/** The words of mails about tasks. Whether a task is late is {@link Timeliness}'s to say; here it gets its sentence. */
@Component
class Words {

    private static final Locale LOCALE = Texts.VIETNAMESE;
    private static final String DOT = " · ";
    /** Between the parts of a telephone number: they never part. */
    private static final char NO_BREAK = '\u00A0';

    private final Texts texts;
    private final SiteAddress site;

    Words(Texts texts, SiteAddress site) {
        this.texts = texts;
        this.site = site;
    }

    /**
     * A state in words on its tint.
     *
     * @param tone a tone of the mail layout's pill
     */
    record Mark(String tone, String words) {}

    Locale locale() {
        return LOCALE;
    }

    String of(String key, Object... arguments) {
        return texts.in(LOCALE, key, arguments);
    }

    String of(Enum<?> constant) {
        return texts.in(LOCALE, constant);
    }

    /** The task's own page, which asks who is there before it shows anything. */
    String link(String code) {
        return site.link("/nhiem-vu/" + code);
    }

    /** How addresses name a draft, which has no code yet. */
    static String draft(long task) {
        return "nhap-" + task;
    }

    String innerLink() {
        return site.link("/viec-noi-bo");
    }

    String proposalsLink() {
        return site.link("/cho-quyet");
    }

    /** The list of what its reader watches. */
    String watchedLink() {
        return site.link("/nhiem-vu?nhan-tin=toi");
    }

    /** The table of answers of a common task. */
    String folderLink(long folder) {
        return site.link("/viec-giao-chung/" + folder);
    }

    /** The page of a directive. */
    String directiveLink(long directive) {
        return site.link("/van-ban/" + directive);
    }

    /** What the province owes those above it. */
    String upwardLink() {
        return site.link("/viec-no-cap-tren");
    }

    String listLink() {
        return site.link("/nhiem-vu");
    }

    Timeliness time(Line line, Run run) {
        return Timeliness.of(line.facts(), run.moment(), run.days(), run.rules().listed());
    }

    /** Where the task stands, judged today. */
    Mark mark(Line line, Run run) {
        Timeliness time = time(line, run);
        LocalDate claimed = line.claimedOn();
        if (line.state() == TaskState.PENDING_CONFIRMATION && claimed != null) {
            return new Mark(
                    "wait",
                    of(
                            line.isBeingSigned() ? "reminder.state.signing" : "reminder.state.waiting",
                            run.days().countAfter(claimed, run.today())));
        }
        if (line.state() == TaskState.COMPLETED) {
            return time.isLate()
                    ? new Mark("late", of("reminder.state.done-late", time.days()))
                    : new Mark("ok", of(line.dueOn() == null ? "reminder.state.done-undated" : "reminder.state.done"));
        }
        return switch (time.kind()) {
            case OVERDUE ->
                isLateForTheOffice(line, time) ? new Mark("wait", timeAsked(line)) : new Mark("bad", overdue(time));
            case DUE_TODAY -> new Mark("soon", of("reminder.state.today", date(run.today(), line.hourThatCounts())));
            case DUE_SOON ->
                new Mark(
                        "soon",
                        time.days() == 0
                                ? of("reminder.state.last-working-day", date(line.effectiveOn(), line.hourThatCounts()))
                                : of(
                                        "reminder.state.left",
                                        time.days(),
                                        date(line.effectiveOn(), line.hourThatCounts())));
            case IN_TIME ->
                new Mark(
                        "plain",
                        of("reminder.state.left", time.days(), date(line.effectiveOn(), line.hourThatCounts())));
            // on hold or ended: what a deadline would say is not asked
            case NOT_JUDGED -> new Mark("idle", of(line.state()));
            default -> new Mark("idle", undated(line));
        };
    }

    private String overdue(Timeliness time) {
        return time.days() == 0 ? of("reminder.state.overdue-less") : of("reminder.state.overdue", time.days());
    }

    /** Late by its deadline, while more time or release was asked in time: that it stands still is not the agency's. */
    private static boolean isLateForTheOffice(Line line, Timeliness time) {
        return line.timeAsked() != null && line.timeAsked().inTime() && time.kind() == Timeliness.Kind.OVERDUE;
    }

    /** "Chờ quyết gia hạn từ 12/03/2026", "Chờ quyết thôi chủ trì từ 12/03/2026"; empty if nothing is asked. */
    private String timeAsked(Line line) {
        TimeAsk ask = line.timeAsked();
        return ask == null ? "" : of("reminder.state.asked." + ask.kind(), date(ask.askedOn()));
    }

    /** How near a day is that is no task's: the last one in time. */
    Mark mark(LocalDate last, Run run) {
        LocalDate today = run.today();
        if (today.isAfter(last)) {
            int late = run.days().countAfter(last, today);
            return new Mark("bad", late == 0 ? of("reminder.state.overdue-less") : of("reminder.state.overdue", late));
        }
        if (today.equals(last)) {
            return new Mark("soon", of("reminder.state.today", date(last)));
        }
        int left = run.days().countAfter(today, last);
        return new Mark(
                "soon",
                left == 0
                        ? of("reminder.state.last-working-day", date(last))
                        : of("reminder.state.left", left, date(last)));
    }

    /** "Việc thường xuyên" or "Không đặt hạn". */
    String undated(Line line) {
        return of(
                line.deadlineKind() == DeadlineKind.REGULAR ? "reminder.state.regular" : "reminder.state.no-deadline");
    }

    /** Deadline, source and progress in one line. */
    String facts(Line line, Run run, boolean forOffice) {
        List<String> facts = new ArrayList<>();
        Timeliness time = time(line, run);
        if (line.dueOn() != null && (time.isLate() || line.state() == TaskState.PENDING_CONFIRMATION)) {
            facts.add(of("reminder.fact.due", date(line.dueOn(), line.dueAt())));
        }
        if (isLateForTheOffice(line, time)) {
            facts.add(lowered(overdue(time)));
        } else if (line.timeAsked() != null) {
            facts.add(lowered(timeAsked(line)));
        }
        facts.add(of("reminder.fact.source", line.directive(), date(line.directiveOn())));
        if (forOffice) {
            facts.add(of(line.isCoordination() ? "reminder.fact.helping" : "reminder.fact.lead", line.leadName()));
        }
        if (line.isCoordination()) {
            facts.add(of("task.coordinates", line.presiding()));
        }
        facts.add(progress(line));
        facts.add(line.code());
        return String.join(DOT, facts);
    }

    /** Where it comes from and nothing of where it stands, for whom it is no longer. */
    String source(Line line) {
        return of("reminder.fact.source", line.directive(), date(line.directiveOn())) + DOT + line.code();
    }

    private String progress(Line line) {
        if (line.isAsked()) {
            return of("reminder.fact.asked", date(line.stateSince()));
        }
        return switch (line.state()) {
            case ASSIGNED -> of("reminder.fact.unacknowledged", date(line.assignedOn()));
            case REFUSED -> of("reminder.fact.refused", date(line.stateSince()));
            case RETURNED -> of("reminder.fact.returned", date(line.stateSince()));
            default ->
                line.lastReportOn() == null
                        ? of("reminder.fact.no-report")
                        : of("reminder.fact.report", line.percent(), date(line.lastReportOn()));
        };
    }

    /** The deadline as an assignment names it. */
    String deadline(Line line, Run run) {
        if (line.dueOn() == null) {
            return undated(line);
        }
        String state = mark(line, run).words();
        return time(line, run).isLate()
                ? of("reminder.fact.due", date(line.dueOn(), line.dueAt())) + " (" + lowered(state) + ")"
                : state;
    }

    /** A deadline as history keeps it, in words: a day, a day with its hour, or a kind of deadline. */
    String deadline(String told) {
        if (told.equals(DeadlineKind.REGULAR.name())) {
            return of("reminder.state.regular");
        }
        if (told.equals(DeadlineKind.NONE.name())) {
            return of("reminder.state.no-deadline");
        }
        if (told.indexOf('T') < 0) {
            return date(LocalDate.parse(told));
        }
        LocalDateTime hour = LocalDateTime.parse(told);
        return date(hour.toLocalDate(), hour.toLocalTime());
    }

    /** a, b và c. */
    String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : of("reminder.and", String.join(", ", parts.subList(0, last)), parts.get(last));
    }

    String date(@Nullable LocalDate day) {
        return day == null ? "" : of("reminder.date", day);
    }

    /** @param at an hour of the day; null for the whole day */
    String date(@Nullable LocalDate day, @Nullable LocalTime at) {
        return day == null ? "" : of("reminder.date", Texts.day(day, at));
    }

    /** thứ Tư 18/11/2026. */
    String weekday(LocalDate day) {
        return of("reminder.weekday." + day.getDayOfWeek().getValue(), day);
    }

    /** Who follows the task, with the telephone if there is one. */
    static String officer(Line line) {
        String phone = line.officerPhone();
        return line.officerName()
                + (phone == null || phone.isBlank() ? "" : ", " + phone.strip().replace(' ', NO_BREAK));
    }

    /** Whom to ask about several tasks: the first three of those who follow them. */
    static String officers(Stream<Line> lines) {
        return lines.map(Words::officer)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(3)
                .collect(Collectors.joining("; "));
    }

    /** A paper with its day, if that is known. */
    String paper(String document, @Nullable LocalDate on) {
        return on == null ? document : of("reminder.notice.paper", document, date(on));
    }

    static String lowered(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(LOCALE) + words.substring(1);
    }

    /** The first words of a text, whole, with an ellipsis if something follows. */
    static String shortened(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= most) {
            return line;
        }
        int cut = line.lastIndexOf(' ', most - 1);
        return line.substring(0, cut < most / 2 ? most - 1 : cut).strip() + "…";
    }
}
