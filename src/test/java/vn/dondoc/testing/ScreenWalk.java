package vn.dondoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.HouseDialog;

/** A walk over a screen as a person sees it: buttons by their words, fields by their labels, the text as it is read. */
@ScreenTest
public abstract class ScreenWalk extends SpringBrowserlessTest {

    @Autowired
    private Seat seat;

    @Autowired
    private AnOffice office;

    @BeforeEach
    void inVietnamese() {
        UI.getCurrent().getSession().setLocale(Texts.VIETNAMESE);
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
    }

    /** Somebody new in that role, in an agency of his own, has the screen. */
    protected Actor sits(Role role) {
        return sits(role, office.agency("Cơ quan của người thử"));
    }

    /** Somebody new of that agency. */
    protected Actor sits(Role role, AgencyId agency) {
        return seat.take(role, agency);
    }

    /** All text of the page, in its order. */
    protected String text() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    /** The open dialogs, the last one on top. */
    protected List<HouseDialog> dialogs() {
        return find(HouseDialog.class).all().stream()
                .filter(HouseDialog::isOpened)
                .toList();
    }

    /** All text of the dialog on top, with what is said below its fields. */
    protected String dialog() {
        HouseDialog dialog = dialogs().getLast();
        return dialog.getElement().getTextRecursively() + " "
                + parts(dialog)
                        .filter(part -> part instanceof HasValidation field && field.isInvalid())
                        .map(part -> ((HasValidation) part).getErrorMessage())
                        .toList();
    }

    /** The words of all buttons, those of icons by their names. */
    protected List<String> buttons() {
        return find(Button.class).all().stream().map(ScreenWalk::words).toList();
    }

    /** Presses the button of these words, in the dialog on top if one is open, else on the page. */
    protected void press(String words) {
        List<HouseDialog> open = dialogs();
        Stream<Button> buttons = open.isEmpty()
                ? find(Button.class).all().stream()
                : parts(open.getLast()).filter(Button.class::isInstance).map(Button.class::cast);
        Button button = buttons.filter(some -> words(some).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button “" + words + "” among " + buttons()));
        test(button).click();
    }

    /** Types into the text field of this label. */
    protected void type(String label, String text) {
        test(field(TextField.class, label)).setValue(text);
    }

    protected <F extends Component & HasLabel> F field(Class<F> type, String label) {
        List<F> found = find(type).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .toList();
        assertThat(found).as("fields labelled “%s”", label).hasSize(1);
        return found.getFirst();
    }

    private static String words(Button button) {
        String text = button.getElement().getTextRecursively().strip();
        return text.isEmpty() ? button.getAriaLabel().orElse("") : text;
    }

    private Stream<Component> parts(HouseDialog dialog) {
        return Stream.of(Button.class, TextField.class, com.vaadin.flow.component.AbstractCompositeField.class)
                .flatMap(type -> find(type).all().stream())
                .map(Component.class::cast)
                .filter(part -> isIn(part, dialog));
    }

    private static boolean isIn(Component part, Component container) {
        return part == container
                || part.getParent().map(parent -> isIn(parent, container)).orElse(false);
    }
}
