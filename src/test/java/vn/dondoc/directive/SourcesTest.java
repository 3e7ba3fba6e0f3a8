package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.file.Files;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.task.ATask;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/** What was said, concluded or noted stands in the register beside the papers, and a paper may come later. */
@OfficeTest
class SourcesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final AtomicInteger NUMBERS = new AtomicInteger(7000);

    @Autowired
    DirectiveRegister register;

    @Autowired
    DirectiveSources sources;

    @Autowired
    Directives directives;

    @Autowired
    Files files;

    @Autowired
    AnOffice office;

    Actor clerk;
    AgencyId issuer;
    String number = "";

    @BeforeEach
    void aClerk() {
        clerk = office.actor(Role.CLERK, office.agency("Văn phòng"));
        issuer = office.agency("UBND tỉnh");
        number = NUMBERS.incrementAndGet() + "/TB-UBND";
    }

    private DirectiveDetails of(DirectiveId id) {
        return directives.get(clerk, id);
    }

    private ConfirmingPaper paper(String issuedBy, FileId... attached) {
        return new ConfirmingPaper(number, issuedBy, DAY.plusDays(2), List.of(attached));
    }

    private DirectiveRow row(DirectiveId id, SourceKind kind) {
        DirectiveFilter filter = new DirectiveFilter("", kind, null, null, null, DAY, DAY);
        return directives.rows(clerk, filter, null, 500).rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasSaidTakesANumberOfTheRegisterAndIsQuotedByWhoSaidIt() {
        DirectiveId first = register.register(clerk, ASource.said(DAY, "Dọn hành lang quốc lộ"));
        DirectiveId second = register.register(clerk, ASource.noted(DAY, "12/TTr-SXD", "Sở Xây dựng", DAY));
        String one = of(first).form().number();
        String two = of(second).form().number();
        assertThat(one).matches("\\d+/GN");
        assertThat(Integer.parseInt(two.split("/")[0])).isGreaterThan(Integer.parseInt(one.split("/")[0]));
        assertThat(of(first).title()).isEqualTo("Ý kiến chỉ đạo số " + one + " của Chủ tịch UBND tỉnh");
        assertThat(row(first, SourceKind.ORAL).title()).isEqualTo(of(first).title());
        assertThat(of(second).title()).isEqualTo("Bút phê số " + two + " của Chủ tịch UBND tỉnh");
        assertThat(of(second).form().source().paperSubject()).isEqualTo("Xin chủ trương sửa kè");
        assertThat(directives.history(clerk, first).getFirst().changes())
                .extracting(Change::field)
                .contains("source", "occasion", "notedBy", "number");
    }

    @Test
    void aListOfOneSourceOrDirectionHasNoOther() {
        DirectiveId said = register.register(clerk, ASource.said(DAY, "Lọc theo nguồn"));
        DirectiveId paper = register.register(clerk, ATask.form(number, DAY));
        assertThat(ids(new DirectiveFilter("", SourceKind.ORAL, null, null, null, DAY, DAY)))
                .contains(said)
                .doesNotContain(paper);
        assertThat(ids(new DirectiveFilter("", SourceKind.PAPER, null, null, null, DAY, DAY)))
                .contains(paper)
                .doesNotContain(said);
        assertThat(ids(new DirectiveFilter("", null, Direction.OUTGOING, null, null, DAY, DAY)))
                .contains(paper)
                .doesNotContain(said);
        assertThat(directives.kinds(clerk)).extracting(DocumentKind::code).doesNotContain("YKCD", "KLCH", "BP");
    }

    private List<DirectiveId> ids(DirectiveFilter filter) {
        List<DirectiveRow> rows = directives.rows(clerk, filter, null, 500).rows();
        assertThat(directives.count(clerk, filter)).isEqualTo(rows.size());
        return rows.stream().map(DirectiveRow::id).toList();
    }

    @Test
    void aPaperThatComesLaterIsTiedToItAndTheHistoryKeepsBoth() {
        DirectiveId id = register.register(clerk, ASource.concluded(DAY, "", "", null));
        String noted = of(id).form().number();
        FileId scan = files.store(
                        clerk, "thong-bao.txt", new ByteArrayInputStream("Thông báo".getBytes(StandardCharsets.UTF_8)))
                .id();
        sources.confirm(clerk, id, 0, paper("UBND tỉnh", scan));

        DirectiveForm now = of(id).form();
        assertThat(now.number()).isEqualTo(noted);
        assertThat(now.issuedOn()).isEqualTo(DAY);
        assertThat(now.source().occasion()).isEqualTo("Cuộc họp về đường tuần tra");
        assertThat(now.source().paperNumber()).isEqualTo(number);
        assertThat(now.source().isConfirmed()).isTrue();
        assertThat(now.files()).containsExactly(scan);
        HistoryEntry last = directives.history(clerk, id).getLast();
        assertThat(last.act()).isEqualTo("DIRECTIVE_CONFIRMED");
        assertThat(last.changes())
                .extracting(Change::field)
                .containsExactly("paperNumber", "paperIssuer", "paperOn", "file");
        assertThat(directives
                        .rows(clerk, DirectiveFilter.ALL.withText(number.replace("/", " ")), null, 50)
                        .rows())
                .extracting(DirectiveRow::id)
                .contains(id);
        assertThatThrownBy(() -> sources.confirm(clerk, id, 1, paper("UBND tỉnh")))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void onePaperConfirmsOneThingAndIsNotRegisteredASecondTime() {
        DirectiveId first = register.register(clerk, ASource.concluded(DAY, number, "UBND tỉnh thử nghiệm", DAY));
        DirectiveId second = register.register(clerk, ASource.said(DAY, "Việc khác"));
        assertThatThrownBy(() -> sources.confirm(
                        clerk,
                        second,
                        0,
                        new ConfirmingPaper(
                                number.replace("-", " "), "ubnd TỈNH thử nghiệm", DAY.plusDays(1), List.of())))
                .isInstanceOfSatisfying(DuplicateDirective.class, twin -> {
                    assertThat(twin.existing().id()).isEqualTo(first);
                    assertThat(twin.problems().getFirst().field()).isEqualTo("paperNumber");
                });
        assertThatThrownBy(() -> register.register(clerk, ATask.form(number, DAY)))
                .isInstanceOfSatisfying(DuplicateDirective.class, twin -> {
                    assertThat(twin.existing().id()).isEqualTo(first);
                    assertThat(twin.problems().getFirst().key()).isEqualTo("directive.duplicate.confirming");
                });
        assertThat(of(second).form().source().isConfirmed()).isFalse();
    }

    @Test
    void aPaperThatTheRegisterHasIsLinked() {
        DirectiveId paper = register.register(clerk, ATask.form(number, DAY.plusDays(2)));
        DirectiveId said = register.register(clerk, ASource.said(DAY, "Sẽ có văn bản"));
        sources.confirm(clerk, said, 0, paper("UBND tỉnh thử nghiệm"));
        assertThat(of(said).paper()).isEqualTo(paper);
        DirectiveId noted = register.register(
                clerk, ASource.noted(DAY.plusDays(2), number, "UBND tỉnh thử nghiệm", DAY.plusDays(2)));
        assertThat(of(noted).paper()).as("many may note on one paper").isEqualTo(paper);
    }

    @Test
    void aPaperWithoutNumberDayOrIssuerConfirmsNothing() {
        DirectiveId said = register.register(clerk, ASource.said(DAY, "Chưa có gì"));
        assertThatThrownBy(() -> sources.confirm(clerk, said, 0, new ConfirmingPaper(" ", "", null, List.of())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("paperNumber", "paperIssuer", "paperOn"));
        assertThatThrownBy(() -> sources.confirm(clerk, said, 5, paper("UBND tỉnh")))
                .isInstanceOf(StaleVersion.class);
        DirectiveId plain = register.register(clerk, ATask.form(number, DAY));
        assertThatThrownBy(() -> sources.confirm(clerk, plain, 0, paper("UBND tỉnh")))
                .isInstanceOf(DomainException.class);
        Actor focal = office.actor(Role.FOCAL_POINT, office.agency("Sở Y tế"));
        assertThatThrownBy(() -> sources.confirm(focal, said, 0, paper("UBND tỉnh")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aWrongSourceIsCorrectedAndItsNumberWithIt() {
        DirectiveId id = register.register(clerk, ATask.form(number, DAY));
        register.correct(clerk, id, 0, ASource.said(DAY, "Thật ra là nói miệng"));
        String noted = of(id).form().number();
        assertThat(noted).endsWith("/GN");
        register.correct(clerk, id, 1, ASource.said(DAY, "Thật ra là nói miệng, sửa chữ"));
        assertThat(of(id).form().number()).isEqualTo(noted);
        assertThat(directives.history(clerk, id).getLast().changes())
                .extracting(Change::field)
                .containsExactly("subject");
        register.correct(clerk, id, 2, ASource.said(DAY.minusYears(1), "Từ năm ngoái"));
        assertThat(of(id).form().number()).endsWith("/GN");
        register.correct(clerk, id, 3, ATask.form(number, DAY));
        assertThat(of(id).title()).isEqualTo("Kế hoạch số " + number);
    }
}
