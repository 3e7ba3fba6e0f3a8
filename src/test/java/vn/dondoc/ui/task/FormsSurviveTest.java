package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.inside.InnerAct;
import vn.dondoc.mail.MailSettings;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Texts;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Picker;
import vn.dondoc.ui.task.TypedForm.Place;
import vn.dondoc.walk.ScreenSamples;
import vn.dondoc.walk.ScreenSamples.Dialog;
import vn.dondoc.walk.ScreenSamples.Made;

/**
 * In every form of the program somebody types, and his session is gone before he sends: in the next one the form offers
 * what he typed, and gives it back. That none is left out is read from the sources: each name of a draft must have been
 * kept on this walk.
 */
@ScreenTest
class FormsSurviveTest extends TaskScreens {

    private static final Path SCREENS = Path.of("src/main/java/vn/dondoc/ui");

    /** What keeps no draft, each for the reason that {@code EveryFormKeepsADraftTest} names. */
    private static final Set<String> WITHOUT = Set.of("Thêm điều kiện");

    /** How the sources name a draft. */
    private static final Pattern NAMED = Pattern.compile("(?:\\bdraft|new FormDraft)\\(\\s*\"([^\"]+)\"");

    /** The same of an act on a task, whose dialog puts {@value #OF_TASK} before the name. */
    private static final Pattern ACT =
            Pattern.compile("(?:new ActDialog\\(\\s*task,\\s*\"|\\bdialog\\(task, \"(?=[A-Z]))([^\"]+)\"");

    private static final String OF_TASK = "TASK_";

    private static final Pattern SHELF = Pattern.compile("implements DraftKeeper\\.Shelf");

    /** The names that a shelf has of its own. */
    private static final Pattern CONSTANT = Pattern.compile("static final String \\w+ = \"([^\"]+)\"");

    private static final Pattern DIALOG = Pattern.compile("HouseDialog|EditDialog");

    /** A draft whose name does not stand where it is made; a dialog's, and any other. */
    private static final Pattern NAMELESS_DIALOG = Pattern.compile("\\bdraft\\((?!\\s*\")");

    private static final Pattern NAMELESS =
            Pattern.compile("new FormDraft\\((?!\\s*\")|new ActDialog\\((?!\\s*task,\\s*\")|" + SHELF);

    @Autowired
    ScreenSamples samples;

    @Autowired
    FormSamples more;

    @Autowired
    MailSettings mail;

    @Autowired
    JdbcClient jdbc;

    private final List<String> wrong = new ArrayList<>();
    private final Set<Member> people = new LinkedHashSet<>();
    private int walked;

    /** What is owed to those above stands on everybody's first page. */
    @AfterEach
    void nothingIsOwedAbove() {
        jdbc.sql("DELETE FROM upward_duty_directive").update();
        jdbc.sql("DELETE FROM upward_duty").update();
    }

    @Test
    void whatWasTypedIsThereInTheNextSessionWhateverTheForm() throws IOException {
        Made made = samples.make();
        Stream.of(
                        samples.dialogs(made).stream()
                                .filter(form -> !WITHOUT.contains(form.presses().getLast()))
                                .map(form -> of(made, form)),
                        pages(made).stream(),
                        reachedOtherwise(made).stream(),
                        more.forms(made).stream())
                .flatMap(forms -> forms)
                .forEach(this::walk);
        pausedWhileOn(made);
        assertThat(wrong).as("of " + walked + " forms").isEmpty();
        assertThat(named()).as("Forms that nobody walks").isEqualTo(kept());
    }

    private static TypedForm of(Made made, Dialog form) {
        return new TypedForm(
                who(made, form.visit().role()),
                form.visit().path(),
                () -> {},
                form.presses(),
                form.opens().equals(".report-sheet") ? Place.REPORT_SHEET : Place.DIALOG,
                "");
    }

    private static Member who(Made made, Role role) {
        return Objects.requireNonNull(made.people().get(role));
    }

    /** Forms that are pages, or parts of them; the register has a list of its drafts and a test of its own. */
    private static List<TypedForm> pages(Made made) {
        Member head = who(made, Role.OFFICE_LEADER);
        Member administrator = who(made, Role.ADMINISTRATOR);
        String directive = "/van-ban/" + made.directive();
        return List.of(
                TypedForm.page(head, directive + "/sua", "Trích yếu"),
                TypedForm.page(head, directive + "/het-hieu-luc", "Lý do"),
                TypedForm.page(head, directive + "/dinh-chinh", "Nội dung đính chính"),
                TypedForm.page(head, directive, "Nội dung nhiệm vụ"),
                TypedForm.page(administrator, "/nguoi-dung", "Họ và tên", "Thêm người"),
                TypedForm.page(administrator, "/co-quan", "Tên cơ quan", "Thêm cơ quan"));
    }

    /** Forms to which other things lead than buttons: a row, ticks, a part of the page. */
    private List<TypedForm> reachedOtherwise(Made made) {
        Member head = who(made, Role.OFFICE_LEADER);
        String left = more.leftBehind(made);
        return List.of(
                TypedForm.dialog(head, "/nhiem-vu?co-quan=" + made.agency(), this::tickAll, "Đôn đốc"),
                TypedForm.page(
                        head, "/nhiem-vu/" + made.codes().get("đang làm"), () -> toggle("Trao đổi"), "Ý kiến, đề xuất"),
                TypedForm.dialog(
                        head, "/linh-vuc", () -> test(find(Grid.class).single()).clickRow(0), "Phân công"),
                TypedForm.dialog(who(made, Role.ADMINISTRATOR), "/nguoi-dung", () -> inItem(left, "Bàn giao")));
    }

    private void tickAll() {
        TaskListView view = (TaskListView) getCurrentView();
        view.grid()
                .asMultiSelect()
                .select(view.grid().getGenericDataView().getItems().toList());
    }

    private void toggle(String words) {
        NativeButton part = find(NativeButton.class).all().stream()
                .filter(one -> words(one).startsWith(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No part “" + words + "”"));
        test(part).click();
    }

    private void inItem(String words, String press) {
        ListItem item = find(ListItem.class).all().stream()
                .filter(one -> words(one).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line “" + words + "”"));
        Button button = find(Button.class, item).all().stream()
                .filter(one -> words(one).equals(press))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    /** What goes out can be paused only while it goes out; afterwards the switch is as it was installed. */
    private void pausedWhileOn(Made made) {
        mail.switchReminders(
                Actors.JOB, true, mail.get(Actors.with(Right.SWITCH_MAIL)).version());
        try {
            walk(TypedForm.dialog(who(made, Role.OFFICE_LEADER), "/cai-dat-thu", "Tạm dừng"));
        } finally {
            jdbc.sql("UPDATE mail_setting SET switched_on = FALSE, switched_at = NULL")
                    .update();
        }
    }

    private void walk(TypedForm form) {
        walked++;
        people.add(form.who());
        try {
            survives(form, "Gõ dở " + walked);
        } catch (AssertionError | RuntimeException e) {
            wrong.add(form.named() + ": " + e.toString().lines().limit(12).toList());
        }
        anotherSession();
    }

    private void survives(TypedForm form, String words) {
        open(form);
        Component field = field(form);
        type(field, words);
        String label = label(field);
        Object typed = value(field);

        anotherSession();
        open(form);
        assertThat(value(field(form))).as("the form opens as it is stored").isNotEqualTo(typed);
        assertThat(buttons()).contains("Khôi phục bản nháp");
        press("Khôi phục bản nháp");
        Component again = field(form);
        assertThat(label(again)).isEqualTo(label);
        assertThat(value(again)).isEqualTo(typed);
    }

    /** Nobody signed out, and nothing was sent: the window and all that it held are gone. */
    private void anotherSession() {
        cleanVaadinEnvironment();
        initVaadinEnvironment();
        VaadinSession.getCurrent().setLocale(Texts.VIETNAMESE);
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
    }

    private void open(TypedForm form) {
        seat.take(form.who());
        String[] path = form.path().substring(1).split("\\?", 2);
        open(path[0], path.length == 1 ? "" : path[1]);
        form.first().run();
        for (String words : form.presses()) {
            if (words.equals("Việc khác")) {
                continue;
            }
            find(Button.class).all().stream()
                    .filter(button -> button.isVisible() && isNamed(button, words))
                    .reduce((first, last) -> last)
                    .ifPresentOrElse(button -> test(button).click(), () -> choose(words));
        }
    }

    private static boolean isNamed(Button button, String words) {
        return words.equals(words(button).isEmpty() ? button.getAriaLabel().orElse("") : words(button));
    }

    /** The dialog on top, the sheet on the page, or the page. */
    private Component place(TypedForm form) {
        return switch (form.place()) {
            case REPORT_SHEET -> find(ReportSheet.class).single();
            case PAGE -> (Component) getCurrentView();
            case DIALOG ->
                find(HouseDialog.class).all().stream()
                        .filter(HouseDialog::isOpened)
                        .reduce((first, last) -> last)
                        .orElseThrow(() -> new AssertionError("does not open"));
        };
    }

    /** The first field for free words, long ones before short ones; where there is none, for a day or a choice. */
    private Component field(TypedForm form) {
        Component place = place(form);
        return Stream.of(TextArea.class, TextField.class, DateField.class, Picker.class)
                .flatMap(kind -> find(kind, place).all().stream())
                .map(Component.class::cast)
                .filter(field -> form.label().isEmpty() || form.label().equals(label(field)))
                .filter(field -> !((HasValueAndElement<?, ?>) field).isReadOnly()
                        && field.getElement().isEnabled())
                // the text of a day is no field of its own
                .filter(field -> field instanceof DateField
                        || !field.getElement().getClassList().contains("date-field"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field to type into"));
    }

    private void type(Component field, String words) {
        switch (field) {
            case TextArea area -> test(area).setValue(words);
            case TextField text -> test(text).setValue(words);
            case DateField date -> enter(date, LocalDate.of(2026, 3, 27));
            case Picker<?> picker -> choose(picker);
            default -> throw new AssertionError(field);
        }
    }

    private static <T> void choose(Picker<T> picker) {
        enter(
                picker,
                picker.getListDataView()
                        .getItems()
                        .filter(item -> !item.equals(picker.getValue()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("nothing to choose")));
    }

    /** As if it came from the browser. */
    private static <C extends Component & HasValue<?, T>, T> void enter(C field, T value) {
        T before = field.getValue();
        field.setValue(value);
        ComponentUtil.fireEvent(field, new ComponentValueChangeEvent<>(field, field, before, true));
    }

    private static Object value(Component field) {
        return ((HasValue<?, ?>) field).getValue();
    }

    private static String label(Component field) {
        return ((HasLabel) field).getLabel();
    }

    /** Under which names the walk left drafts; of a name with a number behind it the part before. */
    private Set<String> kept() {
        return jdbc
                .sql("SELECT DISTINCT form FROM draft WHERE person IN (:people)")
                .param(
                        "people",
                        people.stream().map(one -> one.person().value()).toList())
                .query(String.class)
                .list()
                .stream()
                .map(name -> name.replaceFirst("_\\d+$", "_"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every name that the sources give a draft. */
    private static Set<String> named() throws IOException {
        Set<String> names = new TreeSet<>();
        Set<String> elsewhere = new TreeSet<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(SCREENS)) {
            sources = files.filter(path -> path.toString().endsWith(".java")).toList();
        }
        for (Path path : sources) {
            String source = Files.readString(path);
            NAMED.matcher(source).results().forEach(found -> names.add(found.group(1)));
            ACT.matcher(source).results().forEach(found -> names.add(OF_TASK + found.group(1)));
            if (SHELF.matcher(source).find()) {
                CONSTANT.matcher(source).results().forEach(found -> names.add(found.group(1)));
            }
            if (NAMELESS.matcher(source).find()
                    || DIALOG.matcher(source).find()
                            && NAMELESS_DIALOG.matcher(source).find()) {
                elsewhere.add(path.getFileName().toString().replace(".java", ""));
            }
        }
        assertThat(elsewhere)
                .as("Dialogs and shelves that are given the name of the draft")
                .containsExactly("DirectiveDraft", "DraftDesk", "DraftShelf", "EndingDialogs", "HouseDialog");
        assertThat(names.remove(OF_TASK))
                .as("an act's dialog puts it before the names of others")
                .isTrue();
        assertThat(names.remove("LABEL_")).as("one for each change of a label").isTrue();
        names.addAll(Set.of("LABEL_CHANGED", "LABEL_MERGED"));
        assertThat(names.remove("INNER_")).as("one for each act that asks").isTrue();
        EnumSet.complementOf(EnumSet.of(InnerAct.CONFIRM)).forEach(act -> names.add("INNER_" + act.name()));
        return names;
    }
}
