package vn.dondoc.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.demo.DemoAct.Verb;
import vn.dondoc.inside.InnerAct;
import vn.dondoc.inside.InnerForm;
import vn.dondoc.inside.InnerRow;
import vn.dondoc.inside.InnerTasks;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FileId;
import vn.dondoc.talk.Audience;
import vn.dondoc.talk.Talk;
import vn.dondoc.talk.TalkForm;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.ClosingKind;
import vn.dondoc.task.CoordinationAnswer;
import vn.dondoc.task.CoordinationForm;
import vn.dondoc.task.Coordinations;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.task.Requests;
import vn.dondoc.task.SignedPaper;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskEndings;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Urging;
import vn.dondoc.task.Versioned;
import vn.dondoc.task.Watches;

/** Plays the lives of the demo's tasks through the same services that the screens call, as the named people. */
@DemoPart
class TaskSeeding {

    private static final int MORNING = 7 * 60 + 45;
    private static final int EVENING = 16 * 60 + 50;
    private static final int NEXT_MINUTES = 17;

    /** Who writes for whoever leads: its focal point, its head, its staff. */
    private static final Set<String> SIDES = Set.of("", "head", "staff");

    /** What the officer does who follows the task, if nobody else is named. */
    private static final Set<Verb> OFFICERS = EnumSet.of(Verb.URGE, Verb.ASK_REPORT, Verb.CALL, Verb.LABEL);

    private final TaskWork work;
    private final TaskDecisions decisions;
    private final TaskEndings endings;
    private final TaskHolds holds;
    private final Requests requests;
    private final RequestDecisions answers;
    private final ProgressReports reports;
    private final Coordinations coordinations;
    private final InnerTasks inner;
    private final Urging urging;
    private final Talk talk;
    private final Watches watches;
    private final AfterIssueSeeding afterIssue;
    private final HabitSeeding habits;
    private final Filing filing;
    private final SeenTasks tasks;

    TaskSeeding(
            TaskWork work,
            TaskDecisions decisions,
            TaskEndings endings,
            TaskHolds holds,
            Requests requests,
            RequestDecisions answers,
            ProgressReports reports,
            Coordinations coordinations,
            InnerTasks inner,
            Urging urging,
            Talk talk,
            Watches watches,
            AfterIssueSeeding afterIssue,
            HabitSeeding habits,
            Filing filing,
            SeenTasks tasks) {
        this.work = work;
        this.decisions = decisions;
        this.endings = endings;
        this.holds = holds;
        this.requests = requests;
        this.answers = answers;
        this.reports = reports;
        this.coordinations = coordinations;
        this.inner = inner;
        this.urging = urging;
        this.talk = talk;
        this.watches = watches;
        this.afterIssue = afterIssue;
        this.habits = habits;
        this.filing = filing;
        this.tasks = tasks;
    }

    /** Puts the acts of one task on the timeline, each after the one before it. */
    void plan(Timeline timeline, Story story, LocalDateTime issued) {
        DemoTask task = story.task();
        LocalDateTime last = issued;
        for (DemoAct act : task.life()) {
            if (act.day() == null) {
                continue;
            }
            LocalDateTime at = Timeline.hour(
                    story.setting().days().date(act.day()), task.content() + act.verb(), MORNING, EVENING);
            last = at.isAfter(last) ? at : last.plusMinutes(NEXT_MINUTES);
            timeline.add(last, today -> play(story, act, today));
        }
    }

    private void play(Story story, DemoAct act, LocalDate today) {
        Versioned seen = tasks.of(story.id());
        Actor actor = actor(story, act, today);
        switch (act.verb()) {
            case ACKNOWLEDGE -> work.acknowledge(actor, seen, act.paper());
            case REFUSE ->
                work.refuse(
                        actor, seen, act.text(), act.agency() == null ? null : story.agency(act.agency()), act.paper());
            case REPORT ->
                reports.report(
                        actor,
                        seen,
                        new ReportForm(
                                act.percent(),
                                act.text(),
                                blank(act.obstacle()),
                                blank(act.asks()),
                                files(story, act, story.lead(), actor, "", today),
                                act.paper()));
            case CLAIM -> claim(story, act, actor, seen, today);
            case RETURN -> decisions.giveBack(actor, seen, act.text());
            case CONFIRM -> confirm(story, act, actor, seen, today);
            case REASSIGN -> reassign(story, act, actor, seen);
            case END -> endings.end(actor, seen, ClosingKind.NO_LONGER_FOLLOWED, act.text(), "");
            case URGE -> urging.urge(actor, seen.task(), act.text());
            case ASK ->
                requests.askExtension(
                        actor, seen, new ExtensionForm(day(story, act), act.text(), blank(act.number()), act.paper()));
            case COORDINATE ->
                coordinations.ask(
                        actor,
                        seen,
                        new CoordinationForm(
                                List.of(other(story, act)),
                                act.text(),
                                day(story, act),
                                files(story, act, story.lead(), actor, "", today)));
            case HAND_ON ->
                inner.give(
                        actor,
                        seen.task(),
                        List.of(new InnerForm(
                                null,
                                story.setting()
                                        .staff()
                                        .of(story.leadAgency(), "staff", today)
                                        .personOrThrow(),
                                false,
                                act.text(),
                                "",
                                story.dueOf(act),
                                null)));
            case DONE_INSIDE -> doneInside(story, act, today);
            case ANSWER -> answer(story, act, actor, today);
            case GRANT -> answers.grantExtension(actor, seen, day(story, act), null, blank(act.number()));
            case DENY -> answers.denyExtension(actor, seen, act.text());
            case HOLD -> holds.hold(actor, seen, act.text(), blank(act.number()));
            case RESUME -> holds.resume(actor, seen);
            case REOPEN -> endings.reopen(actor, seen, act.text());
            case CANCEL -> endings.cancelMistake(actor, seen, act.text());
            case SAY -> talk.write(actor, seen.task(), said(story, act));
            case WATCH -> watches.watch(actor, seen.task(), true);
            case TRANSFER, CORRECT, ASK_REPORT, CALL -> afterIssue.play(story, act, actor, seen, today);
            case STAR, LABEL -> habits.play(act, actor, seen.task());
            case DRAFT, PROPOSE -> throw new IllegalStateException("A draft has no life");
        }
    }

    private static TalkForm said(Story story, DemoAct act) {
        Audience audience = switch (blank(act.to())) {
            case "" -> Audience.ALL;
            case "office" -> Audience.OFFICE;
            case "inside" -> Audience.AGENCY;
            default -> throw new IllegalStateException("Who is " + act.to());
        };
        return new TalkForm(
                act.text(),
                audience,
                act.names().stream()
                        .map(user -> story.setting().staff().held(user).person())
                        .toList());
    }

    /** A draft becomes a document of the province on that day. */
    private void confirm(Story story, DemoAct act, Actor actor, Versioned seen, LocalDate today) {
        if (story.task().signature()) {
            decisions.confirmSigned(
                    actor, seen, new SignedPaper(number(story, AgencyBook.OFFICE, act.number(), today), today));
        } else {
            decisions.confirm(actor, seen);
        }
    }

    private void claim(Story story, DemoAct act, Actor actor, Versioned seen, LocalDate today) {
        String number = number(story, story.lead(), act.number(), today);
        work.claim(
                actor,
                seen,
                new ClaimForm(
                        act.text(),
                        number,
                        number.isEmpty() ? null : today,
                        files(story, act, story.lead(), actor, number, today),
                        act.paper(),
                        LateWords.of(story.task().content())));
    }

    /** What waits for the answer of this agency is the one that its people read as theirs. */
    private void answer(Story story, DemoAct act, Actor actor, LocalDate today) {
        String agency = Objects.requireNonNull(act.agency());
        String number = number(story, agency, act.number(), today);
        coordinations.answer(
                actor,
                story.id(),
                coordinations
                        .of(actor, story.id())
                        .toAnswer()
                        .getFirst()
                        .request()
                        .id(),
                new CoordinationAnswer(
                        act.text(),
                        number,
                        number.isEmpty() ? null : today,
                        files(story, act, agency, actor, number, today)),
                null);
    }

    private void doneInside(Story story, DemoAct act, LocalDate today) {
        Actor staff = story.setting().staff().of(story.leadAgency(), "staff", today);
        InnerRow oldest = inner.of(staff, story.id()).rows().stream()
                .filter(row -> row.acts().contains(InnerAct.REPORT_DONE))
                .min(Comparator.comparing(row -> row.id().value()))
                .orElseThrow(() -> new IllegalStateException(
                        "Nothing was handed on of " + story.task().content()));
        inner.reportDone(staff, oldest.id(), oldest.version(), act.text());
    }

    private static AgencyId other(Story story, DemoAct act) {
        return story.agency(Objects.requireNonNull(act.agency()));
    }

    private static LocalDate day(Story story, DemoAct act) {
        return Objects.requireNonNull(story.dueOf(act));
    }

    private void reassign(Story story, DemoAct act, Actor actor, Versioned seen) {
        DemoDay due = Objects.requireNonNull(act.due()).day();
        story.goesTo(Objects.requireNonNull(act.agency()));
        decisions.reassign(
                actor,
                seen,
                story.leadAgency(),
                due == null
                        ? Deadline.none()
                        : Deadline.on(story.setting().days().date(due)));
    }

    private Actor actor(Story story, DemoAct act, LocalDate today) {
        Staff staff = story.setting().staff();
        if (act.verb() == Verb.ANSWER) {
            return staff.of(other(story, act), act.by(), today);
        }
        if (act.verb() == Verb.SAY && SIDES.contains(blank(act.by()))) {
            return staff.of(story.leadAgency(), act.by(), today);
        }
        if (act.byAgency() && act.paper() == null) {
            return staff.of(story.leadAgency(), act.by(), today);
        }
        if (act.byAgency() || act.by() == null && OFFICERS.contains(act.verb())) {
            return staff.actor(story.dossier().officer(staff), today);
        }
        return staff.actor(act.by() == null ? story.dossier().decider(staff) : act.by(), today);
    }

    private List<FileId> files(Story story, DemoAct act, String agency, Actor actor, String number, LocalDate today) {
        return act.files().isEmpty()
                ? List.of()
                : filing.evidence(
                        actor,
                        story.setting().staff(),
                        story.agency(agency),
                        agency,
                        act.files(),
                        number,
                        today,
                        DatedText.of(story.task().content(), today),
                        act.text());
    }

    /** A symbol alone gets the number that the agency's series has reached. */
    private static String number(Story story, String agency, @Nullable String written, LocalDate today) {
        if (written == null) {
            return "";
        }
        return Character.isDigit(written.charAt(0))
                ? written
                : story.setting().numbers().ofAgency(agency, written, today);
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }
}
