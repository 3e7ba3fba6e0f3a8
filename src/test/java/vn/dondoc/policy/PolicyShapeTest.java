package vn.dondoc.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.testing.RuleTest;

@RuleTest
class PolicyShapeTest {

    @ParameterizedTest
    @EnumSource
    void theDefaultIsAValueAsItIsStored(Policy policy) {
        assertThat(policy.shape().canonical(policy.defaultValue())).contains(policy.defaultValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SOON_DAYS|' 4 '|4",
                "SOON_DAYS|31|",
                "SOON_DAYS|-1|",
                "SOON_DAYS|3.5|",
                "SOON_DAYS|99999999999|",
                "SOON_DAYS|''|",
                "ACKNOWLEDGE_WITHIN_DAYS|0|",
                "SEND_FROM|7:05|07:05",
                "SEND_FROM|24:00|",
                "SEND_FROM|7h|",
                "OFFICER_MAY_CONFIRM|true|true",
                "OFFICER_MAY_CONFIRM|yes|",
                "PERIOD_TASKS|DUE|DUE",
                "PERIOD_TASKS|LATE|",
                "REMIND_BEFORE_DAYS|'0, 3;10 3'|10,3,0",
                "REMIND_BEFORE_DAYS|'3,một'|",
                "REMIND_BEFORE_DAYS|61|"
            })
    void whatIsTypedIsStoredInOneWayOrRefused(Policy policy, String typed, String stored) {
        assertThat(policy.shape().canonical(typed).orElse(null)).isEqualTo(stored);
    }
}
