package vn.dondoc.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.testing.RuleTest;

@RuleTest
class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nhiem-vu",
                "/nhiem-vu/12?nhom=qua-han&sap=han",
                "/van-ban?tim=340%20kh%20ubnd",
                "/a//b",
                "/?url=https://evil.example"
            })
    void aPathOfThisProgramIsKept(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "/\\/evil.example",
                "https:evil.example",
                "https:/evil.example",
                "https://evil.example/",
                "HTTPS://evil.example/",
                "javascript:alert(1)",
                "data:text/html,x",
                "evil.example",
                "@evil.example",
                ".evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "\t//evil.example",
                " //evil.example",
                "/%09/evil\\example",
                "/x\r\nSet-Cookie: a=b",
                "/\u2028/evil.example"
            })
    void whatABrowserCouldReadAsAnotherSiteLeadsHome(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }
}
