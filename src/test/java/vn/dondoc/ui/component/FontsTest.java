package vn.dondoc.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.testing.RuleTest;

@RuleTest
class FontsTest {

    private static final int FIRST_STACKED = 0x1EA0;
    private static final int LAST_STACKED = 0x1EF9;
    private static final String OTHERS = "ĂăÂâĐđÊêÔôƠơƯưÀÁÃàáãĩĨũŨ–—“”‘’…•₫";

    @ParameterizedTest
    @ValueSource(strings = {"Regular", "Bold", "Italic", "BoldItalic"})
    void thePrintFontHasEveryVietnameseLetter(String cut) throws IOException {
        try (TrueTypeFont font = new TTFParser()
                .parse(new RandomAccessReadBuffer(
                        new ClassPathResource("fonts/Tinos-" + cut + ".ttf").getContentAsByteArray()))) {
            var letters = font.getUnicodeCmapLookup();
            IntStream.concat(IntStream.rangeClosed(FIRST_STACKED, LAST_STACKED), OTHERS.codePoints())
                    .forEach(letter -> assertThat(letters.getGlyphId(letter))
                            .as(Character.toString(letter))
                            .isPositive());
        }
    }

    @Test
    void theScreenFontIsOneSmallFile() throws IOException {
        assertThat(new ClassPathResource("META-INF/resources/fonts/inter.woff2").contentLength())
                .isBetween(40_000L, 100_000L);
    }
}
