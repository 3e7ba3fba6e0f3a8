package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.formlayout.FormLayout;

/** Fields in two columns where there is room, in one where there is not. */
public class FieldColumns extends FormLayout {

    public FieldColumns(Component... fields) {
        setAutoResponsive(true);
        setAutoRows(true);
        setExpandFields(true);
        setColumnWidth("240px");
        setMaxColumns(2);
        setExpandColumns(true);
        add(fields);
    }
}
