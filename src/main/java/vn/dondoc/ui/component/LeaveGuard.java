package vn.dondoc.ui.component;

import com.vaadin.flow.component.UI;

/** The browser's own question before it closes or leaves a page with unsent input. */
public final class LeaveGuard {

    private static final String ASK = """
            if (!window.dondocAsks) {
              window.dondocAsks = true;
              window.addEventListener('beforeunload', event => {
                if (document.querySelector('[data-unsent]')) event.preventDefault();
              });
            }""";

    private static final String LIFT =
            "document.querySelectorAll('[data-unsent]').forEach(one => one.removeAttribute('data-unsent'))";

    private LeaveGuard() {}

    static void stand(UI ui) {
        ui.getPage().executeJs(ASK);
    }

    /** Whoever may no longer be here is not asked whether he stays; what he typed is kept. */
    public static void lift(UI ui) {
        ui.getPage().executeJs(LIFT);
    }
}
