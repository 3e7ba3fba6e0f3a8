package vn.dondoc.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.testing.RuleTest;

@RuleTest
class ByteRangeTest {

    private static final long SIZE = 1_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-99, 0, 99",
        "bytes=0-, 0, 999",
        "bytes=999-999, 999, 999",
        "bytes=900-5000, 900, 999",
        "bytes=-1, 999, 999",
        "bytes=-5000, 0, 999",
        "' bytes = 10 - 19 ', 10, 19"
    })
    void oneRangeIsAnswered(String header, long from, long to) {
        assertThat(ByteRange.of(header, SIZE)).isEqualTo(new ByteRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=5-4", "bytes=-0", "bytes=-", "bytes=a-b", "bytes=0--1", "bytes=1"})
    void whatIsNoRangeOfTheFileIsBad(String header) {
        assertThat(ByteRange.of(header, SIZE).isBad()).isTrue();
    }

    @Test
    void otherUnitsSeveralRangesAndNoneGetTheWhole() {
        assertThat(ByteRange.of(null, SIZE)).isEqualTo(ByteRange.whole(SIZE));
        assertThat(ByteRange.of("lines=1-2", SIZE)).isEqualTo(ByteRange.whole(SIZE));
        assertThat(ByteRange.of("bytes=0-1,5-6", SIZE)).isEqualTo(ByteRange.whole(SIZE));
        assertThat(ByteRange.whole(SIZE).length()).isEqualTo(SIZE);
    }
}
