package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DispatchId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskWork;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** Books and their numbers, signatures that come later, files that are replaced: what the register keeps of a paper. */
@OfficeTest
class RegisterRecordTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    @Autowired
    ArrivalBooks books;

    @Autowired
    Dispatches dispatches;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskWork work;

    @Autowired
    OfficeClock clock;

    @Autowired
    Files files;

    @Autowired
    AnOffice office;

    @Autowired
    IdGenerator ids;

    @Autowired
    JdbcTemplate jdbc;

    Actor clerk;
    AgencyId issuer;

    @BeforeEach
    void anIssuer() {
        clerk = office.actor(Role.CLERK, office.agency("Văn phòng"));
        issuer = office.agency("UBND tỉnh");
    }

    private DirectiveForm form(
            String number, @Nullable LocalDate arrivalOn, @Nullable String book, FileId... attached) {
        return ADirective.about("Kế hoạch thử nghiệm")
                .of(arrivalOn == null ? Direction.OUTGOING : Direction.INCOMING, "KH")
                .number(number)
                .by(issuer)
                .on(LocalDate.of(2024, 12, 30))
                .arrived(arrivalOn, book)
                .with(List.of(attached))
                .form();
    }

    private DirectiveId arrived(String day, String book) {
        return register.register(clerk, form("", LocalDate.parse(day), book));
    }

    private Integer number(DirectiveId id) {
        return directives.get(clerk, id).arrivalNo();
    }

    private List<Change> lastChanges(DirectiveId id) {
        return directives.history(clerk, id).getLast().changes();
    }

    @Test
    void everyBookNumbersFromOneAndAgainOnTheFirstOfJanuary() {
        String incoming = books.add(clerk, "Sổ công văn " + ids.next());
        String petitions = books.add(clerk, "Sổ đơn thư " + ids.next());
        List<Integer> numbers = new ArrayList<>();
        for (String book : List.of(incoming, petitions)) {
            for (String day : List.of("2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02", "2025-12-31")) {
                numbers.add(number(arrived(day, book)));
            }
        }
        assertThat(numbers).containsExactly(1, 2, 1, 2, 3, 1, 2, 1, 2, 3);
    }

    @Test
    void aPaperThatMovesToAnotherBookOrYearTakesTheNextNumberThereAndElseKeepsItsOwn() {
        String one = books.add(clerk, "Sổ một " + ids.next());
        String two = books.add(clerk, "Sổ hai " + ids.next());
        arrived("2026-01-05", two);
        DirectiveId id = arrived("2026-01-05", one);
        DirectiveId next = arrived("2026-01-05", one);
        register.correct(clerk, id, 0, form("", LocalDate.of(2026, 1, 6), one));
        assertThat(number(id)).as("another day of the year").isEqualTo(1);
        register.correct(clerk, id, 1, form("", LocalDate.of(2026, 1, 6), two));
        assertThat(number(id)).as("the other book").isEqualTo(2);
        register.correct(clerk, id, 2, form("", LocalDate.of(2025, 12, 31), two));
        assertThat(number(id)).as("the other year").isEqualTo(1);
        assertThat(lastChanges(id))
                .extracting(Change::field, Change::before, Change::after)
                .containsExactly(tuple("arrivalOn", "2026-01-06", "2025-12-31"), tuple("arrival", "2/2026", "1/2025"));
        assertThat(number(next)).as("nobody takes a number over").isEqualTo(2);
    }

    @Test
    void aCorrectionThatNamesNoBookLeavesThePaperInItsOwnAndSaysNothingOfIt() {
        String book = books.add(clerk, "Sổ riêng " + ids.next());
        DirectiveId id = arrived("2026-01-05", book);
        register.correct(clerk, id, 0, form("7/KH", LocalDate.of(2026, 1, 5), null));
        assertThat(lastChanges(id)).extracting(Change::field).containsExactly("number");
        assertThat(directives.get(clerk, id).form().arrivalBook()).isEqualTo(book);
        assertThat(number(id)).isEqualTo(1);

        int events = directives.history(clerk, id).size();
        register.correct(clerk, id, 1, form("7/KH", LocalDate.of(2026, 1, 5), null));
        assertThat(directives.history(clerk, id)).as("nothing changed").hasSize(events);
    }

    @Test
    void aSignatureComesLaterOnceAndTheFirstReceiptCounts() {
        AgencyId agency = office.agency("Sở Nội vụ");
        DirectiveId id = register.register(clerk, form("14/KH", null, null));
        DispatchId sent = dispatches.record(clerk, id, new DispatchForm(DAY, agency, "", "", "Bản giấy"));
        DispatchId outside = dispatches.record(clerk, id, new DispatchForm(DAY, null, "Báo Lào Cai", "", ""));
        assertThat(dispatch(id, sent).receivedBy()).isNull();

        dispatches.sign(clerk, id, sent, " Giàng Thị Dợ ");
        assertThat(dispatch(id, sent).receivedBy()).isEqualTo("Giàng Thị Dợ");
        HistoryEntry signed = directives.history(clerk, id).getLast();
        assertThat(signed.act()).isEqualTo("DIRECTIVE_SIGNED_FOR");
        assertThat(signed.changes())
                .extracting(Change::field, Change::after)
                .containsExactly(tuple("receiver", "Sở Nội vụ"), tuple("receivedBy", "Giàng Thị Dợ"));
        assertThatThrownBy(() -> dispatches.sign(clerk, id, sent, "Người khác"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems().getFirst().key()).isEqualTo("directive.dispatch.signed"));
        DirectiveId other = register.register(clerk, form("15/KH", null, null));
        assertThatThrownBy(() -> dispatches.sign(clerk, other, outside, "Ai đó"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> dispatches.sign(clerk, new DirectiveId(1), outside, "Ai đó"))
                .isInstanceOf(NotFound.class);

        dispatches.acknowledged(clerk, id, agency, LocalDate.of(2026, 3, 4), "Lý Thị Sở");
        dispatches.acknowledged(clerk, id, agency, LocalDate.of(2026, 3, 9), "Người đến sau");
        assertThat(dispatch(id, sent).acknowledgedOn()).isEqualTo(LocalDate.of(2026, 3, 4));
        assertThat(dispatch(id, sent).acknowledgedBy()).isEqualTo("Lý Thị Sở");
        assertThat(dispatch(id, outside).acknowledgedOn()).isNull();
    }

    @Test
    void aClaimWithoutAWordBeforeItIsTheReceiptOfThePaper() {
        AgencyId agency = office.agency("Sở Nội vụ");
        AgencyId other = office.agency("Xã chưa có máy");
        Actor leader = office.actor(Role.OFFICE_LEADER, office.agency("Văn phòng UBND tỉnh"));
        Actor officer = office.actor(Role.OFFICER, leader.agency());
        Actor focal = office.actor(Role.FOCAL_POINT, agency);
        DirectiveId id = aTask.directive(leader, DAY);
        DispatchId sent = dispatches.record(clerk, id, new DispatchForm(DAY, agency, "", "", ""));
        DispatchId onPaper = dispatches.record(clerk, id, new DispatchForm(DAY, other, "", "", ""));
        List<TaskId> given = aTask.issue(
                leader,
                id,
                drafts.add(
                        leader,
                        id,
                        List.of(
                                aTask.complete("Rà soát", agency, officer, null),
                                aTask.complete("Rà soát", other, officer, null))));
        assertThat(dispatch(id, sent).acknowledgedOn()).isNull();
        LocalDate today = LocalDate.now(clock);
        work.claim(
                focal, aTask.seen(leader, given.getFirst()), new ClaimForm("Đã xong", "9/BC", null, List.of(), null));
        assertThat(dispatch(id, sent).acknowledgedOn()).isEqualTo(today);
        assertThat(dispatch(id, sent).acknowledgedBy()).isEqualTo(focal.name());
        work.claim(
                officer,
                aTask.seen(leader, given.getLast()),
                new ClaimForm("Đã xong", "9/BC", null, List.of(), "7/UBND-VP"));
        assertThat(dispatch(id, onPaper).acknowledgedOn()).isEqualTo(today);
        assertThat(dispatch(id, onPaper).acknowledgedBy())
                .as("entered from its paper")
                .isNull();
    }

    private DirectiveDetails.Dispatch dispatch(DirectiveId id, DispatchId dispatch) {
        return directives.get(clerk, id).dispatches().stream()
                .filter(one -> one.id().equals(dispatch))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"receiver,200", "receivedBy,100", "note,500"})
    void aDispatchNamesTheFieldAndItsLimit(String field, int limit) {
        DirectiveId id = register.register(clerk, form("", null, null));
        dispatches.record(clerk, id, dispatchForm(field, limit));
        assertThatThrownBy(() -> dispatches.record(clerk, id, dispatchForm(field, limit + 1)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .containsExactly(new InvalidInput.Problem(field, "error.too-long", List.of(limit))));
    }

    private static DispatchForm dispatchForm(String field, int size) {
        String text = "ệ".repeat(size);
        return new DispatchForm(
                DAY,
                null,
                field.equals("receiver") ? text : "Sở Nội vụ",
                field.equals("receivedBy") ? text : "",
                field.equals("note") ? text : "");
    }

    @Test
    void whereOnlyTheFileIsAnotherTheHistorySaysSoAndTheOldOneIsKept() {
        FileId old = stored("quyet-dinh-cu.txt");
        FileId now = stored("quyet-dinh.txt");
        DirectiveId id = register.register(clerk, form("16/KH", null, null, old));
        register.correct(clerk, id, 0, form("16/KH", null, null, now));

        HistoryEntry last = directives.history(clerk, id).getLast();
        assertThat(last.act()).isEqualTo("DIRECTIVE_CORRECTED");
        assertThat(last.changes())
                .containsExactly(
                        new Change("file", "quyet-dinh-cu.txt", null), new Change("file", null, "quyet-dinh.txt"));
        assertThat(directives.get(clerk, id).version()).isEqualTo(1);
        assertThatThrownBy(() -> register.correct(clerk, id, 0, form("16/KH", null, null, old)))
                .isInstanceOf(StaleVersion.class);
        assertThat(directives.get(clerk, id).files()).extracting(StoredFile::id).containsExactly(now);
        assertThatThrownBy(() -> directives.file(clerk, id, old)).isInstanceOf(NotFound.class);
        assertThat(jdbc.queryForObject(
                        "SELECT removed_at IS NOT NULL FROM directive_file WHERE directive_id = ? AND file_id = ?",
                        Boolean.class,
                        id.value(),
                        old.value()))
                .as("its row stays")
                .isTrue();
        assertThat(files.describe(List.of(old))).as("and so does its content").hasSize(1);

        register.correct(clerk, id, 1, form("16/KH", null, null, now, old));
        assertThat(directives.get(clerk, id).files()).extracting(StoredFile::id).containsExactly(now, old);
    }

    private FileId stored(String name) {
        byte[] content = ("Nội dung " + name + ids.next()).getBytes(StandardCharsets.UTF_8);
        return files.store(clerk, name, new ByteArrayInputStream(content)).id();
    }

    /** NĐ 30/2020 art. 7 and Phụ lục III, written out once more. */
    @Test
    void theKindsAreThe29OfTheDecreeWithTheirAbbreviationsAndThoseOutsideItBesides() {
        List<DocumentKind> kinds = directives.kinds(clerk);
        assertThat(kinds.stream()
                        .filter(kind -> !kind.outsideDecree())
                        .map(kind -> kind.name() + " " + (kind.abbreviation() == null ? "–" : kind.abbreviation())))
                .containsExactly(
                        "Nghị quyết (cá biệt) NQ",
                        "Quyết định (cá biệt) QĐ",
                        "Chỉ thị CT",
                        "Quy chế QC",
                        "Quy định QyĐ",
                        "Thông cáo TC",
                        "Thông báo TB",
                        "Hướng dẫn HD",
                        "Chương trình CTr",
                        "Kế hoạch KH",
                        "Phương án PA",
                        "Đề án ĐA",
                        "Dự án DA",
                        "Báo cáo BC",
                        "Biên bản BB",
                        "Tờ trình TTr",
                        "Hợp đồng HĐ",
                        "Công văn –",
                        "Công điện CĐ",
                        "Bản ghi nhớ BGN",
                        "Bản thỏa thuận BTT",
                        "Giấy ủy quyền GUQ",
                        "Giấy mời GM",
                        "Giấy giới thiệu GGT",
                        "Giấy nghỉ phép GNP",
                        "Phiếu gửi PG",
                        "Phiếu chuyển PC",
                        "Phiếu báo PB",
                        "Thư công –");
        assertThat(kinds.subList(29, kinds.size()))
                .isNotEmpty()
                .allMatch(DocumentKind::outsideDecree)
                .extracting(DocumentKind::name)
                .contains("Kết luận", "Nghị định", "Thông tư", "Văn bản của Đảng");
    }

    @Test
    void aWholeNumberFindsItsPaperAndNothingThatOnlyBeginsSo() {
        String number = (ids.next() % 100_000_000) + "/KH-TIM";
        DirectiveId exact = register.register(clerk, form(number, null, null));
        register.register(clerk, form(number + "X", null, null));
        String typed = number.replaceAll("[/-]", " ").toLowerCase(java.util.Locale.ROOT);
        assertThat(directives.withNumber(clerk, typed, 10))
                .extracting(DirectiveRow::id)
                .containsExactly(exact);
        assertThat(directives.count(clerk, DirectiveFilter.ALL.withText(typed))).isEqualTo(2);
    }
}
