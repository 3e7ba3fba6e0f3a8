package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.RuleTest;

/** How well two tasks are told apart or found to be one by their words. */
@RuleTest
class LikenessTest {

    private record Sample(boolean one, String first, String second) {

        static Sample of(String line) {
            String[] parts = line.split(" \\| ");
            return new Sample(parts[0].equals("cùng"), parts[1], parts[2]);
        }

        boolean isFound() {
            return percent(first, second) >= Likeness.LINE;
        }
    }

    private static int percent(String one, String other) {
        int percent = Likeness.of(one).percent(Likeness.of(other));
        assertThat(Likeness.of(other).percent(Likeness.of(one))).isEqualTo(percent);
        return percent;
    }

    private static List<Sample> samples() throws IOException {
        try (var in = Objects.requireNonNull(LikenessTest.class.getResourceAsStream("/task/likeness.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Sample::of)
                    .toList();
        }
    }

    @Test
    void ofAHundredPairsNearlyAllAreJudgedRightly() throws IOException {
        List<Sample> samples = samples();
        List<String> wrong = new ArrayList<>();
        int same = 0;
        int missed = 0;
        int alarms = 0;
        for (Sample sample : samples) {
            same += sample.one() ? 1 : 0;
            if (sample.one() != sample.isFound()) {
                missed += sample.one() ? 1 : 0;
                alarms += sample.one() ? 0 : 1;
                wrong.add((sample.one() ? "missed: " : "falsely: ") + sample.first() + " | " + sample.second());
            }
        }
        System.out.println("Nhiệm vụ nghi trùng: found " + (same - missed) + " of " + same + ", falsely alarmed "
                + alarms + " of " + (samples.size() - same));
        assertThat(samples).hasSize(100);
        assertThat(same).isEqualTo(50);
        assertThat(missed).as("missed %s", wrong).isLessThanOrEqualTo(5);
        assertThat(alarms).as("falsely %s", wrong).isLessThanOrEqualTo(2);
    }

    @Test
    void theSameWordsAreTheSameTaskHoweverTheyAreTyped() {
        assertThat(percent("Rà soát quy hoạch chợ đầu mối nông sản", "RÀ SOÁT  quy hoạch chợ đầu mối nông sản."))
                .isEqualTo(100);
    }

    @Test
    void anotherDayByWhichIsNoOtherTaskAndAnotherMonthOfWhichIs() {
        String task = "Lập phương án bảo tồn quần thể chè Shan tuyết cổ thụ";
        assertThat(percent(task + ", hoàn thành trước ngày 30/6/2026", task + ", hoàn thành trước ngày 30/9/2026"))
                .isGreaterThanOrEqualTo(90);
        String report = "Báo cáo tình hình thu mua chè Shan tuyết cổ thụ";
        assertThat(percent(report + " tháng 3", report + " tháng 03/2026")).isGreaterThanOrEqualTo(Likeness.LINE);
        assertThat(percent(report + " tháng 3", report + " tháng 4")).isLessThan(Likeness.LINE);
        assertThat(percent(report + " quý II", report + " quý 3")).isLessThan(Likeness.LINE);
    }

    @Test
    void aDocumentIsTheSameWithItsSymbolAndSpeltOut() {
        String task = "Xây dựng chương trình hành động thực hiện ";
        assertThat(percent(task + "Nghị quyết số 57-NQ/TW", task + "Nghị quyết 57"))
                .isGreaterThan(percent(task + "Nghị quyết số 57-NQ/TW", task + "Nghị quyết 58"));
        assertThat(percent(task + "Nghị quyết số 57-NQ/TW về công nghệ số", task + "Nghị quyết 58 về công nghệ số"))
                .isLessThan(Likeness.LINE);
    }

    @Test
    void whereBothSayLittleNothingIsAlike() {
        assertThat(percent("Báo cáo kết quả thực hiện", "Báo cáo kết quả thực hiện"))
                .isLessThan(Likeness.LINE);
        assertThat(Likeness.sought("Báo cáo kết quả thực hiện")).isEmpty();
    }

    @Test
    void whatDiffersIsMarkedInBothTexts() {
        assertThat(Likeness.pieces("Lập danh mục chợ nông thôn", "Lập danh mục chợ đêm"))
                .containsExactly(new LikePair.Piece("Lập danh mục chợ", false), new LikePair.Piece("nông thôn", true));
    }
}
