package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.GroupRow;
import vn.dondoc.task.Leads;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.MultiPicker;

/** Who leads: one agency, or each of several with a task of its own. */
class FolderLeads extends Div {

    private static final String EACH = "each";

    final MultiPicker<AgencyRow> agencies;
    final MultiPicker<GroupRow> groups;
    private final FilterToggles<Boolean> how;
    private final FieldColumns pickers = new FieldColumns();
    private final Consumer<Boolean> chosen;
    private Runnable changed = () -> {};
    private boolean several;

    /** @param chosen told whether several lead, at once and whenever that changes */
    FolderLeads(DirectiveChoices choices, Consumer<Boolean> chosen) {
        this.chosen = chosen;
        addClassName("deadline-kind");
        agencies = AgencyPicker.several(getTranslation("task-entry.leads"));
        agencies.among(choices.agencies());
        groups = choices.groupPicker(getTranslation("task-entry.leadGroups"));
        how = new FilterToggles<>(getTranslation("task-entry.how"), each -> {
            choose(each);
            changed.run();
        });
        how.add(false, getTranslation("task-entry.how.one")).add(true, getTranslation("task-entry.how.each"));
        pickers.add(agencies, groups);
        add(new Span(getTranslation("task-entry.how")), how, pickers);
        choose(false);
    }

    private void choose(boolean each) {
        several = each;
        how.select(each);
        pickers.setVisible(each);
        chosen.accept(each);
    }

    boolean isSeveral() {
        return several;
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
        choose(false);
    }

    void onChoice(Runnable act) {
        changed = act;
    }

    /** For the kept draft: null is what a blank form shows. */
    @Nullable
    String kept() {
        return several ? EACH : null;
    }

    void restore(@Nullable String text) {
        choose(EACH.equals(text));
    }
}
