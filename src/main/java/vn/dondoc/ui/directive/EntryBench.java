package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.draft.Drafts;
import vn.dondoc.draft.FormToken;
import vn.dondoc.draft.SentForms;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.Leads;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskForm;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.task.TaskWords;

/** Tasks are written down one after the other, or many pasted lines at once. */
@SpringComponent
class EntryBench {

    private final DirectiveBench bench;
    private final TaskDrafts taskDrafts;
    private final TaskFolders folders;
    private final Drafts drafts;
    private final SentForms sent;
    private final CurrentActor actors;
    private final Clock clock;

    EntryBench(
            DirectiveBench bench,
            TaskDrafts taskDrafts,
            TaskFolders folders,
            Drafts drafts,
            SentForms sent,
            CurrentActor actors,
            Clock clock) {
        this.bench = bench;
        this.taskDrafts = taskDrafts;
        this.folders = folders;
        this.drafts = drafts;
        this.sent = sent;
        this.actors = actors;
        this.clock = clock;
    }

    /** The form of one task after the other. */
    Div entry(Actor actor, DirectiveDetails directive, Runnable changed) {
        TaskEntry entry = bench.entry(actor, directive.id());
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
                click -> DirectiveBench.tell(() -> {
                    TaskForm form = entry.read();
                    int[] count = {1};
                    if (messages.accepts(() ->
                            bench.once(token[0], writer -> count[0] = add(writer, directive, entry, List.of(form))))) {
                        token[0] = sent.open(actors.get());
                        draft.done();
                        entry.next();
                        added.setText(count[0] == 1 ? t("drafts.added") : t("drafts.added-many", count[0]));
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
        DirectiveChoices choices = bench.choices(actors.get());
        List<AgencyRow> known = choices.agencies();
        PastedLines preview = new PastedLines(
                line -> proposed(line, known),
                line -> DeadlinePhrase.of(
                        line, Objects.requireNonNull(directive.form().issuedOn())),
                label -> DateField.deadline(label, choices.today(), choices.days()),
                bench.owed(actors.get(), directive.id()).orElse(null),
                draft);
        new PasteDialog(draft, preview, lines -> {
                    TaskForm shared = entry.read();
                    List<TaskForm> forms = lines.stream()
                            .map(one -> pasted(shared, one, known))
                            .toList();
                    int[] count = {lines.size()};
                    bench.once(token, writer -> count[0] = add(writer, directive, entry, forms));
                    Toast.done(t("paste.added", count[0]));
                    changed.run();
                })
                .open();
    }

    /**
     * Each line is a task, a task for each of several leads, or one that all of them owe together.
     *
     * @return how many drafts there are now that were not there before
     */
    private int add(Actor writer, DirectiveDetails directive, TaskEntry entry, List<TaskForm> forms) {
        Leads leads = entry.leads.read();
        return switch (entry.leads.how()) {
            case ONE -> taskDrafts.add(writer, directive.id(), forms).size();
            case EACH -> {
                List<FolderId> added = folders.add(writer, directive.id(), forms, leads);
                // each of them went to the same agencies
                yield added.size()
                        * folders.get(writer, added.getFirst()).answers().size();
            }
            case COMMON ->
                taskDrafts
                        .add(
                                writer,
                                directive.id(),
                                forms.stream().map(form -> form.common(leads)).toList())
                        .size();
        };
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

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
