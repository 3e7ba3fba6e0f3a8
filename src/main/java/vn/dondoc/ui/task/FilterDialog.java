package vn.dondoc.ui.task;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.PostRow;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.SourceKind;
import vn.dondoc.shared.Id;
import vn.dondoc.task.LabelRow;
import vn.dondoc.task.LateCause;
import vn.dondoc.task.MoreTime;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskKind;
import vn.dondoc.task.TaskState;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Picker;

/** All conditions of a list in one dialog; chips show them afterwards. */
class FilterDialog extends HouseDialog {

    private final Map<TaskQuery.Key, Supplier<@Nullable String>> values = new EnumMap<>(TaskQuery.Key.class);
    private final MultiSelectComboBox<TaskState> states =
            new MultiSelectComboBox<>(I18NProvider.translate("task.condition.STATE"));
    private final TaskQuery before;
    private final FormMessages messages = new FormMessages(getTranslation("task.filter.refused"));

    /** @param apply gets the query with the conditions that were chosen */
    FilterDialog(TaskQuery before, FilterChoices choices, Consumer<TaskQuery> apply) {
        super(I18NProvider.translate("task.filter"));
        this.before = before;
        addClassName("filter-dialog");
        with(messages);
        states.setItems(TaskState.values());
        states.setItemLabelGenerator(one -> getTranslation("TaskState." + one.name()));
        states.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        states.setValue(before.states());
        with(states);
        List<AgencyRow> agencies = choices.agencies();
        with(picker(TaskQuery.Key.AGENCY, agencies, AgencyRow::name, AgencyRow::shortName, AgencyRow::id));
        with(select(
                TaskQuery.Key.RELATION,
                List.of(Relation.LEAD, Relation.COORDINATING, Relation.INFORMED),
                one -> getTranslation("Relation." + one.name()),
                Slugs.RELATION::of));
        with(people(TaskQuery.Key.OFFICER, choices.officers()), people(TaskQuery.Key.LEADER, choices.leaders()));
        with(picker(TaskQuery.Key.FIELD, choices.fields(), FieldRow::name, row -> "", FieldRow::id));
        List<LabelRow> labels = choices.labels();
        if (!labels.isEmpty()) {
            with(picker(TaskQuery.Key.LABEL, labels, LabelRow::name, row -> "", LabelRow::id));
        }
        with(select(
                TaskQuery.Key.KIND,
                List.of(TaskKind.values()),
                one -> getTranslation("TaskKind." + one.name()),
                Slugs.KIND::of));
        with(select(
                TaskQuery.Key.LEVEL,
                Arrays.asList(IssuingLevel.values()),
                one -> getTranslation("IssuingLevel." + one.name()),
                Slugs.LEVEL::of));
        with(select(
                TaskQuery.Key.SOURCE,
                Arrays.asList(SourceKind.values()),
                one -> getTranslation("SourceKind." + one.name()),
                Slugs.SOURCE::of));
        with(select(
                TaskQuery.Key.LATE_CAUSE,
                Arrays.asList(LateCause.values()),
                one -> getTranslation("LateCause." + one.name()),
                Slugs.LATE_CAUSE::of));
        with(select(
                TaskQuery.Key.MORE_TIME,
                Arrays.asList(MoreTime.values()),
                one -> getTranslation("MoreTime." + one.name()),
                Slugs.MORE_TIME::of));
        days(TaskQuery.Key.GIVEN_FROM, TaskQuery.Key.GIVEN_TO, label -> DateField.past(label, choices.today()));
        days(
                TaskQuery.Key.DUE_FROM,
                TaskQuery.Key.DUE_TO,
                label -> DateField.deadline(label, choices.today(), choices.days()));
        tick(TaskQuery.Key.WATCH, "talk.filter", TaskQuery.ME);
        tick(TaskQuery.Key.REPORT_ASK, "task.condition.report-asked", TaskQuery.YES);
        tick(TaskQuery.Key.SIGNING, "task.condition.signing", TaskQuery.YES);
        tick(TaskQuery.Key.MISTAKEN, "task.condition.mistaken", TaskQuery.YES);
        left(Buttons.quiet(getTranslation("task.filter.clear"), Icon.ROTATE_CCW, click -> {
            close();
            apply.accept(before.withoutConditions());
        }));
        primary(Buttons.primary(getTranslation("task.filter.apply"), null, click -> {
            // a day that cannot be read would be no condition at all
            if (messages.accepts(() -> {})) {
                close();
                apply.accept(chosen());
            }
        }));
    }

    private TaskQuery chosen() {
        TaskQuery query = before.withStates(states.getValue());
        for (Map.Entry<TaskQuery.Key, Supplier<@Nullable String>> value : values.entrySet()) {
            query = query.with(value.getKey(), value.getValue().get());
        }
        return query;
    }

    private void tick(TaskQuery.Key key, String words, String yes) {
        Checkbox box = new Checkbox(getTranslation(words));
        box.setValue(yes.equals(before.get(key)));
        values.put(key, () -> box.getValue() ? yes : null);
        with(box);
    }

    private Picker<PostRow> people(TaskQuery.Key key, List<PostRow> posts) {
        Picker<PostRow> picker = picker(
                key,
                posts,
                post -> post.person().name(),
                PostRow::title,
                post -> post.person().id());
        if (TaskQuery.ME.equals(before.get(key))) {
            values.put(
                    key,
                    () -> picker.getValue() == null
                            ? TaskQuery.ME
                            : String.valueOf(picker.getValue().person().id()));
        }
        return picker;
    }

    private <T> Picker<T> picker(
            TaskQuery.Key key, List<T> items, Function<T, String> name, Function<T, String> more, Function<T, Id> id) {
        Picker<T> picker = new Picker<>(label(key), name, more);
        picker.among(items);
        Long chosen = before.number(key);
        items.stream()
                .filter(item -> chosen != null && id.apply(item).value() == chosen)
                .findFirst()
                .ifPresent(picker::setValue);
        values.put(
                key,
                () -> picker.getValue() == null
                        ? null
                        : String.valueOf(id.apply(picker.getValue()).value()));
        return picker;
    }

    private <T> Select<T> select(TaskQuery.Key key, List<T> items, Function<T, String> name, Function<T, String> word) {
        Select<T> select = new Select<>();
        select.setLabel(label(key));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("task.filter.any"));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? getTranslation("task.filter.any") : name.apply(item));
        items.stream()
                .filter(item -> word.apply(item).equals(before.get(key)))
                .findFirst()
                .ifPresent(select::setValue);
        values.put(key, () -> select.getValue() == null ? null : word.apply(select.getValue()));
        return select;
    }

    private void days(TaskQuery.Key from, TaskQuery.Key to, Function<String, DateField> field) {
        Div days = new Div(day(from, field), day(to, field));
        days.addClassName("field-pair");
        with(days);
    }

    private DateField day(TaskQuery.Key key, Function<String, DateField> field) {
        DateField day = field.apply(label(key));
        day.setValue(before.day(key));
        values.put(key, () -> day.getValue() == null ? null : day.getValue().toString());
        return day;
    }

    private String label(TaskQuery.Key key) {
        return getTranslation("task.condition." + key.name());
    }
}
