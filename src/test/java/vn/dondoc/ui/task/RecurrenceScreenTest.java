package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.PeriodKind;
import vn.dondoc.task.RecurrenceJob;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskRow;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.DateField;

/** Việc định kỳ as the head of the office sets it up, and as it is listed. */
@ScreenTest
class RecurrenceScreenTest extends TaskScreens {

    @Autowired
    RecurrenceJob job;

    @Autowired
    TaskDrafts drafts;

    @Test
    void aTaskIsMadeToComeBackAndItsPeriodsLeadToTheFirst() {
        TaskId id = issued("Báo cáo tình hình hằng tháng", "2026-03-20");
        seat.take(leader);
        openTask(id);
        choose("Lặp lại định kỳ…");
        assertThat(dialog()).contains("Mỗi kỳ thành một nhiệm vụ riêng", "Các hạn tới: 20/04/2026 · 20/05/2026");
        fill(IntegerField.class, "Ngày", 25);
        assertThat(dialog()).contains("Các hạn tới: 25/03/2026 · 24/04/2026");
        fill(IntegerField.class, "Ngày", 20);
        press("Thêm kỳ");
        kind().setValue(PeriodKind.QUARTER);
        fill(Select.class, "Tháng thứ mấy của quý", 3);
        press("Lưu lịch");
        assertThat(facts()).contains("Hằng tháng, ngày 20; hằng quý, ngày 20 của tháng thứ 3", "Kỳ tới: 20/04/2026");
        assertThat(timeline()).contains("đặt lịch định kỳ");

        job.appear(Actors.JOB);
        clock.setTo("2026-04-06T08:00");
        job.appear(Actors.JOB);
        open("viec-dinh-ky", "");
        assertThat(page()).contains("Báo cáo tình hình hằng tháng", "đã giao thêm 1 kỳ", "Kỳ tới: 20/05/2026");

        openTask(id);
        choose("Sửa lịch định kỳ…");
        assertThat(dialog()).contains("Các kỳ tới giao gì, cho ai");
        fill(TextField.class, "Văn bản cho kết thúc", "99/QĐ-UBND");
        press("Lưu lịch");
        assertThat(field(DateField.class, "Kết thúc ngày").getErrorMessage())
                .isEqualTo("Đã ghi văn bản thì điền cả ngày kết thúc.");
        fill(DateField.class, "Kết thúc ngày", LocalDate.of(2026, 12, 31));
        fill(TextField.class, "Sản phẩm", "Bảng số liệu");
        press("Lưu lịch");
        assertThat(timeline()).contains("sửa lịch định kỳ");
        clock.setTo("2026-05-06T08:00");
        job.appear(Actors.JOB);
        TaskRow newest = tasks.get(
                        anyLeader,
                        tasks.get(anyLeader, id).marks().recurrence().row().latest())
                .row();
        assertThat(drafts.form(anyLeader, newest.id()).product()).isEqualTo("Bảng số liệu");
        open("viec-dinh-ky", "");
        assertThat(page()).contains("Kỳ mới nhất " + newest.code());
        assertThat(find(com.vaadin.flow.component.html.Anchor.class).all())
                .anyMatch(link -> link.getHref().endsWith(String.valueOf(newest.code())));

        openTask(newest.id());
        choose("Kết thúc, không hoàn thành…");
        assertThat(field(Checkbox.class, "Thôi lặp lại: không giao các kỳ tới").getValue())
                .as("one period alone leaves the rule as it is")
                .isFalse();
    }

    @Test
    void thePeriodsThatWereTypedAreThereInTheNextSession() {
        TaskId id = issued("Báo cáo tình hình hằng tháng", "2026-03-20");
        seat.take(leader);
        openTask(id);
        choose("Lặp lại định kỳ…");
        fill(IntegerField.class, "Ngày", 25);
        press("Thêm kỳ");
        kinds().getLast().setValue(PeriodKind.QUARTER);

        cleanVaadinEnvironment();
        initVaadinEnvironment();
        VaadinSession.getCurrent().setLocale(Texts.VIETNAMESE);
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        seat.take(leader);
        openTask(id);
        choose("Lặp lại định kỳ…");
        press("Khôi phục bản nháp");
        assertThat(kinds()).extracting(Select::getValue).containsExactly(PeriodKind.MONTH, PeriodKind.QUARTER);
        assertThat(dialog()).contains("25/03/2026 · 24/04/2026 · 25/05/2026 · 19/06/2026");
        press("Lưu lịch");
        assertThat(facts()).contains("Hằng tháng, ngày 25; hằng quý, ngày 20 của tháng thứ 3");
    }

    @SuppressWarnings("unchecked")
    private List<Select<PeriodKind>> kinds() {
        return find(Select.class).all().stream()
                .filter(one -> "Kỳ".equals(one.getLabel()))
                .map(one -> (Select<PeriodKind>) one)
                .toList();
    }

    private Select<PeriodKind> kind() {
        @SuppressWarnings("unchecked")
        Select<PeriodKind> kind = field(Select.class, "Kỳ");
        return kind;
    }

    private String facts() {
        return words(find(TaskFactsList.class).single());
    }

    private String page() {
        return words((com.vaadin.flow.component.Component) getCurrentView());
    }
}
