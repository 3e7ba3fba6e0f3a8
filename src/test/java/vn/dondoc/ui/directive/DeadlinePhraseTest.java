package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.task.Deadline;
import vn.dondoc.testing.RuleTest;

/** By when a line says that it is to be done, in a directive of Monday 2/3/2026. */
@RuleTest
class DeadlinePhraseTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);

    private static Optional<DeadlinePhrase> read(String line) {
        return DeadlinePhrase.of(line, ISSUED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // whole dates
                "Rà soát các trụ sở dôi dư, xong trước ngày 30/4/2026 | 2026-04-30 | trước ngày 30/4/2026",
                "Lập bảng kê kho lưu trữ trước ngày 05/06/2026. | 2026-06-05 | trước ngày 05/06/2026",
                "Báo cáo số hộ chưa có nước sạch, chậm nhất ngày 15-5-2026 | 2026-05-15 | chậm nhất ngày 15-5-2026",
                "Bàn giao nhà văn hóa thôn muộn nhất là ngày 20.5.2026 | 2026-05-20 | muộn nhất là ngày 20.5.2026",
                "Trình dự toán sửa cầu trước ngày 15 tháng 5 năm 2026 | 2026-05-15 | trước ngày 15 tháng 5 năm 2026",
                "Trình dự toán sửa cầu trước ngày 15 tháng 5/2026 | 2026-05-15 | trước ngày 15 tháng 5/2026",
                "Hoàn thành trước 30/6/2026 việc cắm mốc lòng hồ | 2026-06-30 | trước 30/6/2026",
                "Kiểm kê xe công. Thời hạn: ngày 12/5/2026 | 2026-05-12 | Thời hạn: ngày 12/5/2026",
                "Kiểm kê xe công (hạn chót ngày 12/5/2026) | 2026-05-12 | hạn chót ngày 12/5/2026",
                "Gửi danh sách thôn ở xa trạm y tế, hạn 20/05/2026 | 2026-05-20 | hạn 20/05/2026",
                "Dọn bãi rác tạm, xong trong ngày 9/3/2026 | 2026-03-09 | trong ngày 9/3/2026",
                "Hoàn thành vào ngày 30/4/2026 việc lát vỉa hè | 2026-04-30 | Hoàn thành vào ngày 30/4/2026",
                "Nộp hồ sơ chậm nhất là trước ngày 8/5/2026 | 2026-05-08 | chậm nhất là trước ngày 8/5/2026",
                "Nộp hồ sơ trước thứ Sáu, ngày 8/5/2026 | 2026-05-08 | trước thứ Sáu, ngày 8/5/2026",
                "Nộp hồ sơ TRƯỚC NGÀY 8/5/2026 | 2026-05-08 | TRƯỚC NGÀY 8/5/2026",
                "Trả lời cử tri trước ngày 2/3/2026 | 2026-03-02 | trước ngày 2/3/2026",
                "Đến trước ngày 8/5/2026, mọi thôn có tổ tự quản | 2026-05-08 | trước ngày 8/5/2026",
                // hours
                "Báo cáo nhanh trước 16 giờ 30 ngày 15/5/2026 | 2026-05-15T16:30 | trước 16 giờ 30 ngày 15/5/2026",
                "Báo cáo nhanh trước 16h30 ngày 15/5/2026 | 2026-05-15T16:30 | trước 16h30 ngày 15/5/2026",
                "Báo cáo nhanh trước 17 giờ 00 phút, ngày 15/5/2026 | 2026-05-15T17:00 | trước 17 giờ 00 phút, ngày 15/5/2026",
                "Báo cáo nhanh trước 8:15 ngày 15/5/2026 | 2026-05-15T08:15 | trước 8:15 ngày 15/5/2026",
                "Báo cáo nhanh chậm nhất 10h ngày 15/5 | 2026-05-15T10:00 | chậm nhất 10h ngày 15/5",
                "Gửi số điện thoại trực trước 4 giờ chiều ngày 15/5/2026 | 2026-05-15T16:00 | trước 4 giờ chiều ngày 15/5/2026",
                "Khóa sổ trước 24 giờ ngày 15/5/2026 | 2026-05-15 | trước 24 giờ ngày 15/5/2026",
                // without a year: the next such day after the day of issue
                "Chốt danh sách nhà tạm, hạn 20/6 | 2026-06-20 | hạn 20/6",
                "Chốt danh sách nhà tạm, hạn 20/2 | 2027-02-20 | hạn 20/2",
                "Chốt danh sách nhà tạm trước ngày 3/3 để kịp họp | 2026-03-03 | trước ngày 3/3",
                "Chốt danh sách nhà tạm trước ngày 10 tháng 1 | 2027-01-10 | trước ngày 10 tháng 1",
                // a month, a quarter, a year is its last day
                "Phủ sóng các thôn trắng sóng, hoàn thành trong tháng 5/2026 | 2026-05-31 | trong tháng 5/2026",
                "Phủ sóng các thôn trắng sóng, xong trong tháng 2 năm 2027. | 2027-02-28 | trong tháng 2 năm 2027",
                "Xong trong tháng 4, báo cáo UBND tỉnh | 2026-04-30 | trong tháng 4",
                "Cấp hết giấy cho hộ tái định cư, trong tháng 3 | 2026-03-31 | trong tháng 3",
                "Cấp hết giấy cho hộ tái định cư, xong cuối tháng 1 | 2027-01-31 | cuối tháng 1",
                "Đưa chợ mới vào hoạt động; hoàn thành trong quý II/2026 | 2026-06-30 | trong quý II/2026",
                "Đưa chợ mới vào hoạt động chậm nhất hết quý 3 năm 2026 | 2026-09-30 | chậm nhất hết quý 3 năm 2026",
                "Trong quý I, đưa chợ mới vào hoạt động | 2026-03-31 | Trong quý I",
                "Số hóa hồ sơ hộ tịch, hoàn thành trong năm 2027 | 2027-12-31 | trong năm 2027",
                // what a part of the sentence says of the whole
                "Trong tháng 5/2026, rà soát xong các bến khách ngang sông | 2026-05-31 | Trong tháng 5/2026",
                "Trong tháng 6, lập danh sách hộ chưa có điện | 2026-06-30 | Trong tháng 6",
                "Hoàn thành trong quý III/2026. | 2026-09-30 | trong quý III/2026",
                "Báo cáo trong tháng 4 để tổng hợp | 2026-04-30 | trong tháng 4",
                "Khảo sát luồng tàu, trình trong tháng 7/2026 | 2026-07-31 | trong tháng 7/2026",
                "Khảo sát luồng tàu; phải hoàn thành trong năm 2026 | 2026-12-31 | trong năm 2026",
                "Khảo sát luồng tàu (xong trong quý 4 năm 2026) | 2026-12-31 | trong quý 4 năm 2026",
                "Khảo sát luồng tàu - hoàn thành trong tháng 8/2026; | 2026-08-31 | trong tháng 8/2026",
                "Khảo sát luồng tàu. Thời hạn: trong tháng 9/2026 | 2026-09-30 | Thời hạn: trong tháng 9/2026",
                "Khảo sát luồng tàu chậm nhất tháng 10/2026 | 2026-10-31 | chậm nhất tháng 10/2026",
                "Khảo sát luồng tàu, muộn nhất cuối quý II/2026 | 2026-06-30 | muộn nhất cuối quý II/2026",
                "Cuối năm 2026, bàn giao hồ sơ bến | 2026-12-31 | Cuối năm 2026",
                "Khảo sát luồng tàu, hoàn thành ngày 12/6/2026 | 2026-06-12 | hoàn thành ngày 12/6/2026",
                "Khảo sát luồng tàu chậm nhất 5/6, báo cáo UBND tỉnh | 2026-06-05 | chậm nhất 5/6",
                "Khảo sát luồng tàu trước 5/6. | 2026-06-05 | trước 5/6",
                "Lập kế hoạch trung hạn trước ngày 30/9/2026 | 2026-09-30 | trước ngày 30/9/2026",
                // beside papers that are quoted
                "Thực hiện Quyết định số 12/QĐ-UBND ngày 3/2/2026, xong trước ngày 30/4/2026 | 2026-04-30 | trước ngày 30/4/2026",
                "Theo Công văn số 5/SXD ngày 9/3/2026, hạn 20/6 | 2026-06-20 | hạn 20/6",
                "Trước ngày 30/4/2026, trả lời Văn bản số 8/CV-SNV ngày 12/5/2026 | 2026-04-30 | Trước ngày 30/4/2026",
                // what is past by the day of issue is told of, and says twice the same
                "Xử lý nhà xây trước ngày 1/7/2014, xong trước ngày 30/4/2026 | 2026-04-30 | trước ngày 30/4/2026",
                "Xong trước ngày 30/4/2026; hạn 30/4/2026 là hạn cuối | 2026-04-30 | trước ngày 30/4/2026"
            })
    void oneDeadlineIsReadWithItsWords(String line, String due, String quote) {
        DeadlinePhrase phrase = read(line).orElseThrow();
        Deadline deadline = phrase.deadline();
        assertThat(deadline).as(line).isNotNull();
        assertThat(deadline.dueOn() + (deadline.dueAt() == null ? "" : "T" + deadline.dueAt()))
                .isEqualTo(due);
        assertThat(phrase.quote()).isEqualTo(quote);
        assertThat(line).contains(quote);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rà soát các trụ sở dôi dư",
                "Thực hiện Quyết định số 12/QĐ-UBND ngày 3/2/2026 của UBND tỉnh",
                "Triển khai Kế hoạch số 7/KH-UBND ngày 15/5/2026",
                "Trả lời Công văn số 30/4/2026-TM về việc nghỉ lễ",
                "Họp giao ban ngày 20/6/2026 tại trụ sở UBND tỉnh",
                "Báo cáo số liệu đến ngày 31/12/2026",
                "Kiểm tra nhà xây trước ngày 1/7/2014",
                "Rà soát hồ sơ nộp trước ngày 1/3/2026",
                "Đề nghị gia hạn đến ngày 30/6/2026",
                "Thu nợ đến hạn ngày 30/6/2026",
                "Đạt 20/6 chỉ tiêu của năm",
                "Báo cáo trong 10 ngày kể từ ngày ký",
                "Trực cấp cứu 24/24 giờ",
                "Giai đoạn 2026 - 2030, mỗi xã một khu xử lý rác",
                "Sớm hoàn thành việc sắp xếp thôn",
                "Lắp 15 trạm đo mưa trước mùa lũ",
                "Lập kế hoạch đầu tư công trung hạn năm 2026",
                "Rà soát nợ ngắn hạn năm 2026 của các quỹ",
                "Đánh giá vốn vay dài hạn ngày 30/6/2026",
                "Theo dõi thời hạn bảo hành đến ngày 30/6/2026 của các thiết bị",
                "Thống kê niên hạn năm 2026 của xe chở khách",
                "Xây dựng phương án chống hạn năm 2026",
                "Thanh lý hợp đồng đáo hạn 30/6/2026",
                "Cấp nước sinh hoạt mùa khô hạn năm 2026",
                "Danh sách cán bộ mãn hạn ngày 30/6/2026",
                "Gửi hợp đồng có thời hạn ngày 30/6/2026"
            })
    void whatIsNoDeadlineProposesNothing(String line) {
        assertThat(read(line)).as(line).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lập danh sách trước ngày 15/5/2026, báo cáo kết quả trước ngày 30/5/2026",
                "Xong trong tháng 5/2026, chậm nhất ngày 20/5/2026",
                "Gửi báo cáo trước ngày 20/6 hằng năm",
                "Định kỳ báo cáo trước ngày 20/6/2026",
                "Bàn giao trước ngày 31/4/2026",
                "Bàn giao trước ngày 29/2",
                "Bàn giao trước ngày 30/4/26",
                "Bàn giao trước ngày 2/3",
                "Bàn giao trước tháng 6/2026",
                "Bàn giao trong tháng 13/2026",
                "Bàn giao trước 25 giờ ngày 15/5/2026",
                "Bàn giao trước 0 giờ ngày 15/5/2026",
                "Hỗ trợ xong trước 3/5 số hộ nghèo",
                "Lấy ý kiến từ ngày 1/5/2026 đến hết ngày 30/5/2026",
                "Giữ nguyên mức hỗ trợ đến hết năm 2026",
                "Thống kê các vụ việc đã hoàn thành trước ngày 30/4/2026",
                "Rà soát hồ sơ được cấp trước ngày 30/4/2026",
                "Đấu giá trong tháng 5, 6/2026",
                // of which things, not by when
                "Rà soát các dự án khởi công trong năm 2026 để bố trí vốn",
                "Tổng hợp số vụ cháy xảy ra trong tháng 5.",
                "Lát vỉa hè các phố, đến nay mới hoàn thành 5/6, còn lại phố Bờ Sông",
                "Đến nay hoàn thành 5/6; đôn đốc xã còn lại",
                "Lập danh mục dự án hoàn thành trong năm 2026",
                "Lập danh mục dự án khởi công, hoàn thành trong năm 2026",
                "Thống kê số hộ thoát nghèo trong quý II/2026",
                "Đánh giá mức nước hồ cuối tháng 4/2026",
                "Tổng hợp lượt khách trong tháng 4/2026, so với cùng kỳ",
                "Trong tháng 5 xảy ra ba vụ chìm đò; kiểm tra các bến",
                "Trong tháng 5/2026, phát sinh ba vụ chìm đò",
                "Trong năm 2026 các xã tự cân đối kinh phí",
                "Kiểm tra các chợ xây xong trong năm 2026",
                "Ra quân dọn kênh trong ngày 9/5/2026",
                "Công bố các tuyến đường hoàn thành ngày 12/6/2026",
                "Tổng hợp báo cáo trong tháng 4",
                "Đã làm xong 3/5, tiếp tục vận động",
                "Chuẩn bị hội nghị cuối năm 2026",
                "Cấp phát hết quý II/2026",
                "Trồng rừng hoàn thành 4/7."
            })
    void whatCanBeReadInTwoWaysIsShownAndHasNoDay(String line) {
        DeadlinePhrase phrase = read(line).orElseThrow(() -> new AssertionError(line));
        assertThat(phrase.deadline()).as(line).isNull();
        assertThat(phrase.quote()).isNotBlank();
    }

    @Test
    void marksWrittenApartAndHardSpacesAreReadAlike() {
        String apart = Normalizer.normalize("Rà soát  xong trước\u00a0ngày  30/4/2026", Normalizer.Form.NFD);
        assertThat(read(apart))
                .contains(new DeadlinePhrase(Deadline.on(LocalDate.of(2026, 4, 30)), "trước ngày 30/4/2026"));
    }

    /** Whatever day of whatever month: the day is read as it is written, or it does not exist. */
    @Property(tries = 2000)
    void aDayIsReadAsItIsWrittenOrNotAtAll(
            @ForAll @IntRange(min = 0, max = 40) int day,
            @ForAll @IntRange(min = 0, max = 15) int month,
            @ForAll @IntRange(min = 2026, max = 2031) int year) {
        Optional<DeadlinePhrase> phrase = read("Xong trước ngày %d/%d/%d".formatted(day, month, year));
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        if (!exists) {
            assertThat(phrase.orElseThrow().deadline()).isNull();
        } else if (LocalDate.of(year, month, day).isBefore(ISSUED)) {
            assertThat(phrase).isEmpty();
        } else {
            assertThat(phrase.orElseThrow().deadline()).isEqualTo(Deadline.on(LocalDate.of(year, month, day)));
        }
    }

    /** Whatever month or day it is: what tells of things of that time proposes no deadline, and what asks for it does. */
    @Property(tries = 500)
    void whatIsToldOfATimeProposesNoDeadline(
            @ForAll @IntRange(min = 1, max = 28) int day,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 2027, max = 2031) int year) {
        for (String told : List.of(
                "Tổng hợp số vụ cháy xảy ra trong tháng %2$d.",
                "Thống kê học sinh chuyển trường trong tháng %2$d/%3$d",
                "Rà soát các dự án khởi công trong năm %3$d để bố trí vốn",
                "Kiểm tra bến đò mở cuối tháng %2$d/%3$d.",
                "Các xã mới hoàn thành %1$d/%2$d, còn lại chưa báo cáo",
                "Công bố danh mục dự án hoàn thành ngày %1$d/%2$d/%3$d",
                "Lập kế hoạch đầu tư công trung hạn năm %3$d",
                "Rà soát khoản vay ngắn hạn ngày %1$d/%2$d/%3$d")) {
            String line = told.formatted(day, month, year);
            assertThat(read(line).map(DeadlinePhrase::deadline)).as(line).isEmpty();
        }
        LocalDate last = YearMonth.of(year, month).atEndOfMonth();
        assertThat(read("Rà soát bến đò, hoàn thành trong tháng %d/%d".formatted(month, year))
                        .orElseThrow()
                        .deadline())
                .isEqualTo(Deadline.on(last));
    }

    /** A day without a year is never before the directive, and at most a year after it. */
    @Property(tries = 1000)
    void aDayWithoutYearIsTheNextAfterTheDayOfIssue(
            @ForAll @IntRange(min = 1, max = 28) int day, @ForAll @IntRange(min = 1, max = 12) int month) {
        Deadline deadline = read("Xong trước ngày %d/%d".formatted(day, month))
                .orElseThrow()
                .deadline();
        if (day == 2 && month == 3) {
            assertThat(deadline).isNull();
        } else {
            assertThat(deadline.dueOn()).isAfter(ISSUED).isBefore(ISSUED.plusYears(1));
        }
    }
}
