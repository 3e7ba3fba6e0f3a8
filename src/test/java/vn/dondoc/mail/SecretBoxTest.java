package vn.dondoc.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.DomainException;
import vn.dondoc.testing.RuleTest;

@RuleTest
class SecretBoxTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String OTHER =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());

    @Test
    void whatIsClosedIsOpenedWithTheSameKeyOnly() {
        String closed = box(KEY).close("Mật khẩu 1!");
        assertThat(closed).startsWith("v1:").doesNotContain("khẩu");
        assertThat(box(KEY).open(closed)).isEqualTo("Mật khẩu 1!");
        assertThat(box(KEY).close("Mật khẩu 1!")).isNotEqualTo(closed);
        assertThat(box(OTHER).canOpen(closed)).isFalse();
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> box(OTHER).open(closed));
    }

    @Test
    void whatWasTouchedIsNotOpened() {
        String closed = box(KEY).close("x");
        byte[] bytes = Base64.getDecoder().decode(closed.substring(3));
        bytes[bytes.length - 1] ^= 1;
        assertThat(box(KEY).canOpen("v1:" + Base64.getEncoder().encodeToString(bytes)))
                .isFalse();
        assertThat(box(KEY).canOpen("x")).isFalse();
        assertThat(box(KEY).canOpen("v1:***")).isFalse();
        assertThat(box(KEY).canOpen("v1:AAAA")).isFalse();
    }

    @Test
    void withoutAKeyNothingIsStoredAndNothingIsNothing() {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> box("").close("x"))
                .satisfies(e -> assertThat(e.key()).isEqualTo("mail.settings.no-key"));
        assertThat(box("").close("")).isEmpty();
        assertThat(box("").open("")).isEmpty();
    }

    @Test
    void aKeyThatIsNoneStopsTheStart() {
        for (String key : new String[] {"short", "AAAA", "không phải base64"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> box(key));
        }
    }

    @Test
    void aLeaseShorterThanADeliveryStopsTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties("", Duration.ofMinutes(4), Duration.ofMinutes(6)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties("", Duration.ofMinutes(6), Duration.ofMinutes(5)));
    }

    private static SecretBox box(String key) {
        return new SecretBox(properties(key, Duration.ofMinutes(6), Duration.ofMinutes(6)));
    }

    private static MailProperties properties(String key, Duration lease, Duration grace) {
        return new MailProperties(
                true,
                "",
                key,
                false,
                2,
                100,
                20,
                lease,
                grace,
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(45),
                Duration.ofSeconds(30));
    }
}
