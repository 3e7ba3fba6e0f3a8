package vn.dondoc.ui.component;

import vn.dondoc.agency.AgencyRow;

/** One agency: {@code new AgencyPicker("Cơ quan chủ trì").among(agencies.validOn(actor, today))}. */
public class AgencyPicker extends Picker<AgencyRow> {

    public AgencyPicker(String label) {
        super(label, AgencyRow::name, AgencyPicker::more);
    }

    /** Several agencies. */
    public static MultiPicker<AgencyRow> several(String label) {
        return new MultiPicker<>(label, AgencyRow::name, AgencyPicker::more);
    }

    private static String more(AgencyRow row) {
        return row.shortName().equals(row.name()) ? "" : row.shortName();
    }
}
