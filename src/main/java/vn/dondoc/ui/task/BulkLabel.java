package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.task.LabelRow;
import vn.dondoc.task.LabelTone;
import vn.dondoc.task.Labels;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Picker;

/** Gắn nhãn: one that there is, or a new one with its colour. */
final class BulkLabel implements BulkForm {

    private static final int LONGEST = 40;

    private final CurrentActor actors;
    private final Labels labels;
    private final Picker<LabelRow> there;
    private final TextField name = new TextField(I18NProvider.translate("label.new"));
    private final Select<LabelTone> tone = tones();
    private @Nullable LabelRow chosen;

    BulkLabel(CurrentActor actors, Labels labels) {
        this.actors = actors;
        this.labels = labels;
        there = picker(actors, labels);
        name.setMaxLength(LONGEST);
        name.setManualValidation(true);
        tone.setVisible(false);
        name.addValueChangeListener(change -> tone.setVisible(!change.getValue().isBlank()));
    }

    static Picker<LabelRow> picker(CurrentActor actors, Labels labels) {
        return new Picker<LabelRow>(I18NProvider.translate("label.one"), LabelRow::name, row -> "")
                .among(labels.all(actors.get()));
    }

    static Select<LabelTone> tones() {
        Select<LabelTone> tone = new Select<>();
        tone.setLabel(I18NProvider.translate("label.tone"));
        tone.setItems(LabelTone.values());
        tone.setItemLabelGenerator(one -> I18NProvider.translate("LabelTone." + one.name()));
        tone.setValue(LabelTone.BLUE);
        return tone;
    }

    @Override
    public List<Component> fields() {
        return List.of(there, name, tone);
    }

    @Override
    public boolean isComplete() {
        if (!name.getValue().isBlank()) {
            return made();
        }
        chosen = there.getValue();
        return BulkForm.filled(there, chosen != null);
    }

    private boolean made() {
        try {
            chosen = labels.named(actors.get(), name.getValue(), tone.getValue());
            return true;
        } catch (DomainException wrong) {
            name.setInvalid(true);
            name.setErrorMessage(OpenTask.words(wrong));
            return false;
        }
    }

    @Override
    public @Nullable Runnable act(TaskRow row) {
        return set(actors, labels, row, Objects.requireNonNull(chosen), true);
    }

    /** Puts it on, or takes it off; taken back as long as it is as this act left it. */
    static Runnable set(CurrentActor actors, Labels labels, TaskRow row, LabelRow label, boolean on) {
        if (!labels.set(actors.get(), row.id(), label.id(), on)) {
            throw new DomainException(on ? "label.there" : "label.not-there", label.name());
        }
        return () -> {
            if (!labels.set(actors.get(), row.id(), label.id(), !on)) {
                throw new DomainException("bulk.changed-since");
            }
        };
    }
}
