package vn.dondoc.ui.task;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Staff;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.Seat;
import vn.dondoc.ui.component.HouseDialog;

/** An office with one agency, the people of both, and what a person finds on a screen by its words. */
abstract class TaskScreens extends SpringBrowserlessTest {

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskWork work;

    @Autowired
    Tasks tasks;

    @Autowired
    Seat seat;

    @Autowired
    Staff staff;

    @Autowired
    OfficeClock clock;

    AgencyId province;
    AgencyId lead;
    Staff.Member leader;
    Staff.Member officer;
    Staff.Member focal;
    Actor anyLeader;

    @BeforeEach
    void peopleAndAgencies() {
        VaadinSession.getCurrent().setLocale(Texts.VIETNAMESE);
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = staff.member(Role.OFFICE_LEADER, province);
        officer = staff.member(Role.OFFICER, province);
        focal = staff.member(Role.FOCAL_POINT, lead);
        anyLeader = office.actor(Role.OFFICE_LEADER, province);
    }

    TaskId issued(String content, String due) {
        Actor follows = office.actor(Role.OFFICER, province);
        return aTask.issued(
                anyLeader,
                aTask.complete(content, lead, follows, due == null ? null : LocalDate.parse(due)),
                LocalDate.of(2026, 3, 2));
    }

    TaskId inProgress(String content, String due) {
        TaskId id = issued(content, due);
        work.acknowledge(office.actor(Role.FOCAL_POINT, lead), aTask.seen(anyLeader, id), null);
        return id;
    }

    TaskId claimed(String content, String due) {
        TaskId id = inProgress(content, due);
        work.claim(
                office.actor(Role.FOCAL_POINT, lead),
                aTask.seen(anyLeader, id),
                new ClaimForm("Đã làm xong toàn bộ", "12/BC-SXD", null, List.of(), null));
        return id;
    }

    String code(TaskId id) {
        return String.valueOf(tasks.get(anyLeader, id).row().code());
    }

    void open(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    void openTask(TaskId id) {
        open("nhiem-vu/" + code(id), "");
    }

    static String words(Component component) {
        return component.getElement().getTextRecursively().strip();
    }

    Button button(String words) {
        return find(Button.class).all().stream()
                .filter(button -> words(button).equals(words) && button.isVisible())
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("No button “" + words + "” among " + buttons()));
    }

    List<String> buttons() {
        return find(Button.class).all().stream()
                .filter(Component::isVisible)
                .map(TaskScreens::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    void press(String words) {
        test(button(words)).click();
    }

    /** The field with that label; in a dialog if one is open. */
    @SuppressWarnings("unchecked")
    <T extends Component> T field(Class<T> type, String label) {
        return find(type).all().stream()
                .filter(field -> field instanceof HasLabel labelled && label.equals(labelled.getLabel()))
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("No field “" + label + "”"));
    }

    <V> void fill(Class<? extends Component> type, String label, V value) {
        @SuppressWarnings("unchecked")
        HasValue<?, V> field = (HasValue<?, V>) field(type, label);
        field.setValue(value);
    }

    /** Chooses it from the three dots of the open task. */
    void choose(String words) {
        MenuItem item = find(TaskPanel.class).single().menu().getItems().stream()
                .filter(one -> one.getText().equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No entry “" + words + "”"));
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    /** Title and words of the dialog on top. */
    String dialog() {
        HouseDialog dialog = find(HouseDialog.class).all().stream()
                .filter(HouseDialog::isOpened)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("No dialog"));
        return dialog.getElement().getAttribute("aria-label") + " " + words(dialog);
    }

    /** What the timeline of the open task says. */
    String timeline() {
        return words(find(TaskParts.class).single());
    }

    List<String> toasts() {
        return find(Notification.class).all().stream().map(TaskScreens::words).toList();
    }
}
