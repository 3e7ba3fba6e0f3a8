package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.mail.MailAbout;
import vn.dondoc.mail.MailClass;
import vn.dondoc.mail.MailRecipient;
import vn.dondoc.mail.Outbox;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.survey.Answer;
import vn.dondoc.survey.Question;
import vn.dondoc.survey.QuestionForm;
import vn.dondoc.survey.QuestionKind;
import vn.dondoc.survey.Surveys;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.CoordinationAnswer;
import vn.dondoc.task.CoordinationForm;
import vn.dondoc.task.Coordinations;
import vn.dondoc.task.Leads;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/** Hồ sơ nhiệm vụ: all of a task in one ZIP, checked here as a stranger would who has nothing else. */
@OfficeTest
class TaskRecordsTest {

    private static final String HOSTILE = "<script>alert(1)</script> & \"dấu\"";

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskWork work;

    @Autowired
    Coordinations coordinations;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    ProgressReports reports;

    @Autowired
    Tasks tasks;

    @Autowired
    vn.dondoc.file.Files files;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate inTransaction;

    @Autowired
    TaskRecords records;

    @Autowired
    TaskFolders folders;

    @Autowired
    Surveys surveys;

    private AgencyId lead;
    private Actor leader;
    private Actor focal;
    private TaskId task;
    private String folder;

    @BeforeEach
    void aTaskThatWasReturnedOnce() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Tư pháp");
        leader = office.actor(Role.OFFICE_LEADER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
        task = aTask.issued(
                leader,
                aTask.complete(
                        "Rà soát văn bản " + HOSTILE,
                        lead,
                        office.actor(Role.OFFICER, province),
                        LocalDate.of(2026, 5, 29)),
                LocalDate.of(2026, 3, 2));
        folder = "Ho-so-" + tasks.get(leader, task).row().code();
        work.acknowledge(focal, aTask.seen(focal, task), null);
        reports.report(
                focal,
                aTask.seen(focal, task),
                new ReportForm(
                        60,
                        "Đã rà soát 60 văn bản",
                        "Thiếu người",
                        "",
                        List.of(stored("bao cao.txt").id()),
                        null));
        work.claim(focal, aTask.seen(focal, task), claim("Đã xong lần một"));
        decisions.giveBack(leader, aTask.seen(leader, task), "Thiếu phụ lục");
        work.claim(focal, aTask.seen(focal, task), claim("Đã xong lần hai"));
        decisions.confirm(leader, aTask.seen(leader, task));
        MailAbout it = new MailAbout("TASK", task.value(), folder.substring("Ho-so-".length()));
        letter("Thư riêng", it);
        letter("Thư chung", it, new MailAbout("TASK", 1, "NV-2000-00001"));
    }

    @Test
    void whatTheLeadAskedAndWhatWasAnsweredStandInItWithTheirFiles() throws Exception {
        AgencyId asked = office.agency("Sở Tài chính");
        TaskId other = aTask.issued(
                leader,
                aTask.with(
                        aTask.complete(
                                "Rà soát trụ sở",
                                lead,
                                office.actor(Role.OFFICER, office.agency("Văn phòng UBND tỉnh")),
                                LocalDate.of(2026, 5, 29)),
                        List.of(asked),
                        List.of(),
                        null),
                LocalDate.of(2026, 3, 2));
        work.acknowledge(focal, aTask.seen(focal, other), null);
        coordinations.ask(
                focal,
                aTask.seen(focal, other),
                new CoordinationForm(
                        List.of(asked),
                        "Cho ý kiến về dự toán",
                        LocalDate.of(2026, 5, 20),
                        List.of(stored("hoi.txt").id())));
        coordinations.answer(
                office.actor(Role.AGENCY_LEADER, asked),
                other,
                coordinations.of(leader, other).lines().getFirst().request().id(),
                new CoordinationAnswer("Nhất trí", "88/STC-NS", null, List.of()),
                null);
        folder = "Ho-so-" + tasks.get(leader, other).row().code();
        Map<String, byte[]> parts = unpacked(records.of(leader, other));
        assertThat(text(parts.get("Ho-so.html")))
                .contains("Đề nghị phối hợp", "Cho ý kiến về dự toán", "20/05/2026", "Đã trả lời", "88/STC-NS")
                .doesNotContain("!record.", "!Coordination");
        assertThat(parts.entrySet())
                .filteredOn(part -> part.getKey().startsWith("minh-chung/"))
                .extracting(part -> text(part.getValue()))
                .containsExactly("Nội dung tệp hoi.txt");
    }

    private void letter(String words, MailAbout... about) {
        inTransaction.executeWithoutResult(status -> outbox.enqueue(
                leader,
                OutgoingMail.of(
                                "RECORD|" + task + "|" + about.length,
                                MailClass.ACT,
                                "ASSIGNED",
                                MailRecipient.mailbox(lead, "tuphap@laocai.example", "Sở Tư pháp"),
                                new RenderedMail(words, "Lời của " + words, "<p>" + words + "</p>"))
                        .about(List.of(about))));
    }

    private ClaimForm claim(String result) {
        return new ClaimForm(
                result,
                "12/BC-STP",
                LocalDate.of(2026, 3, 9),
                List.of(stored("ket qua.txt").id()),
                null);
    }

    private StoredFile stored(String name) {
        return files.store(
                focal, name, new ByteArrayInputStream(("Nội dung tệp " + name).getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, byte[]> unpacked(TaskRecord record) throws Exception {
        TaskRecord.Packed packed = record.pack();
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (InputStream bytes = packed.open();
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).startsWith(folder + "/").doesNotContain("..", "\\");
                parts.put(entry.getName().substring(folder.length() + 1), zip.readAllBytes());
            }
        }
        assertThat(Files.exists(packed.path()))
                .as("what was handed out is left")
                .isFalse();
        return parts;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    @Test
    void itTellsEverythingOnAPageThatRunsNothingAndReachesForNothing() throws Exception {
        Map<String, byte[]> parts = unpacked(records.of(Actors.with(Right.READ_ALL, Right.READ_MAIL_LOG), task));
        String page = text(parts.get("Ho-so.html"));
        assertThat(page)
                .contains("Sở Tư pháp", "29/05/2026", "12/BC-STP", "60&#160;%", "Đã rà soát 60 văn bản", "Thiếu người")
                .contains("Đã xong lần một", "Thiếu phụ lục", "Đã xong lần hai", "Đã trả lại", "Đã xác nhận")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;dấu&quot;")
                .doesNotContain("<script", "http://", "https://", "!record.", "!history.", "!Mail");
        List<String> evidence = parts.keySet().stream()
                .filter(path -> path.startsWith("minh-chung/"))
                .toList();
        assertThat(evidence).hasSize(3);
        assertThat(text(parts.get(evidence.getFirst()))).isEqualTo("Nội dung tệp bao cao.txt");
        assertThat(page).contains("href=\"" + evidence.getFirst().replace(" ", "%20") + "\"");
        List<String> mails =
                parts.keySet().stream().filter(path -> path.startsWith("thu/")).toList();
        assertThat(mails)
                .as("a mail about several tasks stands in the list, its words do not")
                .hasSize(1);
        assertThat(text(parts.get(mails.getFirst()))).isEqualTo("Thư riêng\n\nLời của Thư riêng");
        assertThat(page).contains("tuphap@laocai.example", "Thư chung của nhiều nhiệm vụ");
    }

    @Test
    void eachPartStandsInTheSumsWithItsHash() throws Exception {
        Map<String, byte[]> parts = unpacked(records.of(leader, task));
        Map<String, String> sums = text(parts.get("SHA256SUMS"))
                .lines()
                .collect(Collectors.toMap(line -> line.substring(66), line -> line.substring(0, 64)));
        assertThat(sums).hasSize(parts.size() - 1);
        for (Map.Entry<String, String> one : sums.entrySet()) {
            assertThat(sha256(parts.get(one.getKey()))).as(one.getKey()).isEqualTo(one.getValue());
        }
    }

    @Test
    void theChainIsComputedAgainFromTheRecordAlone() throws Exception {
        String written = text(unpacked(records.of(leader, task)).get("lich-su.json"));
        assertThat(broken(written)).isZero();
        assertThat(broken(written.replace("Thiếu phụ lục", "Thiếu trang"))).isEqualTo(1);
    }

    /** How many rows are not what their hash says, or follow another row; with the rule as the page tells it. */
    private static int broken(String json) throws Exception {
        int broken = 0;
        String before = "0".repeat(64);
        JsonNode rows = JsonMapper.builder().build().readTree(json);
        assertThat(rows.size()).isGreaterThan(6);
        for (JsonNode row : rows) {
            StringBuilder sealed = new StringBuilder();
            for (JsonNode field : row.get("fields")) {
                String value = field.isNull() ? null : field.asString();
                sealed.append(value == null ? "-" : value.getBytes(StandardCharsets.UTF_8).length + ":" + value);
            }
            boolean holds = sha256(sealed.toString().getBytes(StandardCharsets.UTF_8))
                            .equals(row.get("hash").asString())
                    && row.get("prev_hash").asString().equals(before);
            broken += holds ? 0 : 1;
            before = row.get("hash").asString();
        }
        return broken;
    }

    @Test
    void thatItWasTakenStandsInTheHistoryOfTheOffice() {
        records.of(leader, task);
        assertThat(tasks.history(leader, task)).extracting(HistoryEntry::act).contains("TASK_RECORD_TAKEN");
        assertThat(tasks.history(focal, task)).extracting(HistoryEntry::act).doesNotContain("TASK_RECORD_TAKEN");
    }

    @Test
    void withoutTheLogOfMailsItSaysSo() throws Exception {
        Actor clerk = office.actor(Role.CLERK, office.agency("Văn phòng UBND tỉnh"));
        Map<String, byte[]> parts = unpacked(records.of(clerk, task));
        assertThat(text(parts.get("Ho-so.html"))).contains("Nhật ký thư không mở cho người lập hồ sơ này.");
        assertThat(parts.keySet()).noneMatch(path -> path.startsWith("thu/"));
    }

    @Test
    void itIsForThoseWhoReadEveryTaskAndOfWhatWasIssued() {
        assertThatThrownBy(() -> records.of(focal, task)).isInstanceOf(Refused.class);
        Actor stranger = office.actor(Role.FOCAL_POINT, office.agency("Sở Công Thương"));
        assertThatThrownBy(() -> records.of(stranger, task)).isInstanceOf(NotFound.class);
        DirectiveId directive = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        TaskId draft = drafts.add(
                        leader, directive, List.of(aTask.complete("Dự thảo", lead, leader, LocalDate.of(2026, 5, 29))))
                .getFirst();
        assertThatThrownBy(() -> records.of(leader, draft))
                .isInstanceOfSatisfying(
                        DomainException.class, why -> assertThat(why.key()).isEqualTo("record.not-issued"));
    }

    @Test
    void theSheetOfQuestionsStandsInItAsItWasAnswered() throws Exception {
        DirectiveId directive = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        FolderId common = folders.add(
                        leader,
                        directive,
                        List.of(aTask.complete(
                                "Kiểm kê", lead, office.actor(Role.OFFICER, lead), LocalDate.of(2026, 5, 29))),
                        new Leads(List.of(lead, office.agency("Sở Y tế")), List.of()))
                .getFirst();
        List<TaskId> both = folders.get(leader, common).answers().stream()
                .map(one -> one.task().id())
                .toList();
        aTask.issue(leader, directive, both);
        TaskId own = both.stream()
                .filter(id -> lead.equals(tasks.get(leader, id).row().lead()))
                .findFirst()
                .orElseThrow();
        surveys.ask(leader, common, new QuestionForm(QuestionKind.NUMBER, "Số trụ sở", "trụ sở"));
        surveys.ask(leader, common, new QuestionForm(QuestionKind.DATE, "Ngày kiểm kê", ""));
        surveys.ask(leader, common, new QuestionForm(QuestionKind.TEXT, "Khó khăn", ""));
        List<Question> asked = surveys.sheet(focal, own).questions();
        surveys.answer(
                focal,
                own,
                0,
                Map.of(
                        asked.get(0).id(),
                        Answer.of(new BigDecimal("1234.5")),
                        asked.get(1).id(),
                        Answer.of(LocalDate.of(2026, 3, 6))),
                null);
        folder = "Ho-so-" + tasks.get(leader, own).row().code();
        String page = text(unpacked(records.of(leader, own)).get("Ho-so.html"));
        assertThat(page)
                .contains("<h2>Phiếu hỏi</h2>", "Số trụ sở (trụ sở)", "1.234,5", "06/03/2026", "Chưa trả lời")
                .doesNotContain("!record.", "!history.");
    }
}
