package vn.dondoc.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.testing.RuleTest;

@RuleTest
class MailStateTest {

    private static final Duration GRACE = Duration.ofMinutes(6);
    private static final Duration FRESH = Duration.ofMinutes(3);

    private static final List<TryOutcome> OUTCOMES = List.of(
            new TryOutcome.Accepted("250"),
            new TryOutcome.Deferred("451", false),
            new TryOutcome.Deferred("450", true),
            new TryOutcome.AddressRefused("550"),
            new TryOutcome.MessageRefused("554"),
            new TryOutcome.SystemRefused("535"),
            new TryOutcome.NotReached("connect"),
            new TryOutcome.Unknown("timeout"));

    @Test
    void whateverATryComesToIsAnArrowOfTheTable() {
        for (TryOutcome outcome : OUTCOMES) {
            for (int attempts = 1; attempts <= 12; attempts++) {
                for (Duration age : List.of(Duration.ZERO, FRESH, Duration.ofDays(2), Duration.ofDays(4))) {
                    for (int refusals = 0; refusals <= 4; refusals++) {
                        for (boolean othersWent : new boolean[] {true, false}) {
                            NextStep next = NextStep.after(outcome, attempts, age, refusals, othersWent, GRACE);
                            assertThat(MailState.CLAIMED.canBecome(next.state()))
                                    .as("%s after %s", next, outcome)
                                    .isTrue();
                            assertThat(next.delay()).isBetween(Duration.ZERO, Duration.ofHours(4));
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MailState.class)
    void afterTheEndComesNothing(MailState state) {
        boolean goesOn = Arrays.stream(MailState.values()).anyMatch(state::canBecome);
        assertThat(state.isFinal()).isEqualTo(!goesOn);
        assertThat(state.canBecome(state)).isFalse();
    }

    @Test
    void whatMayHaveBeenAcceptedIsNeverSentUncheckedAndNeverWithdrawn() {
        assertThat(MailState.CHECK.canBecome(MailState.CLAIMED)).isFalse();
        assertThat(MailState.CHECK.canBecome(MailState.CANCELLED)).isFalse();
        assertThat(MailState.CLAIMED.canBecome(MailState.CANCELLED)).isFalse();
        assertThat(MailState.RETRY.canBecome(MailState.SUPERSEDED)).isFalse();
        for (int attempts = 1; attempts < 20; attempts++) {
            NextStep next =
                    NextStep.after(new TryOutcome.Unknown("timeout"), attempts, Duration.ofDays(5), 0, true, GRACE);
            assertThat(next.state()).isEqualTo(MailState.CHECK);
            assertThat(next.delay()).isGreaterThanOrEqualTo(GRACE);
        }
    }

    @Test
    void aDeferredMailWaitsLongerEachTimeAndIsGivenUpAfterThreeDays() {
        assertThat(Stream.of(1, 2, 3, 4, 5, 6, 7, 40)
                        .map(n -> deferred(n, FRESH).delay()))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(2),
                        Duration.ofHours(4),
                        Duration.ofHours(4),
                        Duration.ofHours(4));
        assertThat(deferred(8, Duration.ofDays(3).minusSeconds(1)).state()).isEqualTo(MailState.RETRY);
        assertThat(deferred(8, Duration.ofDays(3)).state()).isEqualTo(MailState.DEAD);
    }

    private static NextStep deferred(int attempts, Duration age) {
        return NextStep.after(new TryOutcome.Deferred("451", true), attempts, age, 0, true, GRACE);
    }

    @Test
    void aRelayThatIsAwayOrRefusesUsBurnsNoTry() {
        for (TryOutcome outcome : List.of(new TryOutcome.NotReached("x"), new TryOutcome.SystemRefused("535"))) {
            assertThat(NextStep.after(outcome, 1, FRESH, 0, true, GRACE))
                    .isEqualTo(new NextStep(MailState.NEW, Duration.ZERO, false, false));
            assertThat(NextStep.after(outcome, 2, FRESH, 0, true, GRACE).state())
                    .isEqualTo(MailState.RETRY);
        }
        assertThat(NextStep.after(new TryOutcome.MessageRefused("554"), 1, FRESH, 0, true, GRACE)
                        .burnsAttempt())
                .isFalse();
    }

    @Test
    void aMessageThatIsRefusedWhileOthersGoThroughIsThePoison() {
        assertThat(refused(0, true)).isEqualTo(MailState.RETRY);
        assertThat(refused(1, true)).isEqualTo(MailState.RETRY);
        assertThat(refused(2, true)).isEqualTo(MailState.FAILED);
        assertThat(refused(9, false)).isEqualTo(MailState.RETRY);
    }

    private static MailState refused(int before, boolean othersWent) {
        return NextStep.after(new TryOutcome.MessageRefused("554"), 1, FRESH, before, othersWent, GRACE)
                .state();
    }

    @Test
    void anArchiveThatKnowsNothingMeansSendingAgainUnlessItIsTooLate() {
        assertThat(NextStep.afterCheck(true, Duration.ofDays(9))).isEqualTo(MailState.SENT);
        assertThat(NextStep.afterCheck(false, FRESH)).isEqualTo(MailState.RETRY);
        assertThat(NextStep.afterCheck(false, Duration.ofDays(3))).isEqualTo(MailState.DEAD);
    }

    @ParameterizedTest
    @EnumSource(MailState.class)
    void theLogHasOneGroupForEachState(MailState state) {
        assertThat(Arrays.stream(MailGroup.values())
                        .filter(group -> group.states().contains(state)))
                .containsExactly(MailGroup.of(state));
    }
}
