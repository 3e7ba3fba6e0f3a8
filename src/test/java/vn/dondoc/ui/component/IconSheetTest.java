package vn.dondoc.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.testing.RuleTest;

@RuleTest
class IconSheetTest {

    @Test
    void everyIconIsDrawnAndNothingElse() throws IOException {
        String sheet =
                new ClassPathResource("META-INF/resources/css/icons.css").getContentAsString(StandardCharsets.UTF_8);
        List<String> drawn = Pattern.compile("\\.(i-[a-z0-9-]+)\\{--m:url\\(")
                .matcher(sheet)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Icon.values()).map(Icon::css).toList());
    }
}
