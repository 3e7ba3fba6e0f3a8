package vn.dondoc.ui.agency;

import vn.dondoc.shared.AgencyId;

/** Where the register of agencies is. */
public final class AgencyPages {

    public static final String LIST = "co-quan";
    public static final String GROUPS = "nhom-co-quan";

    private AgencyPages() {}

    public static String of(AgencyId agency) {
        return LIST + "/" + agency;
    }
}
