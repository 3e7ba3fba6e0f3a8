package vn.dondoc.ui.task;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.task.TaskKind;
import vn.dondoc.task.TaskNature;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.FormMessages;

/** Of which kind a task is, with whom it is "phối hợp", and whether its product is to be signed. */
public class NatureFields extends Div {

    private static final int LONGEST_NAME = 200;

    private final AgencyPicker presiding = new AgencyPicker(t("task-entry.presiding"));
    private final TextField presidingName = new TextField(t("task-entry.presidingName"));
    private final Checkbox forSignature = new Checkbox(t("task-entry.forSignature"));
    private final FieldColumns who = new FieldColumns(presiding, presidingName);
    private final List<AgencyRow> agencies;
    private final Consumer<TaskKind> shown;
    private final FilterToggles<TaskKind> kinds;
    private TaskKind kind = TaskKind.ORDINARY;
    private Runnable changed = () -> {};

    /** @param shown told which kind is chosen, at once and whenever that changes */
    public NatureFields(List<AgencyRow> agencies, Consumer<TaskKind> shown) {
        this.agencies = agencies;
        this.shown = shown;
        addClassName("deadline-kind");
        presiding.among(agencies);
        presiding.setHelperText(t("task-entry.presiding.help"));
        presidingName.setMaxLength(LONGEST_NAME);
        presidingName.setManualValidation(true);
        presidingName.setHelperText(t("task-entry.presidingName.help"));
        kinds = new FilterToggles<>(t("task-entry.kind"), chosen -> {
            choose(chosen);
            changed.run();
        });
        for (TaskKind one : TaskKind.values()) {
            kinds.add(one, t("task-entry.kind." + one.name()));
        }
        // a restored draft of a dialog has its fields only
        presiding.addValueChangeListener(change -> helps(change.getValue() != null));
        presidingName.addValueChangeListener(change -> helps(!change.getValue().isBlank()));
        add(new Span(t("task-entry.kind")), kinds, who, forSignature);
        choose(TaskKind.ORDINARY);
    }

    private void choose(TaskKind chosen) {
        kind = chosen;
        kinds.select(chosen);
        who.setVisible(chosen == TaskKind.COORDINATION);
        shown.accept(chosen);
    }

    private void helps(boolean named) {
        if (named && kind == TaskKind.ORDINARY) {
            choose(TaskKind.COORDINATION);
        }
    }

    public TaskNature read() {
        AgencyRow chosen = presiding.getValue();
        return new TaskNature(
                kind, chosen == null ? null : chosen.id(), presidingName.getValue(), forSignature.getValue());
    }

    public void show(TaskNature nature) {
        choose(nature.kind());
        presiding.setValue(agency(nature.presidingAgency()));
        presidingName.setValue(nature.presidingName());
        forSignature.setValue(nature.forSignature());
    }

    private @Nullable AgencyRow agency(@Nullable AgencyId id) {
        return agencies.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    public void clear() {
        show(TaskNature.ORDINARY);
    }

    public void name(FormMessages messages) {
        messages.field("presiding", presiding).field("presidingName", presidingName);
    }

    public void keep(DraftKeeper draft) {
        draft.other(
                        "taskKind",
                        () -> kind == TaskKind.ORDINARY ? null : kind.name(),
                        text -> choose(text == null ? TaskKind.ORDINARY : TaskKind.valueOf(text)))
                .value(
                        "presiding",
                        presiding,
                        one -> one.id().toString(),
                        text -> agency(new AgencyId(Long.parseLong(text))))
                .text("presidingName", presidingName)
                .value("forSignature", forSignature, String::valueOf, Boolean::valueOf);
        changed = draft::save;
    }

    /** In words, for whoever compares two of them. */
    public String words() {
        TaskNature nature = read();
        String name = presiding.getValue() == null
                ? presidingName.getValue()
                : presiding.getValue().name();
        return (nature.isCoordination() ? TaskWords.coordinates(name) : t("TaskKind.ORDINARY"))
                + (nature.forSignature() ? " · " + t("task-entry.forSignature") : "");
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
