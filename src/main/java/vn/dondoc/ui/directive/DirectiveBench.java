package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.ArrivalBooks;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DirectiveSources;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.Dispatches;
import vn.dondoc.draft.Drafts;
import vn.dondoc.draft.FormToken;
import vn.dondoc.draft.SentForms;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policies;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Slice;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.Leads;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskBases;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Tasks;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.ActionBar;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.ConfirmBox;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FormFiles;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;
import vn.dondoc.ui.task.IssueDialogs;
import vn.dondoc.ui.task.LikenessDialogs;
import vn.dondoc.ui.task.TaskWords;

/** What is done on a directive's page: tasks are added one after the other, corrected, proposed and issued. */
@SpringComponent
class DirectiveBench {

    private static final int AT_ONCE = 500;

    private final Directives directives;
    private final ArrivalBooks books;
    private final Dispatches dispatches;
    private final DirectiveSources sources;
    private final FormFiles files;
    private final TaskDrafts taskDrafts;
    private final TaskFolders folders;
    private final Tasks tasks;
    private final TaskList list;
    private final Proposals proposals;
    private final IssueDialogs issuing;
    private final LikenessDialogs likeness;
    private final TaskBases bases;
    private final TaskWords words;
    private final Agencies agencies;
    private final People people;
    private final WorkingCalendar calendar;
    private final Policies policies;
    private final Drafts drafts;
    private final SentForms sent;
    private final CurrentActor actors;
    private final Clock clock;

    DirectiveBench(
            Directives directives,
            ArrivalBooks books,
            Dispatches dispatches,
            DirectiveSources sources,
            FormFiles files,
            TaskDrafts taskDrafts,
            TaskFolders folders,
            Tasks tasks,
            TaskList list,
            Proposals proposals,
            IssueDialogs issuing,
            LikenessDialogs likeness,
            TaskBases bases,
            TaskWords words,
            Agencies agencies,
            People people,
            WorkingCalendar calendar,
            Policies policies,
            Drafts drafts,
            SentForms sent,
            CurrentActor actors,
            Clock clock) {
        this.directives = directives;
        this.books = books;
        this.dispatches = dispatches;
        this.sources = sources;
        this.files = files;
        this.taskDrafts = taskDrafts;
        this.folders = folders;
        this.tasks = tasks;
        this.list = list;
        this.proposals = proposals;
        this.issuing = issuing;
        this.likeness = likeness;
        this.bases = bases;
        this.words = words;
        this.agencies = agencies;
        this.people = people;
        this.calendar = calendar;
        this.policies = policies;
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

    /** Đã có văn bản. */
    void confirm(DirectiveDetails directive, Runnable changed) {
        new ConfirmedDialog(LocalDate.now(clock), files, paper -> {
                    sources.confirm(actors.get(), directive.id(), directive.version(), paper);
                    Toast.done(t("directive.confirm.done"));
                    changed.run();
                })
                .draft("DIRECTIVE_CONFIRM", directive.id())
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
        TaskFilter filter = TaskFilter.ofDirective(directive.id());
        Slice<TaskRow> first = list.rows(actor, filter, TaskSort.OLDEST, null, 0, DirectiveTasks.PAGE);
        boolean all = first.next() == null;
        long total = all ? first.rows().size() : list.count(actor, filter);
        title.setText(t("directive.tasks", total));
        boolean writes = actor.may(Right.DRAFT_TASK);
        boolean gives = directive.end() == null && (decides(actor) || actor.may(Right.PROPOSE));
        List<Versioned> offered = !gives ? List.of() : drafts(all ? first.rows() : allDrafts(actor, filter));
        Map<TaskId, String> proposed = offered.isEmpty() ? Map.of() : proposed(actor, directive);
        shown.show(
                new DirectiveTasks.All(
                        first,
                        total,
                        decides(actor)
                                ? offered
                                : offered.stream()
                                        .filter(one -> !proposed.containsKey(one.task()))
                                        .toList(),
                        proposed,
                        after -> list.rows(actors.get(), filter, TaskSort.OLDEST, after, 0, DirectiveTasks.PAGE),
                        drafts -> likeness.lines(drafts, changed),
                        bases.under(actor, directive.id())),
                writes && directive.end() == null
                        ? row -> tell(() -> new DraftDialog(
                                        taskDrafts, tasks, actors, choices(actors.get()), row.id(), changed)
                                .open())
                        : null,
                writes
                        ? row -> ConfirmBox.askDanger(
                                t("drafts.delete.ask"),
                                row.content(),
                                t("drafts.delete.do"),
                                () -> delete(row, changed))
                        : null);
    }

    /** All that can be given at once, also those that are not shown yet. */
    private static List<Versioned> drafts(List<TaskRow> rows) {
        return rows.stream()
                .filter(row -> row.state() == TaskState.DRAFT)
                .map(row -> new Versioned(row.id(), row.version()))
                .toList();
    }

    private List<TaskRow> allDrafts(Actor actor, TaskFilter filter) {
        TaskFilter drafts = filter.withStates(Set.of(TaskState.DRAFT));
        List<TaskRow> found = new ArrayList<>();
        Slice<TaskRow> slice = list.rows(actor, drafts, TaskSort.OLDEST, null, 0, AT_ONCE);
        found.addAll(slice.rows());
        while (slice.next() != null) {
            slice = list.rows(actor, drafts, TaskSort.OLDEST, slice.next(), 0, AT_ONCE);
            found.addAll(slice.rows());
        }
        return found;
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
        List<Versioned> chosen = directive.end() == null ? tasks.chosenDrafts() : List.of();
        bar.setVisible(!chosen.isEmpty());
        if (chosen.isEmpty()) {
            return;
        }
        long alike = likeness.count(chosen.stream().map(Versioned::task).toList());
        if (alike > 0) {
            Span note = new Span(t("likeness.count", alike));
            note.addClassNames("small", "text-2");
            bar.left(note);
        }
        if (decides(actors.get())) {
            bar.right(Buttons.onceAtATime(Buttons.primary(
                    t("drafts.issue", chosen.size()),
                    Icon.SEND,
                    click -> issuing.issue(directive.id(), tasks.chosenDrafts(), changed))));
        } else {
            bar.right(Buttons.onceAtATime(Buttons.primary(
                    t("drafts.propose", chosen.size()), Icon.SEND, click -> propose(tasks.chosenDrafts(), changed))));
        }
    }

    private void propose(List<Versioned> chosen, Runnable changed) {
        try {
            proposals.propose(actors.get(), chosen, TaskAct.ISSUE, null);
            Toast.done(t("drafts.proposed", chosen.size()));
            MainLayout.refreshCounts();
        } catch (InvalidInput wrong) {
            issuing.nothingProposed(wrong, chosen);
        } catch (DomainException refused) {
            Toast.problem(t(refused.key(), refused.arguments().toArray()));
        }
        // also what others did meanwhile
        changed.run();
    }

    /** Who proposed to give which draft, where nobody has decided yet. */
    private Map<TaskId, String> proposed(Actor actor, DirectiveDetails directive) {
        Map<TaskId, String> proposed = new HashMap<>();
        proposals.open(actor).stream()
                .filter(one -> one.act() == TaskAct.ISSUE && one.directive().equals(directive.id()))
                .forEach(one -> proposed.put(one.task(), one.proposerName()));
        return proposed;
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
        DirectiveChoices choices = choices(actors.get());
        List<AgencyRow> known = choices.agencies();
        PastedLines preview = new PastedLines(
                line -> proposed(line, known),
                line -> DeadlinePhrase.of(
                        line, Objects.requireNonNull(directive.form().issuedOn())),
                label -> DateField.deadline(label, choices.today(), choices.days()),
                draft);
        new PasteDialog(draft, preview, lines -> {
                    TaskForm shared = entry.read();
                    List<TaskForm> forms = lines.stream()
                            .map(one -> pasted(shared, one, known))
                            .toList();
                    once(token, writer -> add(writer, directive, entry, forms));
                    Toast.done(t("paste.added", lines.size()));
                    changed.run();
                })
                .open();
    }

    /** Each line is a task, a task for each of several leads, or one that all of them owe together. */
    private void add(Actor writer, DirectiveDetails directive, TaskEntry entry, List<TaskForm> forms) {
        Leads leads = entry.leads.read();
        switch (entry.leads.how()) {
            case ONE -> taskDrafts.add(writer, directive.id(), forms);
            case EACH -> folders.add(writer, directive.id(), forms, leads);
            case COMMON ->
                taskDrafts.add(
                        writer,
                        directive.id(),
                        forms.stream().map(form -> form.common(leads)).toList());
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
        return DirectiveChoices.read(
                actor, directives, books, agencies, people, calendar.days(), policies, LocalDate.now(clock));
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

    /** What a pasted line says of its kind, in words; empty for an ordinary task. */
    private static String proposed(String line, List<AgencyRow> known) {
        return CoordinationPhrase.of(line, known)
                .map(nature -> TaskWords.coordinates(known.stream()
                        .filter(one -> one.id().equals(nature.presidingAgency()))
                        .map(AgencyRow::name)
                        .findFirst()
                        .orElse(nature.presidingName())))
                .orElse("");
    }

    /** A line that says its deadline has that one; any other has that of the form. */
    private static TaskForm pasted(TaskForm shared, PastedLines.Line line, List<AgencyRow> known) {
        String content = line.content();
        Deadline due = line.due();
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
                due == null ? shared.deadlineKind() : due.kind(),
                due == null ? shared.dueOn() : due.dueOn(),
                due == null ? shared.dueAt() : due.dueAt(),
                due == null && shared.setByOffice(),
                CoordinationPhrase.of(content, known)
                        .map(nature -> nature.forSignature(shared.nature().forSignature()))
                        .orElse(shared.nature()));
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
