package vn.dondoc.ui.account;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.dondoc.account.Rights;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;

/** Rights down, roles across. On a phone one role at a time, chosen above the table. */
class RightsTable extends Div {

    /** Whether one cell may be switched. */
    interface Question {
        boolean at(Role role, Right right, boolean granted);
    }

    /** Does the switching of one cell. */
    interface Switch {
        void at(Role role, Right right, boolean granted);
    }

    private final Map<Role, Set<Right>> table;
    private final Question allowed;
    private final Switch change;
    private final Map<Role, List<Element>> columns = new EnumMap<>(Role.class);

    RightsTable(Map<Role, Set<Right>> table, Question allowed, Switch change) {
        this.table = table;
        this.allowed = allowed;
        this.change = change;
        addClassName("rights");
        Select<Role> role = new Select<>();
        role.setLabel(getTranslation("posts.role"));
        role.setItems(table.keySet());
        role.setItemLabelGenerator(value -> getTranslation("Role." + value));
        role.addClassName("phone-only");
        role.addValueChangeListener(chosen -> showOnPhone(chosen.getValue()));
        add(role);
        getElement().appendChild(table());
        role.setValue(table.keySet().iterator().next());
    }

    private Element table() {
        Element head = new Element("tr").appendChild(new Element("td"));
        for (Role role : table.keySet()) {
            Element name = new Element("th").setAttribute("scope", "col").setText(getTranslation("Role." + role));
            columns.computeIfAbsent(role, key -> new ArrayList<>()).add(name);
            head.appendChild(name);
        }
        Element body = new Element("tbody");
        addPart(body, "rights.content", right -> !Rights.isOverSettings(right));
        addPart(body, "rights.settings", Rights::isOverSettings);
        return new Element("table").appendChild(new Element("thead").appendChild(head), body);
    }

    private void addPart(Element body, String heading, Predicate<Right> kind) {
        body.appendChild(new Element("tr")
                .setAttribute("class", "rights-part")
                .appendChild(new Element("th")
                        .setAttribute("colspan", String.valueOf(table.size() + 1))
                        .setAttribute("scope", "colgroup")
                        .setText(getTranslation(heading))));
        Arrays.stream(Right.values()).filter(kind).forEach(right -> {
            Element row = new Element("tr")
                    .appendChild(
                            new Element("th").setAttribute("scope", "row").setText(getTranslation("Right." + right)));
            table.forEach((role, held) -> row.appendChild(cell(role, right, held.contains(right))));
            body.appendChild(row);
        });
    }

    private Element cell(Role role, Right right, boolean held) {
        Checkbox box = new Checkbox(held);
        box.setAriaLabel(getTranslation("Role." + role) + ": " + getTranslation("Right." + right));
        box.setEnabled(allowed.at(role, right, !held));
        box.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                change.at(role, right, changed.getValue());
            }
        });
        Element cell = new Element("td").appendChild(box.getElement());
        columns.computeIfAbsent(role, key -> new ArrayList<>()).add(cell);
        return cell;
    }

    private void showOnPhone(Role chosen) {
        columns.forEach((role, cells) -> cells.forEach(cell -> {
            if (role == chosen) {
                cell.removeAttribute("data-off");
            } else {
                cell.setAttribute("data-off", "");
            }
        }));
    }
}
