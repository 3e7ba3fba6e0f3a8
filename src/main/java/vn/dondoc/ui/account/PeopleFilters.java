package vn.dondoc.ui.account;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.account.AccountState;
import vn.dondoc.account.PersonFilter;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.Icon;

/** What narrows the list of people: text, agency, state of the account, waiting posts. It lives in the URL. */
class PeopleFilters extends Div {

    private static final String TEXT = "tim";
    private static final String AGENCY = "co-quan";
    private static final String STATE = "trang-thai";
    private static final String WAITING = "cho-duyet";

    private final TextField text = new TextField();
    private final AgencyPicker agency = new AgencyPicker("");
    private final Select<AccountState> state = new Select<>();
    private final Checkbox waiting = new Checkbox(getTranslation("people.waiting"));
    private final List<AgencyRow> agencies;

    PeopleFilters(List<AgencyRow> valid, Runnable changed) {
        agencies = valid.stream().filter(row -> row.kind() != AgencyKind.UNIT).toList();
        addClassName("list-filters");
        text.setPlaceholder(getTranslation("people.search"));
        text.setAriaLabel(getTranslation("people.search"));
        text.setPrefixComponent(Icon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addClassName("list-search");
        agency.among(agencies);
        agency.setPlaceholder(getTranslation("people.any-agency"));
        agency.setAriaLabel(getTranslation("people.agency"));
        state.setItems(AccountState.values());
        state.setItemLabelGenerator(
                value -> value == null ? getTranslation("people.any-state") : getTranslation("AccountState." + value));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("people.any-state"));
        state.setAriaLabel(getTranslation("people.state"));
        text.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        agency.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        state.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        waiting.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        add(text, agency, state, waiting);
    }

    PersonFilter filter() {
        return new PersonFilter(
                text.getValue(),
                agency.getValue() == null ? null : agency.getValue().id(),
                state.getValue(),
                waiting.getValue());
    }

    void read(QueryParameters query) {
        text.setValue(query.getSingleParameter(TEXT).orElse(""));
        String wanted = query.getSingleParameter(AGENCY).orElse("");
        agency.setValue(agencies.stream()
                .filter(row -> row.id().toString().equals(wanted))
                .findFirst()
                .orElse(null));
        String name = query.getSingleParameter(STATE).orElse("");
        state.setValue(List.of(AccountState.values()).stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null));
        waiting.setValue(query.getSingleParameter(WAITING).isPresent());
    }

    Map<String, String> query() {
        Map<String, String> query = new HashMap<>();
        if (!text.isEmpty()) {
            query.put(TEXT, text.getValue());
        }
        if (agency.getValue() != null) {
            query.put(AGENCY, agency.getValue().id().toString());
        }
        if (state.getValue() != null) {
            query.put(STATE, state.getValue().name());
        }
        if (waiting.getValue()) {
            query.put(WAITING, "1");
        }
        return query;
    }

    private static void tell(boolean byPerson, Runnable changed) {
        if (byPerson) {
            changed.run();
        }
    }
}
