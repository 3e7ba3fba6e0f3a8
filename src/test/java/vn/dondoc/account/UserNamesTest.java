package vn.dondoc.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.testing.RuleTest;

@RuleTest
class UserNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"chu.tich", "tuan.leminh", "a12", "van-thu_2"})
    void plainNamesAreGood(String name) {
        assertThat(UserNames.isValid(name)).isTrue();
    }

    /** Cyrillic, Greek, full-width, marked, combining, bidirectional, zero-width, empty, too short, too long. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "сhu.tich",
                "chu.tіch",
                "chu.τich",
                "ｃhu.tich",
                "chủ.tịch",
                "chu\u0309.tich",
                "chu.tich\u200b",
                "\u202echu.tich",
                "chu tich",
                "Chu.Tich",
                "1chutich",
                "ab",
                "",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void otherAlphabetsAndHiddenSignsAreNot(String name) {
        assertThat(UserNames.isValid(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "chutich,chu.tich",
        "chu.t1ch,chu.tich",
        "ngoc.ha,ng0c-ha",
        "arnold,amold",
        "lan.vvong,lan.wong",
        "hoai5,hoais"
    })
    void namesThatTheEyeTakesForEachOtherHaveOneSkeleton(String one, String other) {
        assertThat(UserNames.skeleton(one)).isEqualTo(UserNames.skeleton(other));
    }

    @Test
    void aNameIsProposedFromThePersonsName() {
        assertThat(UserNames.proposed("Lê Minh Tuấn")).isEqualTo("tuan.leminh");
        assertThat(UserNames.proposed("Vàng A Sử")).isEqualTo("su.vanga");
        assertThat(UserNames.proposed("  Đỗ   Đức ")).isEqualTo("duc.do");
    }

    @Test
    void signInTakesTheNameAsItIsTyped() {
        assertThat(UserNames.typed("  Tuan.LeMinh ")).isEqualTo("tuan.leminh");
    }
}
