package vn.dondoc.ui.policy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.People;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Right;
import vn.dondoc.task.ExtensionLine;
import vn.dondoc.task.ExtensionMeasures;
import vn.dondoc.task.ExtensionSetting;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;

/** Ai quyết gia hạn: the rows for single levels and fields, those that are over at the end. */
class MeasureCard extends Card {

    private final ExtensionMeasures measures;
    private final CurrentActor current;
    private final LocalDate today;
    private final Runnable changed;
    private final List<FieldRow> fields;
    private final Map<FieldId, String> names;

    MeasureCard(ExtensionMeasures measures, People people, CurrentActor current, LocalDate today, Runnable changed) {
        super(I18NProvider.translate("policy.measure.title"));
        this.measures = measures;
        this.current = current;
        this.today = today;
        this.changed = changed;
        Actor actor = current.get();
        fields = people.fields(actor);
        names = fields.stream().collect(Collectors.toMap(FieldRow::id, FieldRow::name));
        List<ExtensionLine> lines = measures.all(actor).stream()
                .sorted(Comparator.comparing(ExtensionLine::isOver).thenComparing(this::place))
                .toList();
        if (actor.may(Right.MANAGE_POLICY)) {
            action(Buttons.plain(getTranslation("policy.measure.add"), Icon.PLUS, click -> edit(null)));
        }
        Paragraph note = new Paragraph(getTranslation(lines.isEmpty() ? "policy.measure.none" : "policy.measure.note"));
        note.addClassNames("policy-note", "small", "text-2");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        lines.forEach(line -> list.add(item(line, actor)));
        with(note);
        if (!lines.isEmpty()) {
            with(list);
        }
    }

    /** By level, then by field in the order of their names; those for all first. */
    private int place(ExtensionLine line) {
        FieldId field = line.scope().field();
        int level = line.scope().level() == null ? 0 : line.scope().level().ordinal() + 1;
        int row = field == null ? 0 : fields.stream().map(FieldRow::id).toList().indexOf(field) + 1;
        return level * (fields.size() + 1) + row;
    }

    private PolicyLine item(ExtensionLine line, Actor actor) {
        String name = MeasureWords.scope(line.scope(), names);
        List<String> below = new ArrayList<>();
        ExtensionSetting holds = line.current();
        if (holds != null) {
            below.add(getTranslation("policy.since", Formats.date(holds.validFrom()), holds.document()));
        }
        ExtensionSetting next = line.next();
        if (next != null) {
            below.add(getTranslation("policy.next", Formats.date(next.validFrom()), MeasureWords.measure(next)));
        }
        Button edit = actor.may(Right.MANAGE_POLICY)
                ? Buttons.icon(Icon.PENCIL, getTranslation("policy.edit", name), click -> edit(line))
                : null;
        return new PolicyLine(
                name,
                below,
                holds == null ? getTranslation("policy.measure.not-yet") : MeasureWords.measure(holds),
                edit);
    }

    /** @param line null for a new one */
    private void edit(@Nullable ExtensionLine line) {
        new MeasureDialog(measures, current, today, fields, line, changed).open();
    }
}
