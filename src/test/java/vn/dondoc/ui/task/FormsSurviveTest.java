package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Texts;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.walk.ScreenSamples;
import vn.dondoc.walk.ScreenSamples.Dialog;
import vn.dondoc.walk.ScreenSamples.Visit;

/**
 * In every form of the program somebody types, and his session is gone before he sends: in the next one the form offers
 * what he typed, and gives it back.
 */
@ScreenTest
class FormsSurviveTest extends TaskScreens {

    private static final String REPORT_SHEET = ".report-sheet";

    /** What keeps no draft, each for the reason that {@code EveryFormKeepsADraftTest} names. */
    private static final Set<String> WITHOUT = Set.of("Thêm điều kiện");

    /** What is chosen there is kept too, but there is nothing to type. */
    private static final Set<String> CHOSEN_ONLY = Set.of("Giao lại", "Kết thúc");

    @Autowired
    ScreenSamples samples;

    private ScreenSamples.Made made;

    @Test
    void whatWasTypedIsThereInTheNextSession() {
        made = samples.make();
        List<String> wrong = new ArrayList<>();
        List<Dialog> forms = Stream.concat(samples.dialogs(made).stream(), pages().stream())
                .filter(form -> form.presses().isEmpty()
                        || !WITHOUT.contains(form.presses().getLast())
                                && !CHOSEN_ONLY.contains(form.presses().getLast()))
                .toList();
        for (Dialog form : forms) {
            String name = form.visit().who() + " " + form.visit().path() + " " + form.presses();
            try {
                survives(form, "Gõ dở " + forms.indexOf(form));
            } catch (AssertionError | RuntimeException e) {
                wrong.add(name + ": " + e.toString().lines().limit(12).toList());
            }
            anotherSession();
        }
        assertThat(wrong).as("of " + forms.size() + " forms").isEmpty();
    }

    /** Forms that are pages, or parts of them; the register has a list of its drafts and a test of its own. */
    private List<Dialog> pages() {
        String directive = "/van-ban/" + made.directive();
        return List.of(
                page(Role.OFFICE_LEADER, directive + "/sua", "Trích yếu"),
                page(Role.OFFICE_LEADER, directive + "/het-hieu-luc", "Lý do"),
                page(Role.OFFICE_LEADER, directive + "/dinh-chinh", "Nội dung đính chính"),
                page(Role.OFFICE_LEADER, directive, "Nội dung nhiệm vụ"),
                page(Role.ADMINISTRATOR, "/nguoi-dung", "Họ và tên", "Thêm người"),
                page(Role.ADMINISTRATOR, "/co-quan", "Tên cơ quan", "Thêm cơ quan"));
    }

    /** @param label of the field to type into */
    private static Dialog page(Role role, String path, String label, String... presses) {
        return new Dialog(new Visit(role, path, label), List.of(presses), "");
    }

    private void survives(Dialog form, String words) {
        open(form);
        HasValueAndElement<?, String> field = field(form);
        type(field, words);
        String label = label(field);

        anotherSession();
        open(form);
        assertThat(buttons()).contains("Khôi phục bản nháp");
        press("Khôi phục bản nháp");
        HasValueAndElement<?, String> again = field(form);
        assertThat(label(again)).isEqualTo(label);
        assertThat(again.getValue()).isEqualTo(words);
    }

    /** Nobody signed out, and nothing was sent: the window and all that it held are gone. */
    private void anotherSession() {
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        VaadinSession.getCurrent().setLocale(Texts.VIETNAMESE);
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
    }

    private void open(Dialog form) {
        seat.take(made.people().get(form.visit().role()));
        String[] path = form.visit().path().substring(1).split("\\?", 2);
        open(path[0], path.length == 1 ? "" : path[1]);
        for (String words : form.presses()) {
            if (words.equals("Việc khác")) {
                continue;
            }
            find(Button.class).all().stream()
                    .filter(button -> button.isVisible() && named(button).equals(words))
                    .reduce((first, last) -> last)
                    .ifPresentOrElse(button -> test(button).click(), () -> choose(words));
        }
    }

    private static String named(Button button) {
        return words(button).isEmpty() ? button.getAriaLabel().orElse("") : words(button);
    }

    /** The dialog on top, the sheet on the page, or the page. */
    private Component place(Dialog form) {
        if (form.opens().equals(REPORT_SHEET)) {
            return find(ReportSheet.class).single();
        }
        return form.opens().isEmpty()
                ? (Component) getCurrentView()
                : find(HouseDialog.class).all().stream()
                        .filter(HouseDialog::isOpened)
                        .reduce((first, last) -> last)
                        .orElseThrow(() -> new AssertionError("does not open"));
    }

    /** The first field for free words, long ones before short ones. */
    private HasValueAndElement<?, String> field(Dialog form) {
        Component place = place(form);
        Stream<HasValueAndElement<?, String>> fields =
                Stream.concat(find(TextArea.class, place).all().stream(), find(TextField.class, place).all().stream());
        String wanted = form.opens().isEmpty() ? form.visit().mark() : "";
        return fields.filter(field -> wanted.isEmpty() || wanted.equals(label(field)))
                .filter(field -> !field.isReadOnly() && field.getElement().isEnabled())
                // a date is read when its field is left
                .filter(field -> !field.getElement().getClassList().contains("date-field"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field to type into"));
    }

    private void type(HasValueAndElement<?, String> field, String words) {
        if (field instanceof TextArea area) {
            test(area).setValue(words);
        } else if (field instanceof TextField text) {
            test(text).setValue(words);
        }
    }

    private static String label(HasValueAndElement<?, String> field) {
        return field instanceof TextArea area ? area.getLabel() : ((TextField) field).getLabel();
    }
}
