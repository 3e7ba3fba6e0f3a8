package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.report.BeatWords;
import vn.dondoc.task.DirectiveSettlement.Rest;
import vn.dondoc.task.RecurrenceRow;
import vn.dondoc.task.RuleFate;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.task.TaskPages;

/**
 * The rules of a directive that ends: what comes back, how often, when next, and one choice for each or for all. Without a
 * directive that replaces theirs there is nothing to choose, and it is said what happens to them.
 */
class RuleFates extends Div {

    private final Map<RecurrenceRow, Select<Rest>> rows = new LinkedHashMap<>();
    private final Select<Rest> forAll = select();
    private Rest usual = Rest.END;
    private Runnable changed = () -> {};
    private boolean filling;
    private final Paragraph end = new Paragraph(getTranslation("directive.end.rules-end"));

    RuleFates(List<RecurrenceRow> rules) {
        addClassName("directive-tasks");
        forAll.setLabel(getTranslation("directive.end.rules-all"));
        forAll.addValueChangeListener(change -> {
            if (change.getValue() != null && !filling) {
                rows.values().forEach(select -> select.setValue(change.getValue()));
            }
        });
        OrderedList list = new OrderedList();
        list.addClassName("task-rows");
        rules.forEach(rule -> list.add(line(rule)));
        add(end, forAll, list);
    }

    private ListItem line(RecurrenceRow rule) {
        Anchor page = new Anchor(TaskPages.page(rule.first(), rule.code()), rule.content());
        page.getElement().setAttribute("router-link", "");
        page.addClassName("task-text");
        Div facts = new Div(String.join(
                " · ",
                BeatWords.of(rule.beats(), I18NProvider::translate),
                rule.next() == null
                        ? getTranslation("directive.end.rules-no-next")
                        : getTranslation("recurrences.next", Formats.date(rule.next())),
                rule.leadName() == null ? "–" : rule.leadName()));
        facts.addClassName("task-facts");
        Select<Rest> choice = select();
        choice.setAriaLabel(getTranslation("directive.end.choice", rule.content()));
        choice.addValueChangeListener(change -> {
            if (!filling) {
                changed.run();
            }
        });
        rows.put(rule, choice);
        ListItem item = new ListItem(page, facts, choice);
        item.addClassName("task-row");
        return item;
    }

    private static Select<Rest> select() {
        Select<Rest> select = new Select<>();
        select.setItemLabelGenerator(
                one -> one == null ? "" : I18NProvider.translate("directive.end.rules." + one.name()));
        return select;
    }

    /** Only a replacing directive takes rules over, and then it usually takes all of them. */
    void suit(@Nullable DirectiveEnding kind) {
        boolean replaced = kind == DirectiveEnding.REPLACED;
        end.setVisible(!replaced);
        usual = replaced ? Rest.CARRY_OVER : Rest.END;
        filling = true;
        forAll.setVisible(replaced && rows.size() > 1);
        rows.values().forEach(select -> {
            select.setVisible(replaced);
            offer(select, replaced);
        });
        offer(forAll, replaced);
        filling = false;
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Writes down what is chosen otherwise than usual, for the draft. */
    void keep(Map<String, String> texts) {
        rows.forEach((rule, select) -> {
            if (select.getValue() != null && select.getValue() != usual) {
                texts.put("rule." + rule.id(), select.getValue().name());
            }
        });
    }

    void restore(Map<String, String> texts) {
        filling = true;
        rows.forEach((rule, select) -> select.setValue(select.getListDataView()
                .getItems()
                .filter(one -> one.name().equals(texts.get("rule." + rule.id())))
                .findFirst()
                .orElse(usual)));
        filling = false;
    }

    private static void offer(Select<Rest> select, boolean replaced) {
        select.setItems(replaced ? List.of(Rest.CARRY_OVER, Rest.END) : List.of(Rest.END));
        select.setValue(replaced ? Rest.CARRY_OVER : Rest.END);
    }

    List<RuleFate> read() {
        return rows.entrySet().stream()
                .map(one -> new RuleFate(
                        one.getKey().id(),
                        one.getKey().version(),
                        Objects.requireNonNullElse(one.getValue().getValue(), Rest.END)))
                .toList();
    }
}
