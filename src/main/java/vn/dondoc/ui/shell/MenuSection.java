package vn.dondoc.ui.shell;

/** The parts of the menu, from top to bottom. A section without entries is not shown. */
public enum MenuSection {
    /** The main menu, without a heading. */
    MAIN("shell.menu"),
    /** Queues of the one who follows. */
    FOLLOWED("shell.menu.followed"),
    /** Queues of the actor's agency. */
    AGENCY("shell.menu.agency"),
    /** Queues of the whole province. */
    PROVINCE("shell.menu.province"),
    ADMINISTRATION("shell.menu.administration");

    private final String textKey;

    MenuSection(String textKey) {
        this.textKey = textKey;
    }

    String textKey() {
        return textKey;
    }

    /** Whether Alt+1 … Alt+7 lead to the entries. */
    boolean isQueues() {
        return this == FOLLOWED || this == AGENCY || this == PROVINCE;
    }
}
