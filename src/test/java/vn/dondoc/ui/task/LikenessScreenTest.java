package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.BasisRow;
import vn.dondoc.task.Likenesses;
import vn.dondoc.task.TaskBases;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.InlineMessage;

/** Nhiệm vụ nghi trùng as the office compares, decides and acts on what the newer directive says otherwise. */
@ScreenTest
class LikenessScreenTest extends TaskScreens {

    @Autowired
    Likenesses likenesses;

    @Autowired
    TaskBases bases;

    @Autowired
    TaskDrafts drafts;

    private String place;
    private AgencyId other;
    private TaskId given;
    private DirectiveId newer;
    private TaskId draft;

    @BeforeEach
    void aDraftLikeATaskThatIsGiven() {
        place = "xã Thử"
                + Long.toString(System.nanoTime())
                        .chars()
                        .mapToObj(c -> String.valueOf((char) (c - '0' + 'a')))
                        .reduce("", String::concat);
        other = office.agency("Sở Du lịch");
        given = issued("Lập đề án bảo tồn nghề dệt thổ cẩm của người Mông tại " + place, "2026-06-30");
        newer = aTask.directive(anyLeader, LocalDate.of(2026, 3, 9));
        draft = drafts.add(
                        anyLeader,
                        newer,
                        List.of(aTask.complete(
                                "Xây dựng đề án bảo tồn nghề dệt thổ cẩm người Mông ở " + place,
                                other,
                                anyLeader,
                                LocalDate.of(2026, 9, 30))))
                .getFirst();
    }

    private String page() {
        return words((Component) getCurrentView());
    }

    @Test
    void theDraftSaysSoAndIsToldApartOnce() {
        seat.take(Role.CLERK, province);
        open("van-ban/" + newer, "");
        assertThat(page())
                .contains("Giống việc đã giao: " + code(given), "hạn 30/06/2026")
                .doesNotContain("Đã có từ trước");
        press("So sánh");
        assertThat(dialog())
                .contains("Hai việc này có phải là một?", "Văn bản mới ghi: chủ trì Sở Xây dựng", "Sở Du lịch")
                .contains("hạn 30/06/2026 → hạn 30/09/2026");
        test(field(TextArea.class, "Ghi chú, nếu cần")).setValue("Một của tỉnh, một của xã");
        press("Không trùng");
        assertThat(page()).doesNotContain("Giống việc đã giao");
        assertThat(likenesses.of(anyLeader, List.of(draft))).isEmpty();
    }

    @Test
    void oneTaskStandsUnderBothDirectivesAndWhatTheNewerSaysIsDone() {
        seat.take(officer);
        open("viec-giong-nhau", "");
        assertThat(page()).contains("Việc nghi trùng", place);
        open("van-ban/" + newer, "");
        press("So sánh");
        press("Là một việc");
        assertThat(page()).contains("Đã có từ trước (1)", code(given)).doesNotContain("Nháp 1");
        seat.take(leader);
        openTask(given);
        assertThat(page())
                .contains("Căn cứ thêm", "ghi khác", "chủ trì Sở Xây dựng", "30/06/2026 → 30/09/2026")
                .contains("thêm căn cứ: ");
        press("Chuyển chủ trì…");
        assertThat(field(TextField.class, "Số, ký hiệu văn bản").getValue()).isEqualTo(document());
        test(field(TextArea.class, "Lý do chuyển")).setValue("Theo văn bản mới");
        press("Chuyển chủ trì");
        assertThat(bases.of(anyLeader, given)).noneMatch(BasisRow::waits);
        assertThat(tasks.get(anyLeader, given).row().lead()).isEqualTo(other);
        assertThat(tasks.get(anyLeader, given).row().dueOn()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    private String document() {
        return bases.of(anyLeader, given).getFirst().document();
    }

    @Test
    void theHeadKeepsItAsItIsWithAReason() {
        likenesses.same(anyLeader, aTask.seen(anyLeader, draft), given, "");
        seat.take(leader);
        openTask(given);
        press("Giữ nguyên");
        test(field(TextArea.class, "Lý do")).setValue("Sở Du lịch chỉ phối hợp");
        press("Giữ nguyên");
        assertThat(bases.of(anyLeader, given)).noneMatch(BasisRow::waits);
        assertThat(page()).doesNotContain("ghi khác");
    }

    @Test
    void severalThatAreAlikeStandInOneBoxWithTheOthersFolded() {
        TaskId second = issued("Xây dựng đề án bảo tồn nghề dệt thổ cẩm người Mông tại " + place, "2026-07-31");
        seat.take(leader);
        openTask(given);
        assertThat(likenesses.of(anyLeader, List.of(given))).hasSizeGreaterThan(1);
        int alike = likenesses.of(anyLeader, List.of(given)).size();
        LikenessSection section = find(LikenessSection.class).single();
        assertThat(find(InlineMessage.class, section).all()).hasSize(1);
        assertThat(words(section)).contains(alike + " việc", "Xem " + (alike - 1) + " việc nữa", code(second));
        NativeDetails more = find(NativeDetails.class, section).single();
        assertThat(more.isOpen()).isFalse();
        assertThat(find(Button.class, section).all()).hasSize(alike);
        assertThat(find(Button.class, section).all())
                .extracting(button -> button.getAriaLabel().orElse(""))
                .as("each says what it compares with")
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("So sánh: "));
    }

    @Test
    void anAgencyReadsTheBasisAndNothingOfThePair() {
        seat.take(focal);
        openTask(given);
        assertThat(page()).doesNotContain("giống việc này", "So sánh");
        likenesses.same(anyLeader, aTask.seen(anyLeader, draft), given, "");
        openTask(given);
        open("", "");
        openTask(given);
        assertThat(page()).contains("Căn cứ thêm").doesNotContain("ghi khác", "Giữ nguyên");
    }
}
