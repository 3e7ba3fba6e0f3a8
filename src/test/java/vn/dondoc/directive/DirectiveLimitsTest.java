package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.testing.RuleTest;

/** The fields of NĐ 30/2020, Phụ lục VI part II at their limits and one beyond: the refusal names the field and its limit. */
@RuleTest
class DirectiveLimitsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** A field that takes so many characters, or a number up to so much. */
    record Limit(String field, int limit, boolean number) {

        @Override
        public String toString() {
            return field + " " + limit;
        }
    }

    /** Written out from the decree's table, not from the program. */
    static Stream<Limit> limits() {
        return Stream.of(
                new Limit("issuer", 200, false),
                new Limit("subject", 500, false),
                new Limit("signatory", 50, false),
                new Limit("signatoryTitle", 100, false),
                new Limit("language", 30, false),
                new Limit("description", 500, false),
                new Limit("recipients", 1000, false),
                new Limit("fileCode", 13 + 1 + 4 + 1 + 20, false),
                new Limit("pageCount", 999, true),
                new Limit("copies", 999, true),
                new Limit("sheets", 999, true),
                new Limit("docOrdinal", 999, true));
    }

    static Stream<Limit> texts() {
        return limits().filter(limit -> !limit.number());
    }

    @ParameterizedTest
    @MethodSource("limits")
    void theLimitItselfIsTaken(Limit limit) {
        DirectiveEntry entry = DirectiveEntry.of(with(limit, limit.limit()), DAY);
        assertThat(entry.shown().get(DirectiveEntry.FIELDS.indexOf(limit.field())))
                .isEqualTo(limit.number() ? String.valueOf(limit.limit()) : "ệ".repeat(limit.limit()));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void oneBeyondIsRefusedNamingTheFieldAndItsLimit(Limit limit) {
        assertThatThrownBy(() -> DirectiveEntry.of(with(limit, limit.limit() + 1), DAY))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .containsExactly(new InvalidInput.Problem(
                                        limit.field(),
                                        limit.number() ? "directive.count" : "error.too-long",
                                        List.of(limit.limit()))));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void marksPastedApartAreCountedAsTheyAreStored(Limit limit) {
        String apart = Normalizer.normalize("ệ".repeat(limit.limit()), Normalizer.Form.NFD);
        assertThat(apart.length()).isGreaterThan(limit.limit());
        assertThat(DirectiveEntry.of(form(limit.field(), apart, null), DAY)
                        .shown()
                        .get(DirectiveEntry.FIELDS.indexOf(limit.field())))
                .hasSize(limit.limit());
    }

    @Test
    void aNumberHasElevenDigitsAndItsSymbolThirtyCharacters() {
        assertThat(DirectiveEntry.of(form("number", "1".repeat(11) + "/" + "K".repeat(30), null), DAY)
                        .number())
                .isNotNull();
        assertThatThrownBy(() -> DirectiveEntry.of(form("number", "1".repeat(12) + "/KH", null), DAY))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        new InvalidInput.Problem("number", "directive.number.too-long", List.of(11))));
        assertThatThrownBy(() -> DirectiveEntry.of(form("number", "1/" + "K".repeat(31), null), DAY))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        new InvalidInput.Problem("number", "directive.symbol.too-long", List.of(30))));
    }

    @Test
    void whatMustBeThereIsNamedAtOnce() {
        assertThatThrownBy(() -> DirectiveEntry.of(
                        new DirectiveForm(
                                Secrecy.NORMAL,
                                null,
                                null,
                                "",
                                null,
                                " ",
                                null,
                                " ",
                                "",
                                "",
                                Urgency.NORMAL,
                                IssuingLevel.PROVINCE,
                                null,
                                null,
                                "",
                                -1,
                                null,
                                null,
                                "",
                                null,
                                null,
                                List.of()),
                        DAY))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("direction", "kind", "issuer", "issuedOn", "subject", "pageCount"));
    }

    private static DirectiveForm with(Limit limit, int size) {
        return limit.number() ? form(limit.field(), "", size) : form(limit.field(), "ệ".repeat(size), null);
    }

    private static DirectiveForm form(String field, String text, Integer number) {
        return new DirectiveForm(
                Secrecy.NORMAL,
                Direction.INCOMING,
                "KH",
                field.equals("number") ? text : "340/KH-UBND",
                null,
                field.equals("issuer") ? text : "UBND tỉnh",
                DAY,
                field.equals("subject") ? text : "Kế hoạch",
                field.equals("signatory") ? text : "",
                field.equals("signatoryTitle") ? text : "",
                Urgency.NORMAL,
                IssuingLevel.PROVINCE,
                null,
                null,
                field.equals("language") ? text : "",
                field.equals("pageCount") ? number : null,
                field.equals("copies") ? number : null,
                field.equals("sheets") ? number : null,
                field.equals("description") ? text : "",
                null,
                field.equals("recipients") ? text : "",
                field.equals("fileCode") ? text : "",
                field.equals("docOrdinal") ? number : null,
                DAY,
                null,
                DirectiveSource.PAPER,
                List.of());
    }
}
