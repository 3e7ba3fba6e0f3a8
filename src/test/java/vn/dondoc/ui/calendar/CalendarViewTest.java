package vn.dondoc.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.CalendarRow;
import vn.dondoc.calendar.Standing;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.ui.component.DateField;

/** Who keeps the calendar changes it at the screen; each test has a year of its own. */
class CalendarViewTest extends ScreenWalk {

    private static final String DOCUMENT = "Thông báo 12/TB-BNV ngày 01/3/2026";

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    @Autowired
    CalendarPages pages;

    @BeforeEach
    void theHeadOfTheOfficeSits() {
        sits(Role.OFFICE_LEADER);
    }

    @Test
    void theYearIsShownWithItsFiguresAndItsDays() {
        CalendarPages.open(2018);
        String text = text();
        assertThat(text)
                .contains("Lịch làm việc năm 2018", "250 ngày làm việc", "11 ngày nghỉ trong tuần")
                .contains("Tết Nguyên Đán", "31/12/2018 (thứ Hai)", "đổi với 05/01/2019", "6519/VPCP-KGVX");
        assertThat(days("year-off")).contains("19/02/2018 (thứ Hai): Mùng bốn Tết Nguyên Đán");
    }

    @Test
    void whoOnlyReadsFindsNoButtonThatChangesAnything() {
        sits(Role.FOCAL_POINT);
        CalendarPages.open(2026);
        assertThat(text()).contains("Lịch làm việc năm 2026", "Chờ xác nhận");
        assertThat(buttons())
                .noneMatch(words -> words.contains("Thêm")
                        || words.contains("Hoán đổi")
                        || words.contains("Xác nhận")
                        || words.contains("Sửa"));
        assertThat(pages.entries(Actors.with(Right.READ_ALL))).isEmpty();
    }

    @Test
    void aDayOffIsAddedByADocumentThenCorrectedThenTakenOut() {
        LocalDate day = LocalDate.of(2037, 6, 10);
        CalendarPages.open(2037);
        assertThat(text()).contains("Năm này chưa có ngày nghỉ nào");

        press("Thêm ngày nghỉ");
        press("Thêm ngày nghỉ này");
        assertThat(dialog()).contains("Chưa lưu được: còn 1 chỗ cần sửa", "Ngày nghỉ");
        field(DateField.class, "Ngày nghỉ").setValue(day);
        press("Thêm ngày nghỉ này");
        assertThat(dialog()).contains("Cần nhập mục này");
        type("Tên ngày", "Nghỉ bão");
        type("Theo văn bản", DOCUMENT);
        press("Thêm ngày nghỉ này");
        assertThat(dialogs()).isEmpty();
        assertThat(text()).contains("Nghỉ bão", "10/06/2037 (thứ Tư)", DOCUMENT, "1 ngày nghỉ trong tuần");
        assertThat(calendar.days().isWorking(day)).isFalse();

        press("Sửa Nghỉ bão, 10/06/2037");
        field(DateField.class, "Ngày").setValue(day.plusDays(1));
        type("Theo văn bản", DOCUMENT);
        press("Lưu thay đổi");
        assertThat(calendar.days().isWorking(day)).isTrue();
        assertThat(calendar.days().isWorking(day.plusDays(1))).isFalse();

        press("Sửa Nghỉ bão, 11/06/2037");
        type("Theo văn bản", DOCUMENT);
        press("Bỏ ngày này");
        assertThat(calendar.days().isWorking(day.plusDays(1))).isTrue();
        assertThat(text()).contains("Đã bỏ");
    }

    @Test
    void twoDaysAreSwapped() {
        CalendarPages.open(2038);
        press("Hoán đổi ngày làm việc");
        field(DateField.class, "Ngày nghỉ (trong tuần)").setValue(LocalDate.of(2038, 4, 29));
        field(DateField.class, "Ngày làm bù (cuối tuần)").setValue(LocalDate.of(2038, 5, 7));
        type("Theo văn bản", DOCUMENT);
        press("Hoán đổi hai ngày");
        assertThat(dialog()).contains("07/05/2038 không phải thứ Bảy, Chủ nhật");
        field(DateField.class, "Ngày làm bù (cuối tuần)").setValue(LocalDate.of(2038, 5, 8));
        press("Hoán đổi hai ngày");
        assertThat(calendar.days().isWorking(LocalDate.of(2038, 4, 29))).isFalse();
        assertThat(calendar.days().isWorking(LocalDate.of(2038, 5, 8))).isTrue();
        assertThat(days("year-worked")).containsExactly("08/05/2038 (thứ Bảy): Làm bù (thứ Bảy)");
    }

    @Test
    void aPendingDayIsConfirmedThenTheYear() {
        pending(LocalDate.of(2039, 3, 14), true);
        CalendarPages.open(2039);
        assertThat(text()).contains("1 ngày còn chờ xác nhận", "Chờ xác nhận", "15 giờ");
        assertThat(buttons()).noneMatch(words -> words.contains("Xác nhận lịch năm"));

        press("Xác nhận");
        assertThat(dialog()).contains("Đến khi xác nhận, ngày này vẫn tính như ngày thường");
        type("Theo văn bản", DOCUMENT);
        press("Xác nhận");
        assertThat(row(LocalDate.of(2039, 3, 14)).standing()).isEqualTo(Standing.DOCUMENT);

        press("Xác nhận lịch năm 2039");
        type("Theo văn bản", DOCUMENT);
        press("Xác nhận lịch năm 2039");
        assertThat(text()).contains("Lịch năm 2039 đã được xác nhận", "theo " + DOCUMENT);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsSaidAndTheInputStays() {
        LocalDate day = LocalDate.of(2040, 3, 14);
        pending(day, false);
        CalendarPages.open(2040);
        press("Xác nhận");
        type("Theo văn bản", DOCUMENT);
        jdbc.sql("UPDATE calendar_day SET version = version + 1 WHERE day = ?")
                .param(day)
                .update();
        press("Xác nhận");
        assertThat(dialog()).contains("Dữ liệu vừa được người khác sửa");
        assertThat(field(TextField.class, "Theo văn bản").getValue()).isEqualTo(DOCUMENT);
        assertThat(row(day).standing()).isEqualTo(Standing.UNCONFIRMED);
    }

    @Test
    void aStrangeYearInTheAddressShowsThisYear() {
        UI.getCurrent().navigate("lich-lam-viec", QueryParameters.of("nam", "1e9"));
        assertThat(text()).contains("Lịch làm việc năm 2026");
    }

    @Test
    void fromNovemberABannerAsksWhoKeepsTheCalendar() {
        clock.setTo("2026-11-01T08:00");
        assertThat(pages.banner(Actors.with(Right.MANAGE_CALENDAR)))
                .hasValueSatisfying(banner -> assertThat(banner.getElement().getTextRecursively())
                        .contains("Lịch làm việc năm 2027 chưa được xác nhận", "Mở lịch năm 2027"));
        assertThat(pages.banner(Actors.with(Right.READ_ALL))).isEmpty();
    }

    private void pending(LocalDate day, boolean forecast) {
        jdbc.sql("INSERT INTO calendar_day (day, name, kind, standing, forecast, source, version)"
                        + " VALUES (?, 'Ngày chờ', 'STATUTORY', 'UNCONFIRMED', ?, 'Nghe nói lúc 15 giờ', 1)")
                .params(day, forecast)
                .update();
    }

    private CalendarRow row(LocalDate day) {
        return calendar.rows(Actors.JOB, day.getYear()).stream()
                .filter(row -> row.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    /** What is said of the named days that have a look. */
    private List<String> days(String look) {
        return find(YearPicture.class).single().months().stream()
                .flatMap(month -> month.days().stream())
                .filter(day -> day.css().contains(look) && !day.words().isEmpty())
                .map(YearPicture.DrawnDay::words)
                .toList();
    }
}
