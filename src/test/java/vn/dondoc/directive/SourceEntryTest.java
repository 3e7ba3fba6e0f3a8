package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.testing.RuleTest;

/** What each source must have, and what it cannot have. */
@RuleTest
class SourceEntryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static List<String> wrong(DirectiveForm form) {
        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> DirectiveEntry.of(form, TODAY));
        return refused == null
                ? List.of()
                : refused.problems().stream().map(InvalidInput.Problem::field).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ORAL, signatory;issuedOn;subject;notedBy",
        "MEETING, signatory;issuedOn;subject;occasion",
        "NOTE, signatory;issuedOn;subject;paperIssuer;paperOn;paperSubject"
    })
    void anEmptyFormNamesAllThatItsSourceMustHave(SourceKind kind, String fields) {
        DirectiveForm empty = ADirective.from(DirectiveSource.of(kind), "").form();
        assertThat(wrong(empty)).containsExactlyInAnyOrder(fields.split(";"));
    }

    @Test
    void whatIsSaidHasNoNumberIssuerOrArrivalOfAPaper() {
        DirectiveEntry entry = DirectiveEntry.of(ASource.said(DAY, "Dọn hành lang quốc lộ"), TODAY);
        assertThat(entry.number()).isNull();
        assertThat(entry.issuer()).isNull();
        assertThat(entry.issuerName()).isEqualTo("Chủ tịch UBND tỉnh");
        assertThat(entry.direction()).isEqualTo(Direction.OUTGOING);
        assertThat(entry.arrivalOn()).isNull();
        assertThat(entry.source().notedBy()).isEqualTo("Người Ghi");
    }

    @Test
    void aSecretIsRefusedWhateverItsSource() {
        DirectiveForm form = ASource.said(DAY, "x");
        assertThat(wrong(ADirective.from(form.source(), "x")
                        .secret(Secrecy.SECRET)
                        .on(DAY)
                        .signed("A", "")
                        .form()))
                .containsExactly("secrecy");
    }

    @ParameterizedTest
    @EnumSource(
            value = SourceKind.class,
            names = {"ORAL", "MEETING"})
    void aConfirmingPaperIsWholeOrNotThere(SourceKind kind) {
        assertThat(wrong(confirmed(kind, "", "", null))).isEmpty();
        assertThat(wrong(confirmed(kind, "45/TB-UBND", "", null))).containsExactly("paperIssuer", "paperOn");
        assertThat(wrong(confirmed(kind, "", "UBND tỉnh", DAY))).containsExactly("paperNumber");
        assertThat(wrong(confirmed(kind, "số 45", "UBND tỉnh", DAY))).contains("paperNumber");
        assertThat(wrong(confirmed(kind, "45/TB-UBND", "UBND tỉnh", DAY))).isEmpty();
        assertThat(wrong(confirmed(kind, "45/TB-UBND", "UBND tỉnh", DAY.minusDays(1))))
                .containsExactly("paperOn");
        assertThat(wrong(confirmed(kind, "45/TB-UBND", "UBND tỉnh", TODAY.plusDays(1))))
                .containsExactly("paperOn");
    }

    private static DirectiveForm confirmed(SourceKind kind, String number, String issuer, @Nullable LocalDate day) {
        return ASource.form(
                new DirectiveSource(kind, "Giao ban", "", "Người Ghi", number, issuer, day, ""), DAY, "Làm ngay");
    }

    @Test
    void aNoteStandsOnAPaperOfTheSameDayOrBefore() {
        assertThat(wrong(ASource.noted(DAY, "12/TTr-SXD", "Sở Xây dựng", DAY))).isEmpty();
        assertThat(wrong(ASource.noted(DAY, "", "Sở Xây dựng", DAY))).isEmpty();
        assertThat(wrong(ASource.noted(DAY, "12/TTr-SXD", "Sở Xây dựng", DAY.plusDays(1))))
                .containsExactly("paperOn");
    }

    @Test
    void nothingIsSaidTomorrow() {
        assertThat(wrong(ASource.said(TODAY.plusDays(1), "Mai làm"))).containsExactly("issuedOn");
    }

    @Test
    void whatAnotherSourceHadIsNotKept() {
        DirectiveSource entered = new DirectiveSource(
                SourceKind.NOTE, "Giao ban", "Mọi người", "Người Ghi", "1/TTr-A", "Sở A", DAY, "Xin");
        assertThat(DirectiveEntry.of(ASource.form(entered, DAY, "Xem"), TODAY).source())
                .isEqualTo(new DirectiveSource(SourceKind.NOTE, "", "", "", "1/TTr-A", "Sở A", DAY, "Xin"));
        assertThat(entered.isConfirmed()).isFalse();
    }
}
