package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.shared.FieldId;
import vn.dondoc.testing.RuleTest;

/** Which row of the table of who decides about more time holds for a task on a day. */
@RuleTest
class ExtensionBookTest {

    private static final FieldId HEALTH = new FieldId(7);
    private static final FieldId LAND = new FieldId(8);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final ExtensionMeasure FEW = new ExtensionMeasure(1, 10);
    private static final ExtensionMeasure MORE = new ExtensionMeasure(3, 45);

    private static final ExtensionScope PARTY = new ExtensionScope(IssuingLevel.PARTY, null);
    private static final ExtensionScope OF_HEALTH = new ExtensionScope(null, HEALTH);
    private static final ExtensionScope PARTY_HEALTH = new ExtensionScope(IssuingLevel.PARTY, HEALTH);

    private static ExtensionSetting row(
            ExtensionScope scope, int version, @Nullable ExtensionMeasure measure, LocalDate from) {
        return new ExtensionSetting(version, scope, version, measure, from, "12/QĐ-VP", "Phạm Văn Minh", Instant.EPOCH);
    }

    private static @Nullable ExtensionMeasure of(
            ExtensionBook book, IssuingLevel level, @Nullable FieldId field, LocalDate on) {
        return book.measure(level, field, on).orElse(null);
    }

    @Test
    void theMostSpecificRowGoesFirst() {
        ExtensionBook book = new ExtensionBook(List.of(
                row(PARTY, 1, FEW, NEW_YEAR),
                row(OF_HEALTH, 1, MORE, NEW_YEAR),
                row(PARTY_HEALTH, 1, ExtensionMeasure.NONE, NEW_YEAR)));
        assertThat(of(book, IssuingLevel.PARTY, HEALTH, JULY)).isEqualTo(ExtensionMeasure.NONE);
        assertThat(of(book, IssuingLevel.PARTY, LAND, JULY)).isEqualTo(FEW);
        assertThat(of(book, IssuingLevel.PARTY, null, JULY)).isEqualTo(FEW);
        assertThat(of(book, IssuingLevel.PROVINCE, HEALTH, JULY)).isEqualTo(MORE);
        assertThat(of(book, IssuingLevel.PROVINCE, LAND, JULY)).isNull();
        assertThat(of(book, IssuingLevel.PROVINCE, null, JULY)).isNull();

        ExtensionBook both =
                new ExtensionBook(List.of(row(PARTY, 1, FEW, NEW_YEAR), row(OF_HEALTH, 1, MORE, NEW_YEAR)));
        assertThat(of(both, IssuingLevel.PARTY, HEALTH, JULY))
                .as("the field before the level")
                .isEqualTo(MORE);
    }

    @Test
    void aRowHoldsFromItsDayUntilTheNextOfItsOwn() {
        ExtensionBook book = new ExtensionBook(List.of(
                row(PARTY_HEALTH, 1, MORE, JULY),
                row(PARTY_HEALTH, 2, FEW, NEW_YEAR),
                row(PARTY_HEALTH, 3, ExtensionMeasure.NONE, NEW_YEAR),
                row(PARTY, 1, MORE, NEW_YEAR.minusDays(1))));
        assertThat(of(book, IssuingLevel.PARTY, HEALTH, NEW_YEAR.minusDays(2))).isNull();
        assertThat(of(book, IssuingLevel.PARTY, HEALTH, NEW_YEAR.minusDays(1)))
                .as("before its first day the less specific row holds")
                .isEqualTo(MORE);
        assertThat(of(book, IssuingLevel.PARTY, HEALTH, NEW_YEAR))
                .as("of two with one day the later entered")
                .isEqualTo(ExtensionMeasure.NONE);
        assertThat(of(book, IssuingLevel.PARTY, HEALTH, JULY.minusDays(1))).isEqualTo(ExtensionMeasure.NONE);
        assertThat(of(book, IssuingLevel.PARTY, HEALTH, JULY)).isEqualTo(MORE);
        assertThat(book.next(PARTY_HEALTH, NEW_YEAR.minusDays(1)))
                .hasValueSatisfying(next -> assertThat(next.version()).isEqualTo(3));
        assertThat(book.next(PARTY_HEALTH, JULY)).isEmpty();
    }

    @Test
    void aRowThatHasEndedLeavesItsTasksToTheNextOne() {
        ExtensionBook book = new ExtensionBook(List.of(
                row(PARTY_HEALTH, 1, FEW, NEW_YEAR),
                row(PARTY_HEALTH, 2, null, JULY),
                row(OF_HEALTH, 1, MORE, NEW_YEAR),
                row(OF_HEALTH, 2, null, JULY.plusDays(1))));
        assertThat(of(book, IssuingLevel.PARTY, HEALTH, JULY.minusDays(1))).isEqualTo(FEW);
        assertThat(of(book, IssuingLevel.PARTY, HEALTH, JULY)).isEqualTo(MORE);
        assertThat(of(book, IssuingLevel.PARTY, HEALTH, JULY.plusDays(1))).isNull();
    }

    @Test
    void aMeasureIsOfGrantsAndOfDaysInAll() {
        assertThat(MORE.holds(2, 45)).isTrue();
        assertThat(MORE.holds(3, 5)).isFalse();
        assertThat(MORE.holds(0, 46)).isFalse();
        assertThat(ExtensionMeasure.NONE.holds(0, 0)).isFalse();
    }
}
