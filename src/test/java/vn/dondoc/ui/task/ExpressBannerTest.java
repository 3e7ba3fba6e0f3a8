package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.shell.MainLayout;

/** "Hỏa tốc chưa tiếp nhận" above every screen of the office: spoken once, with whom to call, gone when it is received. */
@ScreenTest
class ExpressBannerTest extends TaskScreens {

    @Autowired
    AlarmBoard board;

    @Autowired
    ExpressBanner banner;

    @Autowired
    TaskDrafts drafts;

    TaskId id;
    Actor hears;

    @BeforeEach
    void aHoaTocTask() {
        clock.setTo("2026-03-10T09:12");
        hears = office.actor(Role.OFFICER, province);
        DirectiveId directive = aTask.expressDirective(anyLeader, LocalDate.of(2026, 3, 10));
        id = aTask.issue(
                        anyLeader,
                        directive,
                        drafts.add(
                                anyLeader,
                                directive,
                                List.of(aTask.complete("Ứng phó bão số 3", lead, hears, LocalDate.of(2026, 3, 12)))))
                .getFirst();
    }

    @AfterEach
    void nothingRings() {
        aTask.nothingRings();
        board.look();
    }

    private String shown() {
        return banner.banner(hears).map(TaskScreens::words).orElse("");
    }

    private String role() {
        return banner.banner(hears).map(Component::getElement).orElseThrow().getAttribute("role");
    }

    @Test
    void itComesByItselfIsSpokenOnceAndSaysWhomToCall() {
        board.look();
        assertThat(shown()).doesNotContain("Ứng phó bão số 3");
        clock.setTo("2026-03-10T09:42");
        board.lookEachMinute();
        assertThat(role()).as("spoken at once").isEqualTo("alert");
        assertThat(role()).as("and not again").isEqualTo("group");
        assertThat(shown())
                .contains(
                        "Hỏa tốc chưa tiếp nhận",
                        code(id),
                        "Sở Xây dựng",
                        "giao lúc 9:12, đã 30 phút",
                        "Ứng phó bão số 3");
        assertThat(onAPhone()).containsExactly("Sở Xây dựng · 30 phút", "Mở");
        assertThat(banner.banner(office.actor(Role.FOCAL_POINT, lead))).isEmpty();
        clock.setTo("2026-03-10T11:20");
        board.lookEachMinute();
        assertThat(shown()).contains("đã 2 giờ 8 phút");
        assertThat(onAPhone()).startsWith("Sở Xây dựng · 2 giờ 8 phút");
        clock.setTo("2026-03-28T09:40");
        board.lookEachMinute();
        assertThat(shown()).contains("giao lúc 10/03/2026 9:12, đã 18 ngày").doesNotContain("giờ ");
        clock.setTo("2026-03-10T11:20");
        board.lookEachMinute();
        assertThat(role()).isEqualTo("group");
    }

    /** What the line of a phone shows; it leads to the task, and says which one to whoever hears it. */
    private List<String> onAPhone() {
        Anchor open = anchors(banner.banner(hears).orElseThrow())
                .filter(link -> link.hasClassName("express-open"))
                .findFirst()
                .orElseThrow();
        assertThat(open.getHref()).isEqualTo("nhiem-vu/" + code(id));
        assertThat(words(open)).as("to whoever hears it").endsWith("Mở " + code(id) + ": Ứng phó bão số 3");
        List<String> words = open.getChildren()
                .filter(part -> part instanceof Span && !part.hasClassName("sr-only"))
                .map(TaskScreens::words)
                .filter(word -> !word.isEmpty())
                .toList();
        return words;
    }

    private static Stream<Anchor> anchors(Component part) {
        return part instanceof Anchor link
                ? Stream.of(link)
                : part.getChildren().flatMap(ExpressBannerTest::anchors);
    }

    @Test
    void aCallIsNotedFromThereAndReceiptSilencesIt() {
        clock.setTo("2026-03-10T09:50");
        board.look();
        seat.take(leader);
        open("", "");
        press("Ghi nhận đôn đốc");
        assertThat(dialog()).contains("Ghi nhận đôn đốc");
        fill(TextField.class, "Người trả lời", "Ông Trực ban");
        fill(TextArea.class, "Nội dung trao đổi", "Đang triển khai, 10 giờ báo lại");
        press("Ghi nhận");
        assertThat(tasks.history(anyLeader, id).getLast().act()).isEqualTo("TASK_CALLED");
        work.acknowledge(office.actor(Role.FOCAL_POINT, lead), aTask.seen(anyLeader, id), null);
        board.lookEachMinute();
        board.look();
        assertThat(shown()).doesNotContain("Ứng phó bão số 3");
    }

    /** Two short notes when it comes to a window that stands open; not each time the card is drawn, nor in a new window. */
    @Test
    void aNewOneSoundsOnceInAWindowThatStoodOpen() {
        board.look();
        seat.take(leader);
        open("", "");
        assertThat(tones()).isZero();
        clock.setTo("2026-03-10T09:42");
        board.look();
        MainLayout.refreshCounts();
        assertThat(tones()).as("it came").isEqualTo(1);
        clock.setTo("2026-03-10T09:43");
        board.look();
        MainLayout.refreshCounts();
        assertThat(tones()).as("drawn anew").isZero();
        press("Tắt tiếng");
        assertThat(find(AlarmTone.class).single().getText()).isEqualTo("Bật tiếng");
        MainLayout.refreshCounts();
        assertThat(find(AlarmTone.class).single().getText())
                .as("as this window left it")
                .isEqualTo("Bật tiếng");
        assertThat(tones()).isZero();
        press("Bật tiếng");
        assertThat(tones()).as("what it sounds like").isEqualTo(1);
    }

    /** The browser is silenced, not the window: what another window of it does is seen in this one, which stays silent. */
    @Test
    void whatAnotherWindowOfTheBrowserSilencesIsSeenInThisOne() {
        board.look();
        seat.take(leader);
        open("", "");
        clock.setTo("2026-03-10T09:42");
        board.look();
        MainLayout.refreshCounts();
        tones();
        elsewhere(true);
        assertThat(find(AlarmTone.class).single().getText()).isEqualTo("Bật tiếng");
        MainLayout.refreshCounts();
        assertThat(find(AlarmTone.class).single().getText()).as("drawn anew").isEqualTo("Bật tiếng");
        elsewhere(false);
        assertThat(find(AlarmTone.class).single().getText()).isEqualTo("Tắt tiếng");
        assertThat(tones()).isZero();
    }

    private void elsewhere(boolean silenced) {
        Element button = find(AlarmTone.class).single().getElement();
        ObjectNode data = JacksonUtils.createObjectNode();
        data.put(AlarmTone.DETAIL, silenced);
        button.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(button, AlarmTone.ELSEWHERE, data));
    }

    private static long tones() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("AudioContext"))
                .count();
    }

    @Test
    void whoIsAtOneOfItsButtonsStaysThereUntilItSaysSomethingElse() {
        clock.setTo("2026-03-10T09:50");
        board.look();
        seat.take(leader);
        open("", "");
        InlineMessage card = card();
        MainLayout.refreshCounts();
        assertThat(card()).as("other people's work draws no new card").isSameAs(card);
        clock.setTo("2026-03-10T09:51");
        board.lookEachMinute();
        MainLayout.refreshCounts();
        assertThat(card()).isNotSameAs(card);
    }

    private InlineMessage card() {
        return find(InlineMessage.class).all().stream()
                .filter(message -> message.hasClassName("express-alarm"))
                .findFirst()
                .orElseThrow();
    }
}
