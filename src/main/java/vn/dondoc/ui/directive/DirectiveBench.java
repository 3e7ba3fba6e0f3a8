package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.People;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.ArrivalBooks;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.Dispatches;
import vn.dondoc.draft.Drafts;
import vn.dondoc.draft.FormToken;
import vn.dondoc.draft.SentForms;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.Tasks;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.ActionBar;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.ConfirmBox;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;
import vn.dondoc.ui.task.IssueDialogs;
import vn.dondoc.ui.task.TaskWords;

/** What is done on a directive's page: tasks are added one after the other, corrected, proposed and issued. */
@SpringComponent
class DirectiveBench {

    private static final int MOST = 500;

    private final Directives directives;
    private final ArrivalBooks books;
    private final Dispatches dispatches;
    private final TaskDrafts taskDrafts;
    private final TaskFolders folders;
    private final Tasks tasks;
    private final TaskList list;
    private final Proposals proposals;
    private final IssueDialogs issuing;
    private final TaskWords words;
    private final Agencies agencies;
    private final People people;
    private final WorkingCalendar calendar;
    private final Drafts drafts;
    private final SentForms sent;
    private final CurrentActor actors;
    private final Clock clock;

    DirectiveBench(
            Directives directives,
            ArrivalBooks books,
            Dispatches dispatches,
            TaskDrafts taskDrafts,
            TaskFolders folders,
            Tasks tasks,
            TaskList list,
            Proposals proposals,
            IssueDialogs issuing,
            TaskWords words,
            Agencies agencies,
            People people,
            WorkingCalendar calendar,
            Drafts drafts,
            SentForms sent,
            CurrentActor actors,
            Clock clock) {
        this.directives = directives;
        this.books = books;
        this.dispatches = dispatches;
        this.taskDrafts = taskDrafts;
        this.folders = folders;
        this.tasks = tasks;
        this.list = list;
        this.proposals = proposals;
        this.issuing = issuing;
        this.words = words;
        this.agencies = agencies;
        this.people = people;
        this.calendar = calendar;
        this.drafts = drafts;
        this.sent = sent;
        this.actors = actors;
        this.clock = clock;
    }

    void dispatch(DirectiveDetails directive, Runnable changed) {
        FormToken token = sent.open(actors.get());
        DirectiveChoices choices = choices(actors.get());
        new DispatchDialog(choices.today(), choices.agencies(), form -> {
                    once(token, actor -> dispatches.record(actor, directive.id(), form));
                    Toast.done(t("dispatch.done"));
                    changed.run();
                })
                .draft("DISPATCH", directive.id())
                .open();
    }

    void sign(DirectiveDetails directive, DirectiveDetails.Dispatch dispatch, Runnable changed) {
        new SignDialog(dispatch, signer -> {
                    dispatches.sign(actors.get(), directive.id(), dispatch.id(), signer);
                    Toast.done(t("dispatch.sign.done"));
                    changed.run();
                })
                .draft("DISPATCH_SIGN", dispatch.id())
                .open();
    }

    /** The tasks with everything that may be done to them, into the right half of the page. */
    void tasks(Div side, DirectiveDetails directive) {
        Actor actor = actors.get();
        ActionBar bar = new ActionBar();
        H2 title = new H2();
        DirectiveTasks[] shown = new DirectiveTasks[1];
        Runnable[] refresh = new Runnable[1];
        shown[0] = new DirectiveTasks(words, () -> primary(bar, shown[0], directive, refresh[0]));
        refresh[0] = () -> {
            show(directive, title, shown[0], refresh[0]);
            primary(bar, shown[0], directive, refresh[0]);
        };
        refresh[0].run();
        side.add(title, shown[0]);
        if (actor.may(Right.DRAFT_TASK) && directive.end() == null) {
            side.add(entry(actor, directive, refresh[0]));
        }
        side.add(bar);
    }

    private void show(DirectiveDetails directive, H2 title, DirectiveTasks shown, Runnable changed) {
        Actor actor = actors.get();
        List<TaskRow> rows = list.rows(actor, TaskFilter.ofDirective(directive.id()), TaskSort.OLDEST, null, 0, MOST)
                .rows();
        title.setText(t("directive.tasks", rows.size()));
        shown.show(
                rows,
                actor.may(Right.DRAFT_TASK),
                decides(actor) || actor.may(Right.PROPOSE),
                row -> tell(() ->
                        new DraftDialog(taskDrafts, tasks, actors, choices(actors.get()), row.id(), changed).open()),
                row -> ConfirmBox.askDanger(
                        t("drafts.delete.ask"), row.content(), t("drafts.delete.do"), () -> delete(row, changed)));
    }

    /** The names of what a directive and its history tell by id or code. */
    Map<String, String> names(Actor actor, DirectiveDetails directive, List<HistoryEntry> history) {
        Map<String, String> names = new HashMap<>();
        Set<PersonId> leaders = new HashSet<>();
        if (directive.form().responsibleLeader() != null) {
            leaders.add(directive.form().responsibleLeader());
        }
        for (HistoryEntry entry : history) {
            for (Change change : entry.changes()) {
                if (change.field().equals("responsibleLeader")) {
                    Stream.of(change.before(), change.after())
                            .filter(Objects::nonNull)
                            .forEach(id -> leaders.add(new PersonId(Long.parseLong(id))));
                }
            }
        }
        if (!leaders.isEmpty()) {
            people.names(leaders).forEach((id, row) -> names.put(id.toString(), row.name()));
        }
        people.fields(actor).forEach(field -> names.put(field.id().toString(), field.name()));
        directives.kinds(actor).forEach(kind -> names.put(kind.code(), kind.name()));
        if (actor.may(Right.REGISTER_DIRECTIVE)) {
            books.all(actor).forEach(book -> names.put(book.code(), book.name()));
        } else if (directive.form().arrivalBook() != null && directive.arrivalBook() != null) {
            names.put(directive.form().arrivalBook(), directive.arrivalBook());
        }
        return names;
    }

    private static boolean decides(Actor actor) {
        return actor.may(Right.DECIDE) || actor.may(Right.DECIDE_IN_FIELD);
    }

    /** Right-most, but without Ctrl+Enter: on this page the keys add the task that is being entered. */
    private void primary(ActionBar bar, DirectiveTasks tasks, DirectiveDetails directive, Runnable changed) {
        bar.clear();
        List<Versioned> chosen = tasks.chosenDrafts();
        bar.setVisible(!chosen.isEmpty());
        if (chosen.isEmpty()) {
            return;
        }
        if (decides(actors.get())) {
            bar.right(Buttons.onceAtATime(Buttons.primary(
                    t("drafts.issue", chosen.size()),
                    Icon.SEND,
                    click -> issuing.issue(directive.id(), tasks.chosenDrafts(), changed))));
        } else {
            bar.right(Buttons.onceAtATime(Buttons.primary(
                    t("drafts.propose", chosen.size()),
                    Icon.SEND,
                    click -> tell(() -> {
                        List<Versioned> now = tasks.chosenDrafts();
                        proposals.propose(actors.get(), now, TaskAct.ISSUE, null);
                        Toast.done(t("drafts.proposed", now.size()));
                        MainLayout.refreshCounts();
                        changed.run();
                    }))));
        }
    }

    private Div entry(Actor actor, DirectiveDetails directive, Runnable changed) {
        TaskEntry entry = new TaskEntry(choices(actor));
        FormMessages messages = new FormMessages(t("drafts.refused"));
        entry.name(messages);
        entry.show(blank(actor, directive));
        DraftKeeper draft = new DraftKeeper(
                new DirectiveDraft(
                        drafts,
                        actors,
                        DirectiveDraft.TASK_ENTRY,
                        directive.id().toString(),
                        directive.version()),
                clock);
        entry.keep(draft);
        FormToken[] token = {sent.open(actor)};
        Span added = new Span();
        added.addClassName("entry-added");
        added.getElement().setAttribute("role", "status");
        entry.content.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                added.setText("");
            }
        });
        var add = Buttons.onCtrlEnter(Buttons.onceAtATime(Buttons.plain(
                t("drafts.add"),
                Icon.PLUS,
                click -> tell(() -> {
                    TaskForm form = entry.read();
                    if (messages.accepts(
                            () -> once(token[0], writer -> add(writer, directive, entry, List.of(form))))) {
                        token[0] = sent.open(actors.get());
                        draft.done();
                        entry.next();
                        added.setText(t("drafts.added"));
                        changed.run();
                    }
                }))));
        var paste = Buttons.quiet(t("paste.title"), Icon.CLIPBOARD_PASTE, click -> paste(directive, entry, changed));
        Div buttons = new Div(add, paste, added, draft.note());
        buttons.addClassName("entry-buttons");
        Div box = new Div(new H2(t("drafts.entry")), draft.offer(), messages, entry, buttons);
        box.addClassName("entry-box");
        return box;
    }

    private void paste(DirectiveDetails directive, TaskEntry entry, Runnable changed) {
        FormToken token = sent.open(actors.get());
        DraftKeeper draft = new DraftKeeper(
                new DirectiveDraft(
                        drafts,
                        actors,
                        DirectiveDraft.TASK_PASTE,
                        directive.id().toString(),
                        directive.version()),
                clock);
        new PasteDialog(draft, contents -> {
                    TaskForm shared = entry.read();
                    List<TaskForm> forms = contents.stream()
                            .map(one -> withContent(shared, one))
                            .toList();
                    once(token, writer -> add(writer, directive, entry, forms));
                    Toast.done(t("paste.added", contents.size()));
                    changed.run();
                })
                .open();
    }

    /** Each line is a task, or a task for each of several leads. */
    private void add(Actor writer, DirectiveDetails directive, TaskEntry entry, List<TaskForm> forms) {
        if (entry.leads.isSeveral()) {
            folders.add(writer, directive.id(), forms, entry.leads.read());
        } else {
            taskDrafts.add(writer, directive.id(), forms);
        }
    }

    private void once(FormToken token, Consumer<Actor> act) {
        Actor actor = actors.get();
        sent.once(actor, token, () -> {
            act.accept(actor);
            return true;
        });
    }

    private void delete(TaskRow row, Runnable changed) {
        tell(() -> {
            taskDrafts.delete(actors.get(), new Versioned(row.id(), row.version()));
            Toast.done(t("drafts.deleted"));
            MainLayout.refreshCounts();
            changed.run();
        });
    }

    private DirectiveChoices choices(Actor actor) {
        return DirectiveChoices.read(actor, directives, books, agencies, people, calendar.days(), LocalDate.now(clock));
    }

    /** Leader and field come from the directive; whoever writes follows, until he says otherwise. */
    private static TaskForm blank(Actor actor, DirectiveDetails directive) {
        PersonId me = actor.desk();
        return new TaskForm(
                "",
                "",
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                directive.form().responsibleLeader(),
                me,
                directive.form().field(),
                DeadlineKind.DATED,
                null,
                false);
    }

    private static TaskForm withContent(TaskForm shared, String content) {
        return new TaskForm(
                content,
                shared.product(),
                "",
                shared.lead(),
                shared.coordinating(),
                shared.coordinatingGroups(),
                shared.informed(),
                shared.informedGroups(),
                shared.responsibleLeader(),
                shared.followingOfficer(),
                shared.field(),
                shared.deadlineKind(),
                shared.dueOn(),
                shared.setByOffice());
    }

    /**
     * Says in words what was refused; the form stays as it is.
     *
     * @return whether it was done
     */
    static boolean tell(Runnable act) {
        try {
            act.run();
            return true;
        } catch (InvalidInput wrong) {
            InvalidInput.Problem first = wrong.problems().getFirst();
            Toast.problem(t(first.key(), first.arguments().toArray()));
        } catch (DomainException refused) {
            Toast.problem(t(refused.key(), refused.arguments().toArray()));
        }
        return false;
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
