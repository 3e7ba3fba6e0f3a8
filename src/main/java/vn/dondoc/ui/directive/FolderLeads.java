package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.GroupRow;
import vn.dondoc.task.Leads;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.MultiPicker;

/**
 * Who leads: one agency or several. Where several are named, each has a task of its own, unless somebody chooses that they
 * owe one common product and one of them gathers it.
 */
class FolderLeads extends Div {

    /** How it is led. */
    enum How {
        /** One agency. */
        ONE,
        /** Mỗi cơ quan một nhiệm vụ. */
        EACH,
        /** Một sản phẩm chung, một cơ quan đầu mối tổng hợp. */
        COMMON
    }

    final MultiPicker<AgencyRow> agencies;
    final MultiPicker<GroupRow> groups;
    private final FilterToggles<Boolean> number;
    private final FilterToggles<How> how;
    private final Span help = new Span();
    private final Div several = new Div();
    private final Consumer<How> chosen;
    private Runnable changed = () -> {};
    private How now = How.ONE;

    /** @param chosen told how it is led, at once and whenever that changes */
    FolderLeads(DirectiveChoices choices, Consumer<How> chosen) {
        this.chosen = chosen;
        addClassName("deadline-kind");
        agencies = AgencyPicker.several(getTranslation("task-entry.leads"));
        agencies.among(choices.agencies());
        groups = choices.groupPicker(getTranslation("task-entry.leadGroups"));
        number = new FilterToggles<>(getTranslation("task-entry.how"), many -> {
            choose(many ? How.EACH : How.ONE);
            changed.run();
        });
        number.add(false, getTranslation("task-entry.how.one")).add(true, getTranslation("task-entry.how.several"));
        how = new FilterToggles<>(getTranslation("task-entry.how.several"), one -> {
            choose(one);
            changed.run();
        });
        how.add(How.EACH, getTranslation("task-entry.how.each"))
                .add(How.COMMON, getTranslation("task-entry.how.common"));
        help.addClassNames("small", "text-2");
        several.add(new FieldColumns(agencies, groups), how, help);
        several.addClassName("deadline-kind");
        add(new Span(getTranslation("task-entry.how")), number, several);
        choose(How.ONE);
    }

    private void choose(How one) {
        now = one;
        number.select(one != How.ONE);
        how.select(one);
        several.setVisible(one != How.ONE);
        if (one != How.ONE) {
            help.setText(getTranslation("task-entry.how.help." + one.name()));
        }
        chosen.accept(one);
    }

    /** Whoever stood there as the one lead is the first of several. */
    void begin(@Nullable AgencyRow lead) {
        if (lead != null && now == How.EACH && agencies.isEmpty()) {
            agencies.setValue(Set.of(lead));
        }
    }

    How how() {
        return now;
    }

    Leads read() {
        return new Leads(
                agencies.getValue().stream().map(AgencyRow::id).toList(),
                groups.getValue().stream().map(GroupRow::id).toList());
    }

    /** How the next task is led is chosen again. */
    void clear() {
        agencies.clear();
        groups.clear();
        choose(How.ONE);
    }

    void onChoice(Runnable act) {
        changed = act;
    }

    /** For the kept draft: null is what a blank form shows. */
    @Nullable
    String kept() {
        return now == How.ONE ? null : now.name().toLowerCase(Locale.ROOT);
    }

    void restore(@Nullable String text) {
        choose(text == null ? How.ONE : How.valueOf(text.toUpperCase(Locale.ROOT)));
    }
}
