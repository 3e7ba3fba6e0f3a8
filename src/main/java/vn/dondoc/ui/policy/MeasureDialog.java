package vn.dondoc.ui.policy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.FieldRow;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.ExtensionLine;
import vn.dondoc.task.ExtensionMeasure;
import vn.dondoc.task.ExtensionMeasures;
import vn.dondoc.task.ExtensionScope;
import vn.dondoc.task.ExtensionSetting;
import vn.dondoc.task.MeasureForm;
import vn.dondoc.task.MeasureKind;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Picker;
import vn.dondoc.ui.component.Toast;

/** Settles who decides about more time for the tasks of a level and field; below it all that was settled before. */
class MeasureDialog extends HouseDialog {

    private final ExtensionMeasures measures;
    private final CurrentActor current;
    private final FormMessages messages;
    private final Div conflict = new Div();
    private final Picker<IssuingLevel> level;
    private final Picker<FieldRow> field;
    private final RadioButtonGroup<MeasureKind> kind = new RadioButtonGroup<>();
    private final TextField times;
    private final TextField days;
    private final FieldColumns numbers;
    private final DateField from;
    private final TextField document;
    private final @Nullable ExtensionScope scope;
    private int seen;

    /** @param line null for a new one */
    MeasureDialog(
            ExtensionMeasures measures,
            CurrentActor current,
            LocalDate today,
            List<FieldRow> fields,
            @Nullable ExtensionLine line,
            Runnable changed) {
        super(title(fields, line));
        this.measures = measures;
        this.current = current;
        scope = line == null ? null : line.scope();
        seen = line == null ? 0 : line.version();
        draft("EXTENSION_MEASURE", scope == null ? "new" : about(scope), seen);
        messages = new FormMessages(getTranslation("policy.not-saved"));
        level = new Picker<>(
                getTranslation("policy.measure.level"), one -> getTranslation(Texts.keyOf(one)), one -> "");
        level.among(List.of(IssuingLevel.values()));
        level.setHelperText(getTranslation("policy.measure.level-hint"));
        field = new Picker<>(getTranslation("policy.measure.field"), FieldRow::name, row -> "");
        field.among(fields.stream().filter(row -> !row.retired()).toList());
        field.setHelperText(getTranslation("policy.measure.field-hint"));
        FieldColumns whose = new FieldColumns(level, field);
        whose.setVisible(scope == null);
        times = text("policy.measure.times");
        days = text("policy.measure.days");
        numbers = new FieldColumns(times, days);
        from = DateField.ahead(getTranslation("policy.from"), today).required();
        from.setValue(today);
        document = text("policy.document");
        conflict.setVisible(false);
        kinds();
        fill(line);
        messages.field("level", level)
                .field("field", field)
                .field("times", times)
                .field("days", days)
                .field("from", from)
                .field("document", document);
        with(messages, conflict, whose, kind, numbers, from, document);
        with(VersionList.of(line == null ? List.of() : line.settings()));
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("policy.save"), Icon.SAVE, click -> save(changed))));
    }

    private static String title(List<FieldRow> fields, @Nullable ExtensionLine line) {
        return line == null
                ? I18NProvider.translate("policy.measure.add-title")
                : I18NProvider.translate(
                        "policy.measure.edit-title",
                        MeasureWords.scope(
                                line.scope(), fields.stream().collect(Collectors.toMap(FieldRow::id, FieldRow::name))));
    }

    private static String about(ExtensionScope scope) {
        FieldId of = scope.field();
        return (scope.level() == null ? "" : scope.level().name()) + "/" + (of == null ? "" : of);
    }

    private TextField text(String key) {
        TextField text = new TextField(getTranslation(key));
        text.setManualValidation(true);
        text.setRequiredIndicatorVisible(true);
        return text;
    }

    private void kinds() {
        kind.setLabel(getTranslation("policy.measure.kind"));
        kind.setManualValidation(true);
        Set<MeasureKind> all = EnumSet.allOf(MeasureKind.class);
        if (scope == null) {
            all.remove(MeasureKind.GENERAL);
        }
        kind.setItems(all);
        kind.setItemLabelGenerator(one -> getTranslation(Texts.keyOf(one)));
        kind.addValueChangeListener(change -> numbers.setVisible(change.getValue() == MeasureKind.UP_TO));
        kind.setValue(MeasureKind.UP_TO);
    }

    private void fill(@Nullable ExtensionLine line) {
        ExtensionSetting shown = line == null ? null : line.current() == null ? line.next() : line.current();
        ExtensionMeasure measure = shown == null ? null : shown.measure();
        if (measure != null && measure.isNone()) {
            kind.setValue(MeasureKind.LEADER);
        } else if (measure != null) {
            times.setValue(String.valueOf(measure.times()));
            days.setValue(String.valueOf(measure.days()));
        }
    }

    private void save(Runnable changed) {
        conflict.removeAll();
        conflict.setVisible(false);
        try {
            if (messages.accepts(() -> measures.settle(current.get(), seen, read()))) {
                close();
                Toast.done(getTranslation("policy.saved"));
                changed.run();
            }
        } catch (StaleVersion stale) {
            meanwhile();
        }
    }

    private MeasureForm read() {
        FieldRow row = field.getValue();
        return new MeasureForm(
                scope == null ? new ExtensionScope(level.getValue(), row == null ? null : row.id()) : scope,
                kind.getValue(),
                times.getValue(),
                days.getValue(),
                from.getValue(),
                document.getValue());
    }

    /** Somebody else was here: what he settled is shown, and pressing again settles it as it stands in this form. */
    private void meanwhile() {
        measures.all(current.get()).stream()
                .filter(line -> line.scope().equals(scope))
                .findFirst()
                .ifPresent(line -> {
                    seen = line.version();
                    conflict.setVisible(true);
                    ExtensionSetting last = line.settings().stream()
                            .filter(one -> one.version() == line.version())
                            .findFirst()
                            .orElseThrow();
                    conflict.add(new InlineMessage(
                            InlineMessage.Kind.WARNING,
                            getTranslation("policy.measure.conflict", last.decidedBy()),
                            getTranslation(
                                    "policy.measure.conflict-text",
                                    MeasureWords.measure(last),
                                    Formats.date(last.validFrom()))));
                });
    }
}
