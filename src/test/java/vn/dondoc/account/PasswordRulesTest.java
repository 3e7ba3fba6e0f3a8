package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.testing.RuleTest;

@RuleTest
class PasswordRulesTest {

    private static final List<String> NAMES =
            List.of("Lê Minh Tuấn", "tuan.leminh", "Sở Xây dựng", "tuan.leminh@laocai.example");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con mèo vàng leo cây cau",
                "Trời xanh mây trắng nắng vàng",
                "correct horse battery staple",
                "kT9#mwQz!p2LxV",
                "một hai ba bốn năm sáu",
                "suối chảy qua 7 nhịp cầu",
                "Đường xa vạn dặm, gió đưa"
            })
    void aSentenceOrARandomTextIsGood(String password) {
        assertThatCode(() -> rules.check(password, NAMES)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ubnd@LaoCai2024",
                "Ủy ban nhân dân 2025",
                "UyBanNhanDan123",
                "MatKhau123456",
                "Mật khẩu 123456!",
                "SoXayDung@2026",
                "Sở Xây dựng 2026",
                "tuan.leminh2026",
                "LêMinhTuấn1990",
                "TuanLeMinh@12345",
                "password1234",
                "P@ssw0rd12345",
                "qwertyuiop123",
                "abc@123abc@123",
                "123456a@123456",
                "anhyeuem202420",
                "111111111111111",
                "aaaaaaaaaaaaab",
                "098765432109",
                "03/02/1990-0912345678",
                "dondoc-laocai-2026",
                "1qaz2wsx3edc",
                "Laocai!Laocai!",
                "Quản trị hệ thống 1"
            })
    void whatEverybodyWouldTryFirstIsRefused(String password) {
        assertThatThrownBy(() -> rules.check(password, NAMES))
                .isInstanceOf(InvalidInput.class)
                .satisfies(refused -> assertThat(((InvalidInput) refused).problems())
                        .extracting(InvalidInput.Problem::key)
                        .containsExactly("account.password.guessable"));
    }

    @Test
    void elevenCharactersAreTooFewAndTwelveVietnameseLettersAreEnough() {
        assertThatThrownBy(() -> rules.check("kT9#mwQz!p2", NAMES)).isInstanceOf(InvalidInput.class);
        assertThatCode(() -> rules.check("ngựa ô ở đèo", NAMES)).doesNotThrowAnyException();
    }

    /** Ten thousand common passwords and two hundred words from here, as they are and as people dress them up. */
    @Test
    void noneOfTheCommonOnesGetsThroughHoweverDressedUp() throws IOException {
        List<String> tries = new ArrayList<>();
        for (String file : List.of("security/common-passwords.txt", "security/context-words.txt")) {
            new ClassPathResource(file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(word -> tries.addAll(List.of(
                            word,
                            word + "123456789012",
                            word + "@2026!2026!!",
                            "12345678" + word + "!!!!",
                            word.toUpperCase(Locale.ROOT) + "000000000001")));
        }
        assertThat(tries).hasSizeGreaterThan(50_000);
        assertThat(tries.stream().filter(password -> accepted(password))).isEmpty();
    }

    private boolean accepted(String password) {
        try {
            rules.check(password, NAMES);
            return true;
        } catch (InvalidInput refused) {
            return false;
        }
    }
}
