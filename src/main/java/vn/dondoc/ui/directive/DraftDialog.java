package vn.dondoc.ui.directive;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.FieldRow;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.GroupRow;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.Tasks;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.ConflictDialog;
import vn.dondoc.ui.component.ConflictFields;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;

/** Corrects a task that is not given yet; if somebody else did so meanwhile, what is to win is chosen field by field. */
class DraftDialog extends HouseDialog {

    private final TaskDrafts drafts;
    private final Tasks tasks;
    private final CurrentActor actors;
    private final Supplier<TaskEntry> blank;
    private final TaskId id;
    private final Runnable changed;
    private final TaskEntry entry;
    private final FormMessages messages = new FormMessages(getTranslation("drafts.refused"));
    private Versioned seen;
    private TaskForm opened;

    /** @param blank makes empty fields of a task of its directive */
    DraftDialog(
            TaskDrafts drafts,
            Tasks tasks,
            CurrentActor actors,
            Supplier<TaskEntry> blank,
            TaskId id,
            Runnable changed) {
        super(I18NProvider.translate("drafts.correct-title"));
        this.drafts = drafts;
        this.tasks = tasks;
        this.actors = actors;
        this.blank = blank;
        this.id = id;
        this.changed = changed;
        entry = blank.get().ofOneLead();
        entry.name(messages);
        seen = stored();
        draft("TASK_CORRECTION", id, seen.version());
        opened = drafts.form(actors.get(), id);
        entry.show(opened);
        with(messages, entry);
        primary(Buttons.onceAtATime(Buttons.primary(
                getTranslation("directive.save"), Icon.CHECK, click -> DirectiveBench.tell(this::save))));
    }

    private Versioned stored() {
        return new Versioned(id, tasks.get(actors.get(), id).row().version());
    }

    private void save() {
        try {
            if (messages.accepts(() -> drafts.correct(actors.get(), seen, entry.read()))) {
                close();
                Toast.done(getTranslation("drafts.corrected"));
                changed.run();
            }
        } catch (StaleVersion stale) {
            conflict();
        }
    }

    private void conflict() {
        Versioned now = stored();
        TaskForm theirs = drafts.form(actors.get(), id);
        ConflictFields fields = fields(copy(opened), copy(theirs));
        HistoryEntry last = tasks.history(actors.get(), id).getLast();
        new ConflictDialog(
                        getTranslation("drafts.what"),
                        last.name(),
                        Formats.moment(last.at()),
                        fields,
                        kept -> DirectiveBench.tell(() -> {
                            fields.takeOver(kept);
                            seen = now;
                            opened = theirs;
                            save();
                        }),
                        () -> {
                            close();
                            changed.run();
                        })
                .open();
    }

    private TaskEntry copy(TaskForm form) {
        TaskEntry copy = blank.get();
        copy.show(form);
        return copy;
    }

    private ConflictFields fields(TaskEntry before, TaskEntry theirs) {
        ConflictFields fields = new ConflictFields();
        add(fields, "content", before, theirs, one -> one.content, text -> text);
        fields.add(
                "dueOn",
                getTranslation("task-entry.dueOn"),
                entry.deadline(),
                before.deadline(),
                theirs.deadline(),
                () -> entry.takeDeadline(theirs));
        fields.add(
                "nature",
                getTranslation("task-entry.kind"),
                entry.nature.words(),
                before.nature.words(),
                theirs.nature.words(),
                () -> entry.nature.show(theirs.nature.read()));
        add(fields, "lead", before, theirs, one -> one.lead, AgencyRow::name);
        add(
                fields,
                "coordinating",
                before,
                theirs,
                one -> one.coordinating,
                all -> ConflictFields.each(all, AgencyRow::name));
        add(
                fields,
                "coordinatingGroups",
                before,
                theirs,
                one -> one.coordinatingGroups,
                all -> ConflictFields.each(all, GroupRow::name));
        add(fields, "informed", before, theirs, one -> one.informed, all -> ConflictFields.each(all, AgencyRow::name));
        add(
                fields,
                "informedGroups",
                before,
                theirs,
                one -> one.informedGroups,
                all -> ConflictFields.each(all, GroupRow::name));
        add(
                fields,
                "leader",
                before,
                theirs,
                one -> one.leader,
                post -> post.person().name());
        add(
                fields,
                "officer",
                before,
                theirs,
                one -> one.officer,
                post -> post.person().name());
        add(fields, "field", before, theirs, one -> one.field, FieldRow::name);
        add(fields, "product", before, theirs, one -> one.product, text -> text);
        add(fields, "passage", before, theirs, one -> one.passage, text -> text);
        return fields;
    }

    private <T> void add(
            ConflictFields fields,
            String name,
            TaskEntry before,
            TaskEntry theirs,
            Function<TaskEntry, HasValue<?, T>> field,
            Function<T, String> shown) {
        fields.add(
                name,
                getTranslation("task-entry." + name),
                field.apply(entry),
                field.apply(before),
                field.apply(theirs),
                shown);
    }
}
