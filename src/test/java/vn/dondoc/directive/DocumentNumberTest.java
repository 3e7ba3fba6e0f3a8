package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.testing.RuleTest;

@RuleTest
class DocumentNumberTest {

    private static DocumentNumber of(String text) {
        return DocumentNumber.of(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"340/KH-UBND", " 340 / kh - ubnd ", "340/KH–UBND", "0340/KH UBND", "340 KH-UBND", "340/KHUBND"})
    void spellingsOfOneNumberHaveOneKey(String typed) {
        assertThat(of(typed).key()).isEqualTo("340/KHUBND");
    }

    @ParameterizedTest
    @CsvSource({"340/KH-UBND, 340/QĐ-UBND", "340/QyĐ-UBND, 340/QĐ-UBND", "42/2014/QĐ-TTg, 422/014/QĐ-TTg", "3/KH, 30/KH"
    })
    void otherNumbersAndSymbolsHaveOtherKeys(String one, String other) {
        assertThat(of(one).key()).isNotEqualTo(of(other).key());
    }

    @Test
    void itIsShownInOrder() {
        assertThat(of(" 340 /  KH – UBND").shown()).isEqualTo("340/KH-UBND");
    }

    @Test
    void anEmptyOneIsNone() {
        assertThat(DocumentNumber.of("  ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KH-UBND", "số 340", "/340"})
    void aNumberBeginsWithADigit(String typed) {
        assertThatThrownBy(() -> DocumentNumber.of(typed)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void theLimitsAreTheDecrees() {
        assertThat(of("12345678901/" + "K".repeat(30)).shown()).hasSize(42);
        assertThatThrownBy(() -> DocumentNumber.of("123456789012/KH")).hasMessageContaining("number.too-long");
        assertThatThrownBy(() -> DocumentNumber.of("1/" + "K".repeat(31))).hasMessageContaining("symbol.too-long");
    }

    @Test
    void itIsFoundByItsBeginningWithoutSigns() {
        assertThat(of("340/KH-UBND").key().replace("/", "")).startsWith(DocumentNumber.searchKey("340 kh ub"));
    }
}
