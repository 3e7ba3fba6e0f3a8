package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.ProposalRow;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.SignedPaper;
import vn.dondoc.task.TaskAct;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.directive.DirectivePages;
import vn.dondoc.ui.shell.MainLayout;

/** Chờ quyết: what officers propose, by directive; decided one by one or many at once. */
@Route(value = TaskPages.PROPOSALS, layout = MainLayout.class)
@PermitAll
class ProposalsView extends Page implements AfterNavigationObserver, Titled {

    private static final Map<TaskAct, Tone> TONES = Map.of(
            TaskAct.ISSUE, Tone.INTIME,
            TaskAct.CONFIRM, Tone.WAIT,
            TaskAct.RETURN, Tone.RET,
            TaskAct.DECIDE_EXTENSION, Tone.WAIT,
            TaskAct.CONSENT_TO_REFUSAL, Tone.WAIT,
            TaskAct.DENY_RELEASE, Tone.WAIT);
    private static final Map<TaskAct, Icon> ICONS = Map.of(
            TaskAct.ISSUE, Icon.SEND,
            TaskAct.CONFIRM, Icon.CIRCLE_CHECK,
            TaskAct.RETURN, Icon.UNDO_2,
            TaskAct.DECIDE_EXTENSION, Icon.ALARM_CLOCK,
            TaskAct.CONSENT_TO_REFUSAL, Icon.CIRCLE_SLASH,
            TaskAct.DENY_RELEASE, Icon.CIRCLE_SLASH);

    private final Proposals proposals;
    private final Deciding deciding;
    private final ProposalAnswers answers;
    private final LikenessDialogs likeness;
    private final WorkingCalendar calendar;
    private final CurrentActor actors;
    private final Map<ProposalRow, Checkbox> ticks = new LinkedHashMap<>();

    /** What is proposed to be given and looks like a task given before. */
    private Map<TaskId, List<Component>> likes = Map.of();

    private final Div bulk = new Div();
    private final Span ticked = new Span();

    ProposalsView(
            Proposals proposals,
            Deciding deciding,
            ProposalAnswers answers,
            LikenessDialogs likeness,
            WorkingCalendar calendar,
            CurrentActor actors) {
        super(Width.BOARD);
        this.proposals = proposals;
        this.deciding = deciding;
        this.answers = answers;
        this.likeness = likeness;
        this.calendar = calendar;
        this.actors = actors;
        addClassName("proposals");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    private void draw() {
        Actor actor = actors.get();
        List<ProposalRow> rows = proposals.open(actor);
        boolean decides = actor.may(Right.DECIDE) || actor.may(Right.DECIDE_IN_FIELD);
        boolean proposes = actor.may(Right.PROPOSE);
        body().removeAll();
        ticks.clear();
        bulk.removeAll();
        bulk.addClassName("bulk-bar");
        bulk.setVisible(false);
        with(new PageHeader(getTranslation("proposals.title"))
                .count(rows.size())
                .note(getTranslation(
                        decides ? "proposals.note" : proposes ? "proposals.own-note" : "proposals.read-note")));
        List<ProposalRow> declined = decides ? List.of() : proposals.declined(actor);
        if (!declined.isEmpty()) {
            with(declined(declined));
        }
        if (rows.isEmpty()) {
            if (!declined.isEmpty()) {
                return;
            }
            with(new EmptyState(
                    getTranslation("proposals.empty"),
                    getTranslation(
                            decides
                                    ? "proposals.empty-why"
                                    : proposes ? "proposals.empty-own" : "proposals.empty-read")));
            return;
        }
        likes = likeness.lines(
                rows.stream()
                        .filter(row -> row.act() == TaskAct.ISSUE)
                        .map(ProposalRow::task)
                        .toList(),
                this::draw);
        Map<DirectiveId, List<ProposalRow>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.directive(), id -> new ArrayList<>()).add(row));
        groups.forEach((directive, group) -> with(group(directive, group, decides)));
        if (decides) {
            ticked.addClassNames("strong", "num");
            ticked.getElement().setAttribute("aria-live", "polite");
            bulk.getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("bulk.name"));
            bulk.add(
                    ticked,
                    Buttons.onceAtATime(
                            Buttons.primary(getTranslation("proposals.accept"), Icon.CHECK, click -> decide(chosen()))),
                    Buttons.plain(
                            getTranslation("proposals.decline"),
                            Icon.X,
                            click -> answers.decline(chosen(), this::draw)),
                    Buttons.quiet(
                            getTranslation("bulk.none"),
                            Icon.X,
                            click -> ticks.values().forEach(tick -> tick.setValue(false))));
            with(bulk);
        }
    }

    private Section group(DirectiveId directive, List<ProposalRow> rows, boolean decides) {
        H2 title = new H2();
        Anchor paper =
                new Anchor(DirectivePages.path(directive), rows.getFirst().directiveTitle());
        paper.getElement().setAttribute("router-link", "");
        title.add(paper);
        Span count = new Span(getTranslation("proposals.count", rows.size()));
        count.addClassNames("text-2", "num", "small");
        Div head = new Div(title, count);
        head.addClassName("section-head");
        if (decides && rows.size() > 1) {
            Button all = Buttons.quiet(
                    getTranslation("proposals.tick-all"),
                    Icon.LIST_CHECKS,
                    click -> rows.forEach(
                            row -> Optional.ofNullable(ticks.get(row)).ifPresent(tick -> tick.setValue(true))));
            all.addClassName("section-action");
            head.add(all);
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("row-list");
        rows.forEach(row -> lines.add(line(row, decides)));
        Section section = new Section(head, lines);
        section.addClassName("proposal-group");
        return section;
    }

    /** What the reader proposed in vain, each with the reason. */
    private Section declined(List<ProposalRow> rows) {
        Div head = new Div(new H2(getTranslation("proposals.declined-title")));
        head.addClassName("section-head");
        UnorderedList lines = new UnorderedList();
        lines.addClassName("row-list");
        rows.forEach(row -> lines.add(line(row, false)));
        Section section = new Section(head, lines);
        section.addClassName("proposal-group");
        return section;
    }

    private ListItem line(ProposalRow row, boolean decides) {
        StatePill pill = new StatePill(
                ICONS.getOrDefault(row.act(), Icon.CIRCLE_DOT),
                TONES.getOrDefault(row.act(), Tone.PLAIN),
                ProposalWords.act(row));
        Anchor task = new Anchor(TaskPages.path(TaskPages.ref(row.code(), row.task())), row.content());
        task.addClassName("row-task");
        task.getElement().setAttribute("router-link", "");
        Span under = new Span(getTranslation(
                "proposals.by",
                (row.leadName() == null ? "–" : row.leadName())
                        + (row.presiding() == null ? "" : " · " + TaskWords.coordinates(row.presiding())),
                row.proposerName(),
                Formats.moment(row.proposedAt())));
        under.addClassName("cell-sub");
        Deadline deadline = row.deadline();
        Span owed = new Span(Stream.of(
                        deadline == null
                                ? TaskWords.due(null, null, null)
                                : TaskWords.due(deadline.kind(), deadline.dueOn(), deadline.dueAt()),
                        row.product())
                .filter(said -> said != null && !said.isEmpty())
                .collect(Collectors.joining(" · ")));
        owed.addClassName("small");
        Div words = new Div(task, owed, under);
        words.addClassName("line-words");
        Stream.of(ProposalWords.asked(row, calendar.days()), ProposalWords.granted(row, decides, calendar.days()))
                .flatMap(Stream::ofNullable)
                .forEach(said -> {
                    Span line = new Span(said);
                    line.addClassNames("written", "small");
                    words.add(line);
                });
        String measure = measure(row);
        if (!measure.isEmpty()) {
            Span who = new Span(measure);
            who.addClassNames("small", "text-2");
            words.add(who);
        }
        if (row.text() != null) {
            Span reason = new Span("“" + row.text() + "”");
            reason.addClassNames("written", "small");
            words.add(reason);
        }
        SignedPaper signed = row.signed();
        if (signed != null) {
            Span paper = new Span(getTranslation("proposal.signed", SigningDialog.words(signed)));
            paper.addClassName("small");
            words.add(paper);
        }
        ProposalRow.Declined no = row.declined();
        if (no != null) {
            Span why = new Span(getTranslation("proposals.declined-by", no.by(), Formats.moment(no.at()), no.reason()));
            why.addClassNames("written", "small");
            words.add(why);
        }
        if (row.act() == TaskAct.ISSUE) {
            words.add(likes.getOrDefault(row.task(), List.of()));
        }
        Div first = new Div();
        first.addClassName("row-first");
        if (decides) {
            Checkbox tick = new Checkbox();
            tick.setAriaLabel(row.content());
            tick.addValueChangeListener(change -> showTicked());
            ticks.put(row, tick);
            first.add(tick);
        }
        first.add(pill);
        ListItem line = new ListItem(first, words);
        if (decides) {
            Div acts = new Div(
                    Buttons.onceAtATime(Buttons.plain(ProposalWords.button(row), null, click -> decide(List.of(row)))),
                    Buttons.quiet(
                            getTranslation("proposals.decline"),
                            Icon.X,
                            click -> answers.decline(List.of(row), this::draw)));
            acts.addClassName("row-acts");
            line.add(acts);
        } else if (no == null) {
            line.add(Buttons.onceAtATime(Buttons.quiet(
                    getTranslation("proposals.withdraw"), Icon.UNDO_2, click -> answers.withdraw(row, this::draw))));
        }
        return line;
    }

    /** How often the deadline was extended, and whose this measure of time is to decide. */
    private String measure(ProposalRow row) {
        ProposalRow.Asked asked = row.asked();
        return Stream.of(
                        asked == null || asked.extensions() == 0
                                ? ""
                                : getTranslation("request.before", asked.extensions()),
                        row.decider() == null
                                ? ""
                                : getTranslation(
                                        "TaskRequest.Decider." + row.decider().name()))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private List<ProposalRow> chosen() {
        return ticks.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void showTicked() {
        int count = chosen().size();
        bulk.setVisible(count > 0);
        ticked.setText(getTranslation("bulk.count", count));
    }

    private void decide(List<ProposalRow> rows) {
        deciding.decide(rows, this::draw);
    }

    @Override
    public String title() {
        return getTranslation("proposals.title");
    }
}
