package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.Urgency;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.mail.TestTemplates;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.SiteAddress;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.RuleTest;

/** What the mails say on Wednesday 18/11/2026, with full and with empty models, and with hostile words. */
@RuleTest
class LettersTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-18");
    private static final AgencyId AGENCY = new AgencyId(7);
    private static final String EVIL = "<img src=x onerror=alert(1)> ${7*7} [[${1}]] \"' & [# th:each]";

    private final Words words = new Words(new Texts(), new SiteAddress("https://dondoc.example"));
    private final InnerLetter inner = new InnerLetter(words, TestTemplates.of(new Texts()));
    private final BlockWords titles = new BlockWords(words);
    private final DigestLetter digests = new DigestLetter(
            words, inner, new TaskDigest(words, titles), new BlockLetter(words, titles), TestTemplates.of(new Texts()));
    private final AssignmentLetter assignments = new AssignmentLetter(words, TestTemplates.of(new Texts()));
    private final NoticeLetter notices = new NoticeLetter(words, TestTemplates.of(new Texts()));
    private final WorkingDays days = WorkingDays.of(List.of(), List.of());
    private final Run run = new Run(
            Instant.parse("2026-11-18T00:30:00Z"),
            TODAY,
            TODAY,
            days,
            LadderRules.DEFAULT,
            new Ladder(days, day -> LadderRules.DEFAULT),
            null,
            null);

    @Test
    void theDigestSaysTheWorstFirst() {
        OutgoingMail mail = digest(
                focalPoint(),
                Set.of(1L),
                List.of(
                        line(3, "Công bố giá vật liệu xây dựng quý IV/2026", TaskState.IN_PROGRESS, "2026-11-20", 0),
                        line(1, "Báo cáo tình hình các khu tái định cư", TaskState.IN_PROGRESS, "2026-11-05", 70),
                        line(2, "Thẩm định điều chỉnh quy hoạch phân khu", TaskState.ASSIGNED, "2026-11-18", 0)));
        assertThat(mail.text().subject()).isEqualTo("[Đôn Đốc] 3 việc cần làm: 1 quá hạn, 2 sắp đến hạn – 18/11/2026");
        assertThat(mail.text().text())
                .startsWith("""
                        3 việc của Sở Xây dựng cần làm

                        Kính gửi Bùi Thị Lan Anh, thứ Tư 18/11/2026 có 1 việc quá hạn và 2 việc sắp đến hạn.

                        * Quá hạn 9 ngày làm việc (đến mốc nhắc)
                          Báo cáo tình hình các khu tái định cư
                        """)
                .contains("* Hạn hôm nay, 18/11/2026\n", "* Còn 2 ngày làm việc, hạn 20/11/2026\n")
                .contains("Báo cáo việc này: https://dondoc.example/nhiem-vu/NV-2026-00001")
                .contains("Tiếp nhận việc này: https://dondoc.example/nhiem-vu/NV-2026-00002")
                .contains("Nguyễn Thị Thu Hà, 0214\u00a03840\u00a0000");
        assertThat(mail.text().html())
                .contains("Quá hạn 9 ngày làm việc", "đến mốc nhắc", "Mở việc của cơ quan")
                .contains("Quá hạn 9 ngày làm việc: Báo cáo tình hình các khu tái định cư</div>")
                .doesNotContain("Hạn · ", "ngày · ");
        assertThat(mail.about()).extracting("code").containsExactly("NV-2026-00001", "NV-2026-00002", "NV-2026-00003");
    }

    @Test
    void threeHundredTasksStayUnderAHundredKilobytesAndTheTextMissesNone() {
        List<Line> lines = new ArrayList<>();
        for (int n = 1; n <= 300; n++) {
            lines.add(line(
                    n,
                    "Rà soát, tổng hợp và báo cáo kết quả thực hiện chương trình phát triển kinh tế - xã hội vùng đồng bào"
                            + " dân tộc thiểu số và miền núi giai đoạn 2026 – 2030 trên địa bàn, gồm cả kiến nghị số "
                            + n
                            + ", gửi Ủy ban nhân dân tỉnh trước kỳ họp thường lệ; kèm phụ lục số liệu từng xã, phường và"
                            + " nguyên nhân của từng chỉ tiêu chưa đạt",
                    TaskState.IN_PROGRESS,
                    TODAY.minusDays(n % 60).toString(),
                    40));
        }
        OutgoingMail mail = digest(focalPoint(), Set.of(5L), lines);
        assertThat(mail.text().html().getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
        assertThat(mail.text().text().getBytes(StandardCharsets.UTF_8).length).isLessThan(100_000);
        for (int n = 1; n <= 300; n++) {
            assertThat(mail.text().text()).contains("NV-2026-%05d".formatted(n));
            assertThat(mail.text().html()).contains("NV-2026-%05d".formatted(n));
        }
        assertThat(mail.text().html()).contains("Còn 270 việc nữa");
        assertThat(mail.about()).hasSize(300);
    }

    @Test
    void wordsThatPeopleTypedStayWords() {
        OutgoingMail mail =
                digest(focalPoint(), Set.of(1L), List.of(line(1, EVIL, TaskState.RETURNED, "2026-11-20", 10)));
        assertThat(mail.text().html())
                .doesNotContain("<img")
                .contains("&lt;img")
                .contains("${7*7}");
        assertThat(mail.text().text()).contains(EVIL);
        RenderedMail notice = notice(ReminderKind.RETURNED, EVIL);
        assertThat(notice.html()).doesNotContain("<img").contains("&lt;img");
        assertThat(notice.text()).contains(EVIL);
    }

    @Test
    void oneAssignmentLetterHasAllTasksOfTheActWithTheRoleInEach() {
        Told told = new Told(focalPoint(), AGENCY, EnumSet.of(Party.FOCAL_POINT));
        RenderedMail mail = assignments.write(
                List.of(
                        new AssignmentLetter.Given(
                                line(2, "Phối hợp khảo sát", TaskState.ASSIGNED, null, 0),
                                Relation.COORDINATING,
                                false,
                                told,
                                ReminderKind.ASSIGNED),
                        new AssignmentLetter.Given(
                                line(1, "Lập danh mục", TaskState.ASSIGNED, "2026-12-11", 0),
                                Relation.LEAD,
                                false,
                                told,
                                ReminderKind.ASSIGNED)),
                run);
        assertThat(mail.subject())
                .isEqualTo("[Đôn Đốc] 2 nhiệm vụ từ Công văn số 5973/UBND-NNMT (hạn sớm nhất 11/12/2026)");
        assertThat(mail.text())
                .containsSubsequence(
                        "* Chủ trì · còn 17 ngày làm việc, hạn 11/12/2026",
                        "Lập danh mục",
                        "* Phối hợp",
                        "Phối hợp khảo sát");
        assertThat(mail.text()).contains("sản phẩm: Báo cáo · NV-2026-00001");
    }

    @Test
    void anUrgentAssignmentSaysSoFirst() {
        Told told = new Told(focalPoint(), AGENCY, EnumSet.of(Party.FOCAL_POINT));
        Line line = line(1, "Cứu hộ dân vùng ngập", TaskState.ASSIGNED, "2026-11-18", 0);
        RenderedMail mail = assignments.write(
                List.of(new AssignmentLetter.Given(urgent(line), Relation.LEAD, false, told, ReminderKind.ASSIGNED)),
                run);
        assertThat(mail.subject()).isEqualTo("[Đôn Đốc] Hỏa tốc. Giao nhiệm vụ: Cứu hộ dân vùng ngập (hạn 18/11/2026)");
    }

    @Test
    void anAgencyThatTheCommitteeGivesNoTasksIsAsked() {
        Told told = new Told(focalPoint(), AGENCY, EnumSet.of(Party.FOCAL_POINT));
        Line line = line(1, "Thống kê nợ thuế", TaskState.ASSIGNED, "2026-12-11", 0);
        RenderedMail mail = assignments.write(
                List.of(new AssignmentLetter.Given(line, Relation.LEAD, true, told, ReminderKind.ASSIGNED)), run);
        assertThat(mail.subject()).isEqualTo("[Đôn Đốc] Đề nghị thực hiện: Thống kê nợ thuế (hạn 11/12/2026)");
        assertThat(mail.text()).contains("đề nghị cơ quan thực hiện 1 nhiệm vụ").doesNotContain(" giao 1 nhiệm vụ");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReminderKind.class,
            names = {"ASSIGNED", "REASSIGNED", "TRANSFERRED"})
    void inNoRoleIsSuchAnAgencyOrdered(ReminderKind by) {
        Told told = new Told(focalPoint(), AGENCY, EnumSet.of(Party.FOCAL_POINT));
        Line line = line(1, "Thống kê nợ thuế", TaskState.ASSIGNED, "2026-12-11", 0);
        for (AssignmentLetter.Given given : List.of(
                new AssignmentLetter.Given(line, Relation.LEAD, true, told, by),
                new AssignmentLetter.Given(line, Relation.COORDINATING, true, told, by),
                new AssignmentLetter.Given(helping(line), Relation.LEAD, true, told, by))) {
            RenderedMail mail = assignments.write(List.of(given), run);
            assertThat(mail.subject()).startsWith("[Đôn Đốc] Đề nghị ").doesNotContain("!reminder");
            assertThat(mail.text())
                    .contains("đề nghị ", "gửi đề nghị")
                    .doesNotContain("!reminder", "Giao ", " giao ", "từ chối");
        }
        RenderedMail informed = assignments.write(
                List.of(new AssignmentLetter.Given(line, Relation.INFORMED, true, told, ReminderKind.ASSIGNED)), run);
        assertThat(informed.subject()).startsWith("[Đôn Đốc] Gửi để biết");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReminderKind.class,
            names = {"RETURNED", "URGED", "REPORT_ASKED", "QUESTION_ASKED", "RESUMED", "REOPENED"})
    void whatOthersAreToldToDoItIsAsked(ReminderKind kind) {
        String text = kind == ReminderKind.REPORT_ASKED ? "2026-11-20\nÝ kiến" : "12\nÝ kiến";
        for (String due : List.of("2026-11-20", "")) {
            Line undated = line(1, "Thống kê nợ thuế", TaskState.IN_PROGRESS, due.isEmpty() ? null : due, 70);
            for (Line line : due.isEmpty() ? List.of(undated, regular(undated)) : List.of(undated)) {
                RenderedMail mail = notice(kind, text, line, true);
                assertThat(mail.subject() + mail.text())
                        .containsIgnoringCase("đề nghị")
                        .doesNotContain("!reminder", "{0}", "đôn đốc ", "yêu cầu", "để làm tiếp", "cho thực hiện");
                assertThat(notice(kind, text, line).text()).isNotEqualTo(mail.text());
            }
        }
    }

    private static Line helping(Line line) {
        return changed(
                line, line.urgency(), line.claimedOn(), line.deadlineKind(), line.forSignature(), "Bộ Tài chính");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReminderKind.class,
            names = {
                "ACKNOWLEDGED",
                "REPORTED",
                "REFUSED",
                "CLAIMED",
                "CLAIM_WITHDRAWN",
                "RETURNED",
                "CONFIRMED",
                "URGED",
                "CORRECTED",
                "CARRIED_OVER",
                "HANDED_OVER",
                "TAKEN_BACK"
            })
    void everyNoticeHasItsWords(ReminderKind kind) {
        for (String text : List.of("", "Bổ sung biên bản nghiệm thu có chữ ký của đơn vị tư vấn.")) {
            RenderedMail mail = notice(kind, text);
            assertThat(mail.subject() + mail.text() + mail.html())
                    .doesNotContain("!reminder", "null", "{0}", "{1}", "[#", " th:");
            assertThat(mail.text()).contains("NV-2026-00001", "Kính gửi Bùi Thị Lan Anh, ");
        }
    }

    @Test
    void regularWorkIsCalledSoAndWhatHasNoDeadlineIsCalledThat() {
        Told told = new Told(focalPoint(), AGENCY, EnumSet.of(Party.FOCAL_POINT));
        Line undated = line(1, "Rà soát giá vật liệu", TaskState.IN_PROGRESS, null, 0);
        Line regular = regular(undated);
        assertThat(assignments
                        .write(
                                List.of(new AssignmentLetter.Given(
                                        regular, Relation.LEAD, false, told, ReminderKind.ASSIGNED)),
                                run)
                        .text())
                .contains("* Chủ trì · việc thường xuyên")
                .doesNotContain("đặt hạn");
        assertThat(notice(ReminderKind.RETURNED, "Thiếu biểu", regular).text())
                .contains("trả lại để làm tiếp. Đây là việc thường xuyên.", "Việc thường xuyên")
                .doesNotContain("đặt hạn");
        assertThat(notice(ReminderKind.RETURNED, "Thiếu biểu", undated).text())
                .contains("Nhiệm vụ này không đặt hạn.", "Không đặt hạn")
                .doesNotContain("thường xuyên");
        assertThat(digest(focalPoint(), Set.of(1L), List.of(regular)).text().text())
                .contains("* Việc thường xuyên (đến mốc nhắc)");
    }

    @Test
    void whatIsHeldOrDoneIsNotSaidToHaveNoDeadline() {
        Line held = line(1, "Rà soát giá vật liệu", TaskState.ON_HOLD, "2026-11-20", 0);
        assertThat(words.mark(held, run).words()).isEqualTo("Tạm dừng");
        Line done = line(1, "Rà soát giá vật liệu", TaskState.COMPLETED, null, 100);
        assertThat(words.mark(done, run).words()).isEqualTo("Đã hoàn thành");
    }

    @Test
    void aDraftThatIsThereWaitsForItsSignature() {
        Line paper = claimed(false);
        Line draft = claimed(true);
        assertThat(words.mark(paper, run).words()).isEqualTo("Chờ xác nhận 2 ngày làm việc");
        assertThat(words.mark(draft, run).words()).isEqualTo("Chờ ký 2 ngày làm việc");
        OutgoingMail mail = digest(focalPoint(), Set.of(1L), List.of(paper, draft));
        assertThat(mail.text().subject()).contains("1 chờ xác nhận, 1 chờ ký");
        assertThat(mail.text().text()).contains("1 việc chờ xác nhận và 1 việc chờ ký", "* Chờ ký 2 ngày làm việc");
        RenderedMail notice = notice(ReminderKind.CLAIMED, "Dự thảo kèm tờ trình", draft);
        assertThat(notice.subject()).isEqualTo("[Đôn Đốc] Dự thảo chờ ký: Quyết định ban hành quy chế");
        assertThat(notice.text())
                .contains("Sở Xây dựng gửi dự thảo trình ký", "gửi dự thảo, chờ Văn phòng trình ký.")
                .doesNotContain("xác nhận", "!reminder", "{0}");
    }

    private static Line claimed(boolean forSignature) {
        Line line = line(1, "Quyết định ban hành quy chế", TaskState.PENDING_CONFIRMATION, "2026-11-20", 100);
        return changed(line, line.urgency(), LocalDate.parse("2026-11-16"), DeadlineKind.DATED, forSignature);
    }

    private static Line regular(Line line) {
        return changed(line, line.urgency(), null, DeadlineKind.REGULAR, false);
    }

    @Test
    void whoNoLongerLeadsReadsWhatHeHadAndNothingOfWhereItStands() {
        for (ReminderKind kind : List.of(ReminderKind.HANDED_OVER, ReminderKind.TAKEN_BACK)) {
            RenderedMail mail = notice(kind, "Theo chức năng của Sở");
            assertThat(mail.subject()).contains("Báo cáo như giao lúc đầu");
            assertThat(mail.text())
                    .contains("Không còn thuộc cơ quan bạn", "Theo chức năng của Sở", "NV-2026-00001")
                    .contains("cho đầu mối và thủ trưởng của cơ quan đã được giao chủ trì.")
                    .doesNotContain("khu tái định cư", "70", "20/11/2026");
        }
        assertThat(notice(ReminderKind.TAKEN_BACK, "").text())
                .contains("giao nhầm cho Quý cơ quan", "không phải thực hiện");
        assertThat(notice(ReminderKind.HANDED_OVER, "").text()).contains("theo văn bản số 77/QĐ-UBND ngày");
    }

    @Test
    void whoHelpsReadsThatHeGetsTheLetterForThat() {
        Line line = line(1, "Thống kê nợ thuế", TaskState.IN_PROGRESS, "2026-11-20", 70);
        assertThat(notice(ReminderKind.CORRECTED, "", line).text())
                .contains("cho đầu mối và thủ trưởng của cơ quan chủ trì khi có việc này.");
        assertThat(notice(ReminderKind.CORRECTED, "", helping(line)).text())
                .contains("cho đầu mối và thủ trưởng của cơ quan phối hợp khi có việc này.")
                .doesNotContain("cơ quan chủ trì khi");
    }

    @Test
    void theReasonOfAReturnIsReadInFull() {
        String reason =
                "Báo cáo thiếu phụ lục.\nNộp lại cả biểu 02 và 03. ".repeat(60).strip();
        RenderedMail mail = notice(ReminderKind.RETURNED, reason);
        assertThat(mail.subject()).startsWith("[Đôn Đốc] Trả lại: Báo cáo tình hình");
        assertThat(mail.text()).contains(reason);
        assertThat(mail.html()).contains(reason);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReminderKind.class,
            names = {"ACKNOWLEDGED", "REPORTED", "REFUSED", "CLAIMED"})
    void whatTheOfficeEnteredForAnAgencySaysSo(ReminderKind kind) {
        assertThat(notice(kind, "14/CV-SXD").text())
                .contains("Văn phòng nhập hộ Sở Xây dựng theo văn bản số 14/CV-SXD.");
        assertThat(notice(kind, "").text()).doesNotContain("nhập hộ");
    }

    private RenderedMail notice(ReminderKind kind, String text) {
        return notice(
                kind, text, line(1, "Báo cáo tình hình các khu tái định cư", TaskState.IN_PROGRESS, "2026-11-20", 70));
    }

    private RenderedMail notice(ReminderKind kind, String text, Line line) {
        return notice(kind, text, line, false);
    }

    private RenderedMail notice(ReminderKind kind, String text, Line line, boolean asked) {
        OwedRow.Act act = new OwedRow.Act(1, null, "Trần Văn Quyết", text, false, null);
        OwedRow row = new OwedRow(1, OwedRow.TASK, 1, kind, 0, TODAY, "P:1", 1, 0, Instant.EPOCH, null, act);
        boolean office = kind == ReminderKind.REFUSED || kind == ReminderKind.CLAIMED;
        return notices.write(
                new NoticeLetter.Act(
                        row,
                        line,
                        new Told(focalPoint(), AGENCY, EnumSet.of(office ? Party.OFFICER : Party.FOCAL_POINT)),
                        asked,
                        new ActFacts.ClaimWords(text, "", null, TODAY, "Bà Lan Anh", "Ông Quyết", text),
                        new ActFacts.ReportWords(70, text, text, text),
                        new ActFacts.RefusalWords("Sở Xây dựng", text, "", "Bà Lan Anh"),
                        null,
                        null,
                        new ActFacts.TransferWords("Báo cáo như giao lúc đầu", "77/QĐ-UBND", TODAY),
                        null,
                        null),
                run);
    }

    @Test
    void whereNothingIsLeftToTellNoLetterIsWritten() {
        assertThat(digests.write(
                        "DIGEST|2026-11-18|P:1",
                        new Digestee(focalPoint()),
                        List.of(),
                        List.of(),
                        DigestBlocks.NONE,
                        run))
                .isEmpty();
    }

    private OutgoingMail digest(Addressee to, Set<Long> firing, List<Line> lines) {
        Digestee digestee = new Digestee(to);
        firing.forEach(task -> digestee.add(
                new Recheck.Live(
                        new OwedRow(
                                task,
                                OwedRow.TASK,
                                task,
                                ReminderKind.DUE_BEFORE,
                                0,
                                TODAY,
                                to.key(),
                                task,
                                -3,
                                Instant.EPOCH,
                                null,
                                null),
                        new Told(to, AGENCY, EnumSet.of(Party.FOCAL_POINT))),
                agency -> "Sở Xây dựng"));
        return digests.write("DIGEST|2026-11-18|" + to.key(), digestee, lines, List.of(), DigestBlocks.NONE, run)
                .orElseThrow();
    }

    private static Addressee focalPoint() {
        return new Addressee("P:1", new PersonId(1), AGENCY, "Bùi Thị Lan Anh", "Đầu mối", "lananh@soxaydung.example");
    }

    private static Line line(long n, String content, TaskState state, @Nullable String due, int percent) {
        LocalDate day = due == null ? null : LocalDate.parse(due);
        return new Line(
                n,
                "NV-2026-%05d".formatted(n),
                content,
                "Báo cáo",
                state,
                null,
                day,
                null,
                day,
                null,
                null,
                LocalDate.parse("2026-11-04"),
                LocalDate.parse("2026-11-17"),
                percent,
                percent == 0 ? null : LocalDate.parse("2026-11-16"),
                AGENCY,
                "Sở Xây dựng",
                new PersonId(9),
                "Nguyễn Thị Thu Hà",
                "0214 3840 000",
                "Công văn số 5973/UBND-NNMT",
                LocalDate.parse("2026-11-04"),
                Urgency.NORMAL,
                false,
                "",
                due == null ? DeadlineKind.NONE : DeadlineKind.DATED,
                false,
                null);
    }

    private static Line urgent(Line line) {
        return changed(line, Urgency.EXPRESS, line.claimedOn(), line.deadlineKind(), line.forSignature());
    }

    private static Line changed(
            Line line,
            Urgency urgency,
            @Nullable LocalDate claimedOn,
            DeadlineKind deadlineKind,
            boolean forSignature) {
        return changed(line, urgency, claimedOn, deadlineKind, forSignature, line.presiding());
    }

    private static Line changed(
            Line line,
            Urgency urgency,
            @Nullable LocalDate claimedOn,
            DeadlineKind deadlineKind,
            boolean forSignature,
            String presiding) {
        return new Line(
                line.id(),
                line.code(),
                line.content(),
                line.product(),
                line.state(),
                line.closing(),
                line.dueOn(),
                line.dueAt(),
                line.effectiveOn(),
                claimedOn,
                line.claimedAt(),
                line.assignedOn(),
                line.stateSince(),
                line.percent(),
                line.lastReportOn(),
                line.lead(),
                line.leadName(),
                line.officer(),
                line.officerName(),
                line.officerPhone(),
                line.directive(),
                line.directiveOn(),
                urgency,
                line.isAsked(),
                presiding,
                deadlineKind,
                forSignature,
                line.timeAsked());
    }

    @Test
    void whatWasDeclinedTogetherIsOneLetterWithTheReasonOnce() {
        String reason = "Sản phẩm chưa rõ.\nTách thành hai việc. " + EVIL;
        RenderedMail one = declined(reason, List.of(proposal(1, "nhap-1", "", "Rà soát quy hoạch")));
        assertThat(one.subject()).isEqualTo("[Đôn Đốc] Không đồng ý với đề nghị: Rà soát quy hoạch");
        assertThat(one.text())
                .contains("Kính gửi Bùi Thị Lan Anh, Trần Văn Quyết không đồng ý với 1 đề nghị dưới đây.", reason)
                .contains("https://dondoc.example/nhiem-vu/nhap-1")
                .doesNotContain("chủ trì", "· nhap-1");
        assertThat(one.html()).doesNotContain("<img").contains("&lt;img", "Mở việc này");
        RenderedMail two = declined(
                reason,
                List.of(
                        proposal(1, "nhap-1", "", "Rà soát quy hoạch"),
                        proposal(2, "NV-2026-00002", "Sở Xây dựng", "Lập danh mục")));
        assertThat(two.subject()).isEqualTo("[Đôn Đốc] Không đồng ý với 2 đề nghị thuộc Công văn số 5973/UBND-NNMT");
        assertThat(two.text())
                .containsOnlyOnce("Tách thành hai việc.")
                .containsSubsequence("Rà soát quy hoạch", "Lập danh mục", "chủ trì: Sở Xây dựng · NV-2026-00002");
        assertThat(two.html()).contains("https://dondoc.example/cho-quyet", "Mở các đề nghị");
    }

    private RenderedMail declined(String reason, List<Declines.Declined> proposals) {
        OwedRow.Act act = new OwedRow.Act(1, null, "Trần Văn Quyết", "", false, null);
        OwedRow row = new OwedRow(
                1,
                OwedRow.PROPOSAL,
                1,
                ReminderKind.PROPOSAL_DECLINED,
                0,
                TODAY,
                "P:1",
                1,
                0,
                Instant.EPOCH,
                null,
                act);
        return new DeclineLetter(words, TestTemplates.of(new Texts()))
                .write(
                        new Recheck.Live(row, new Told(focalPoint(), AGENCY, EnumSet.of(Party.OFFICER))),
                        proposals.stream()
                                .map(one -> new Declines.Declined(
                                        one.task(),
                                        one.ref(),
                                        one.act(),
                                        one.granted(),
                                        one.proposer(),
                                        reason,
                                        one.content(),
                                        one.lead(),
                                        one.directive(),
                                        one.directiveOn()))
                                .toList());
    }

    private static Declines.Declined proposal(long task, String ref, String lead, String content) {
        return new Declines.Declined(
                task,
                ref,
                TaskAct.ISSUE,
                null,
                new PersonId(1),
                "",
                content,
                lead,
                "Công văn số 5973/UBND-NNMT",
                TODAY);
    }
}
