package vn.dondoc.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;

/**
 * Asks before something that is hard to take back, with the object's name in the question:
 * {@code ConfirmBox.ask("Xóa bản nháp?", "Nhiệm vụ 3: Rà soát…", "Xóa", () -> …)}.
 */
public final class ConfirmBox {

    private ConfirmBox() {}

    /** @param action the verb on the button */
    public static void ask(String question, String what, String action, Runnable run) {
        open(question, what, action, run, false);
    }

    /** The same for what destroys or takes away; the button is red. */
    public static void askDanger(String question, String what, String action, Runnable run) {
        open(question, what, action, run, true);
    }

    private static void open(String question, String what, String action, Runnable run, boolean danger) {
        HouseDialog dialog = new HouseDialog(question);
        Paragraph text = new Paragraph(what);
        text.addClassName("written");
        Button no = Buttons.quiet(dialog.getTranslation("ui.cancel"), null, click -> dialog.close());
        Button yes = Buttons.primary(action, null, click -> {
            dialog.close();
            run.run();
        });
        if (danger) {
            yes.addThemeVariants(ButtonVariant.ERROR);
        }
        dialog.with(text).primary(yes, no).open();
        // Enter alone destroys nothing.
        (danger ? no : yes).focus();
    }
}
