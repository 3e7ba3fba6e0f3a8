package vn.dondoc.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.testing.RuleTest;

@RuleTest
class NumberWordsTest {

    @ParameterizedTest
    @CsvSource({
        "1234, 1234",
        "1.234, 1234",
        "'1.234,5', 1234.5",
        "'1 234 567', 1234567",
        "'0,0001', 0.0001",
        "-3, -3",
        "12.345.678, 12345678"
    })
    void readsWhatPeopleType(String typed, BigDecimal number) {
        assertThat(NumberWords.read(typed)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.23", "1,2,3", "1.2345", "12.34.567", "một", "1e5", "--1", "1,"})
    void whatCouldBeReadInTwoWaysIsNoNumber(String typed) {
        assertThat(NumberWords.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1234.50, '1.234,5'", "0.0001, '0,0001'", "100, 100"})
    void showsItAsPeopleReadIt(BigDecimal number, String shown) {
        assertThat(NumberWords.show(number)).isEqualTo(shown);
    }
}
