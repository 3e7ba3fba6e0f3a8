package vn.dondoc.ui.directive;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.function.Predicate;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.DirectiveFilter;
import vn.dondoc.directive.DirectiveRow;
import vn.dondoc.directive.Directives;

/** One directive of the register, found by its number or the words of its subject. */
class DirectivePicker extends ComboBox<DirectiveRow> {

    private static final int FOUND = 50;

    /** @param offered which of those that are found may be chosen */
    DirectivePicker(String label, Directives directives, CurrentActor actors, Predicate<DirectiveRow> offered) {
        super(label);
        setManualValidation(true);
        setItemLabelGenerator(row -> row.title() + ", " + row.subject());
        setItems(query -> {
            int offset = query.getOffset();
            int limit = query.getLimit();
            String typed = query.getFilter().orElse("");
            return directives.rows(actors.get(), DirectiveFilter.ALL.withText(typed), null, FOUND).rows().stream()
                    .filter(offered)
                    .skip(offset)
                    .limit(limit);
        });
        setWidthFull();
    }
}
