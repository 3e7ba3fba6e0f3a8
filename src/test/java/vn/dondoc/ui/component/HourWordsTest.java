package vn.dondoc.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.testing.RuleTest;

@RuleTest
class HourWordsTest {

    @ParameterizedTest
    @CsvSource({
        "16h30, 16:30",
        "16:30, 16:30",
        "16.30, 16:30",
        "16h, 16:00",
        "16, 16:00",
        "9, 09:00",
        "9h05, 09:05",
        "16 giờ 30, 16:30",
        "16 giờ 30 phút, 16:30",
        "16H30, 16:30",
        "16g30, 16:30",
        "1630, 16:30",
        "930, 09:30",
        "trước 16h30, 16:30",
        "4h30 chiều, 16:30",
        "8h sáng, 08:00",
        "11h30 trưa, 11:30",
        "12h trưa, 12:00",
        "1h trưa, 13:00",
        "0h30, 00:30",
        "23h59, 23:59"
    })
    void anHourIsReadAsPeopleTypeIt(String typed, String read) {
        HourWords.Reading reading = HourWords.read(" " + typed + " ");
        assertThat(reading.problem()).isNull();
        assertThat(reading.hour()).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16h75", "25h", "chiều", "16h30 chiều", "sáng mai", "16-30", "12345"})
    void whatIsNotClearIsNotGuessed(String typed) {
        assertThat(HourWords.read(typed).hour()).isNull();
        assertThat(HourWords.read(typed).problem()).isEqualTo("hour.unclear");
    }

    @ParameterizedTest
    @ValueSource(strings = {"24h", "24:00", "0h", "00:00"})
    void theEndOfTheDayIsNoHour(String typed) {
        assertThat(HourWords.read(typed).problem()).isEqualTo("hour.midnight");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothingIsTheWholeDay(String typed) {
        assertThat(HourWords.read(typed).hour()).isNull();
        assertThat(HourWords.read(typed).problem()).isNull();
    }
}
