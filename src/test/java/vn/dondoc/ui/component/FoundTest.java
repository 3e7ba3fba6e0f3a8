package vn.dondoc.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.testing.RuleTest;

@RuleTest
class FoundTest {

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "xay dung, true",
        "dựng xây, true",
        "'sở xây, dựng', true",
        "XÂY, true",
        "so xd, false",
        "sxd, true",
        "s x, true",
        "SXD tỉnh, false",
        "giám đốc, true",
        "dựng giám, true",
        "ưng, false",
        "tài chính, false",
    })
    void anyWordsInAnyOrderWithOrWithoutMarks(String typed, boolean found) {
        assertThat(Found.matches("Sở Xây dựng", "Giám đốc", typed)).isEqualTo(found);
    }
}
