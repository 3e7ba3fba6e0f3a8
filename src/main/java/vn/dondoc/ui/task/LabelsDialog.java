package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.task.LabelRow;
import vn.dondoc.task.LabelTone;
import vn.dondoc.task.LabelUse;
import vn.dondoc.task.Labels;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.ConfirmBox;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Picker;
import vn.dondoc.ui.component.Toast;

/** The office's labels for those who keep them in order: another name, one into another, away with it. */
class LabelsDialog extends HouseDialog {

    private final Labels labels;
    private final CurrentActor actors;
    private final Runnable changed;
    private final Div list = new Div();

    /** @param changed shows the tasks with their labels as they are now */
    LabelsDialog(Labels labels, CurrentActor actors, Runnable changed) {
        super(I18NProvider.translate("label.manage"));
        this.labels = labels;
        this.actors = actors;
        this.changed = changed;
        list.addClassName("label-list");
        with(list);
        closes();
        draw();
    }

    private void draw() {
        list.removeAll();
        List<LabelUse> all = labels.uses(actors.get());
        if (all.isEmpty()) {
            list.add(new Span(getTranslation("label.none")));
        }
        all.forEach(one -> list.add(row(one, all)));
    }

    private Component row(LabelUse use, List<LabelUse> all) {
        LabelRow label = use.label();
        Span tasks = new Span(getTranslation("label.tasks", use.tasks()));
        tasks.addClassNames("text-2", "num");
        Div row = new Div(
                new LabelChip(label),
                tasks,
                Buttons.icon(Icon.PENCIL, getTranslation("label.change", label.name()), click -> change(label)),
                Buttons.icon(Icon.COPY, getTranslation("label.merge", label.name()), click -> merge(label, all)),
                Buttons.icon(
                        Icon.TRASH_2,
                        getTranslation("label.remove", label.name()),
                        click -> ConfirmBox.askDanger(
                                getTranslation("label.remove", label.name()),
                                getTranslation("label.remove-text", use.tasks()),
                                getTranslation("label.remove-button"),
                                () -> run(() -> labels.remove(actors.get(), label.id())))));
        row.addClassName("label-row");
        return row;
    }

    private void change(LabelRow label) {
        TextField name = new TextField(getTranslation("label.name"));
        name.setValue(label.name());
        name.setMaxLength(40);
        Select<LabelTone> tone = BulkLabel.tones();
        tone.setValue(label.tone());
        ask(
                getTranslation("label.change", label.name()),
                getTranslation("label.change-button"),
                "CHANGED",
                label,
                List.of(name, tone),
                () -> labels.change(actors.get(), label.id(), name.getValue(), tone.getValue()));
    }

    private void merge(LabelRow label, List<LabelUse> all) {
        Picker<LabelRow> into = new Picker<LabelRow>(getTranslation("label.into"), LabelRow::name, row -> "")
                .among(all.stream()
                        .map(LabelUse::label)
                        .filter(one -> !one.equals(label))
                        .toList());
        ask(
                getTranslation("label.merge", label.name()),
                getTranslation("label.merge-button"),
                "MERGED",
                label,
                List.of(into),
                () -> {
                    if (into.getValue() == null) {
                        throw new DomainException("error.required");
                    }
                    labels.merge(
                            actors.get(),
                            label.id(),
                            Objects.requireNonNull(into.getValue()).id());
                });
    }

    /** @param form under which what is typed is kept for this label */
    private void ask(
            String title, String verb, String form, LabelRow label, List<? extends Component> fields, Runnable act) {
        HouseDialog dialog = new HouseDialog(title);
        fields.forEach(dialog::with);
        dialog.draft("LABEL_" + form, label.id());
        dialog.primary(Buttons.onceAtATime(Buttons.primary(verb, null, click -> {
                    if (run(act)) {
                        dialog.close();
                    }
                })))
                .open();
    }

    private boolean run(Runnable act) {
        try {
            act.run();
        } catch (DomainException wrong) {
            Toast.problem(OpenTask.words(wrong));
            return false;
        }
        draw();
        changed.run();
        return true;
    }
}
