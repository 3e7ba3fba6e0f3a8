package vn.dondoc.walk;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.account.Staff;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRegister;
import vn.dondoc.agency.AnAgency;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.file.Files;
import vn.dondoc.inside.InnerForm;
import vn.dondoc.inside.InnerTasks;
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
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.CoordinationAnswer;
import vn.dondoc.task.CoordinationForm;
import vn.dondoc.task.Coordinations;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.Leads;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.Requests;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.task.TaskWork;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.Seat;

/** One of each thing that has a page, with names as long as real ones, and who opens which address. */
@TestComponent
public class ScreenSamples {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 30);
    private static final LocalDate PAST = LocalDate.of(2026, 3, 6);
    private static final String LONG_NAME = "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, nông nghiệp"
            + " và phát triển nông thôn tỉnh";
    private static final String LONG_TASK = "Rà soát toàn bộ hồ sơ lưu trữ của các cơ quan, đơn vị, Ủy ban nhân dân các"
            + " xã, phường sau sắp xếp; đề xuất phương án xử lý tài liệu tồn đọng, bố trí kho bảo quản và kinh phí: ";

    private static final AtomicInteger NUMBERS = new AtomicInteger(7000);
    private static final String TASK = "nhiem-vu/:code";
    private static final String DIRECTIVE = "van-ban/:id";
    private static final String DIALOG = "vaadin-dialog[opened] .dialog-title";

    /** The roles that read tasks, each with a first page of its own. */
    private static final Role[] READERS = {
        Role.OFFICER,
        Role.OFFICE_LEADER,
        Role.CHAIR,
        Role.VICE_CHAIR,
        Role.CLERK,
        Role.INSPECTOR,
        Role.FOCAL_POINT,
        Role.AGENCY_LEADER,
        Role.AGENCY_STAFF
    };

    private final Staff staff;
    private final AgencyRegister agencies;
    private final Seat seat;
    private final ATask aTask;
    private final TaskDrafts drafts;
    private final TaskFolders folders;
    private final TaskWork work;
    private final TaskHolds holds;
    private final TaskDecisions decisions;
    private final Requests requests;
    private final Coordinations coordinations;
    private final InnerTasks inner;
    private final Proposals proposals;
    private final ProgressReports reports;
    private final DirectiveRegister register;
    private final Files files;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;

    ScreenSamples(
            Staff staff,
            AgencyRegister agencies,
            Seat seat,
            ATask aTask,
            TaskDrafts drafts,
            TaskFolders folders,
            TaskWork work,
            TaskHolds holds,
            TaskDecisions decisions,
            Requests requests,
            Coordinations coordinations,
            InnerTasks inner,
            Proposals proposals,
            ProgressReports reports,
            DirectiveRegister register,
            Files files,
            Outbox outbox,
            TransactionTemplate transaction,
            JdbcTemplate jdbc) {
        this.staff = staff;
        this.agencies = agencies;
        this.seat = seat;
        this.aTask = aTask;
        this.drafts = drafts;
        this.folders = folders;
        this.work = work;
        this.holds = holds;
        this.decisions = decisions;
        this.requests = requests;
        this.coordinations = coordinations;
        this.inner = inner;
        this.proposals = proposals;
        this.reports = reports;
        this.register = register;
        this.files = files;
        this.outbox = outbox;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /**
     * Somebody at an address.
     *
     * @param role nobody's before the sign-in
     * @param mark tells two pages of one address apart; may be empty
     */
    public record Visit(@Nullable Role role, String path, String mark) {

        public String who() {
            return role == null
                    ? "nobody"
                    : role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * What stands over a page.
     *
     * @param presses the buttons that lead there
     * @param opens what is there then
     */
    public record Dialog(Visit visit, List<String> presses, String opens) {}

    /** The states that a task's page has a look of its own for. */
    private enum Sample {
        FRESH("mới giao"),
        RUNNING("đang làm"),
        OVERDUE("quá hạn"),
        CLAIMED("chờ xác nhận"),
        RETURNED("bị trả lại"),
        REFUSED("bị từ chối"),
        ASKED("xin gia hạn"),
        HELD("tạm dừng"),
        COORDINATED("chờ phối hợp"),
        DONE("đã xong");

        final String words;

        Sample(String words) {
            this.words = words;
        }
    }

    /** Where the lead agency has acts that the office has not. */
    private static final Set<String> FOR_THE_LEAD = Set.of(
            Sample.FRESH.words,
            Sample.RUNNING.words,
            Sample.RETURNED.words,
            Sample.ASKED.words,
            Sample.COORDINATED.words);

    /** Ids and codes of what was made. */
    public record Made(
            Map<Role, Member> people,
            AgencyId agency,
            DirectiveId directive,
            FolderId folder,
            MailId mail,
            Map<String, String> codes) {}

    public Made make() {
        int number = NUMBERS.incrementAndGet();
        AgencyId province = staff.agency(AgencyKind.OFFICE);
        AgencyId agency = agencies.add(
                Actors.JOB,
                AnAgency.called(LONG_NAME + " " + number)
                        .shortly("Ban QLDA " + number)
                        .mailbox("banqlda" + number + "@laocai.example")
                        .data());
        Map<Role, Member> people = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM) {
                boolean below = List.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF)
                        .contains(role);
                people.put(role, staff.member(role, below ? agency : province));
            }
        }
        Actor leader = seat.take(people.get(Role.OFFICE_LEADER));
        Actor officer = seat.take(people.get(Role.OFFICER));
        Actor focal = seat.take(people.get(Role.FOCAL_POINT));
        DirectiveId directive = directive(leader);
        List<AgencyId> others = List.of(staff.agency(AgencyKind.DEPARTMENT), staff.agency(AgencyKind.DEPARTMENT));
        List<TaskForm> forms = Stream.of(Sample.values())
                .map(sample -> aTask.with(
                        aTask.complete(
                                LONG_TASK + sample.words, agency, officer, sample == Sample.OVERDUE ? PAST : DUE),
                        sample == Sample.COORDINATED ? others : List.of(),
                        List.of(),
                        null))
                .toList();
        List<TaskId> issued = aTask.issue(leader, directive, drafts.add(leader, directive, forms));
        Map<Sample, TaskId> tasks = new EnumMap<>(Sample.class);
        for (Sample sample : Sample.values()) {
            tasks.put(sample, issued.get(sample.ordinal()));
        }
        List<TaskId> open = drafts.add(
                leader,
                directive,
                List.of(
                        aTask.complete("Còn là dự thảo", agency, officer, DUE),
                        aTask.complete("Còn là dự thảo nữa", agency, officer, null)));
        proposals.propose(officer, List.of(aTask.seen(leader, open.getFirst())), TaskAct.ISSUE, null);
        live(tasks, leader, officer, focal);
        coordinated(tasks.get(Sample.COORDINATED), leader, focal, others);
        handedOn(tasks.get(Sample.RUNNING), focal, people.get(Role.AGENCY_STAFF));
        seat.take(people.get(Role.FOCAL_POINT));
        Map<String, String> codes = new LinkedHashMap<>();
        tasks.forEach((sample, id) -> codes.put(
                sample.words,
                Objects.requireNonNull(
                        jdbc.queryForObject("SELECT code FROM task WHERE id = ?", String.class, id.value()))));
        FolderId folder = folder(leader, officer, focal, directive, agency);
        MailId mail = mail(leader, people.get(Role.FOCAL_POINT));
        SecurityContextHolder.clearContext();
        return new Made(people, agency, directive, folder, mail, codes);
    }

    private void live(Map<Sample, TaskId> tasks, Actor leader, Actor officer, Actor focal) {
        tasks.forEach((sample, task) -> {
            if (sample == Sample.REFUSED) {
                work.refuse(focal, aTask.seen(leader, task), "Không thuộc thẩm quyền của Ban", null, null);
            } else if (sample != Sample.FRESH && sample != Sample.HELD) {
                work.acknowledge(focal, aTask.seen(leader, task), null);
            }
        });
        reports.report(
                focal,
                aTask.seen(leader, tasks.get(Sample.RUNNING)),
                new ReportForm(30, "Đã rà soát 12 đơn vị", "Thiếu kho", "", List.of(), null));
        for (Sample sample : List.of(Sample.CLAIMED, Sample.RETURNED, Sample.DONE)) {
            work.claim(
                    focal,
                    aTask.seen(leader, tasks.get(sample)),
                    new ClaimForm("Đã xong toàn bộ", "1/BC-BQLDA", null, List.of(), null));
        }
        decisions.giveBack(leader, aTask.seen(leader, tasks.get(Sample.RETURNED)), "Thiếu danh mục tài liệu tồn đọng");
        decisions.confirm(leader, aTask.seen(leader, tasks.get(Sample.DONE)));
        holds.hold(leader, aTask.seen(leader, tasks.get(Sample.HELD)), "Chờ quyết định sắp xếp", "15/UBND-NC");
        requests.askExtension(
                focal,
                aTask.seen(leader, tasks.get(Sample.ASKED)),
                new ExtensionForm(DUE.plusDays(12), "Chờ kho mới", "", null));
        proposals.propose(
                officer, List.of(aTask.seen(leader, tasks.get(Sample.CLAIMED))), TaskAct.RETURN, "Còn thiếu phụ lục");
    }

    /** One part is still to do, the other was reported done. */
    private void handedOn(TaskId task, Actor focal, Member clerk) {
        List<InnerTaskId> two = inner.give(
                focal,
                task,
                List.of(
                        InnerForm.to(clerk.person(), LONG_TASK + "phần của các xã", DUE),
                        InnerForm.to(clerk.person(), "Lập biểu kinh phí chỉnh lý", DUE)));
        inner.reportDone(focal, two.getLast(), 0, "Biểu kinh phí 14 kho, tổng 2,3 tỷ đồng");
    }

    /** Of two agencies that are asked one has answered. */
    private void coordinated(TaskId task, Actor leader, Actor focal, List<AgencyId> asked) {
        coordinations.ask(
                focal,
                aTask.seen(leader, task),
                new CoordinationForm(
                        asked,
                        "Cho ý kiến về danh mục tài liệu hết giá trị và nguồn kinh phí chỉnh lý",
                        DUE,
                        List.of()));
        Actor answers = seat.take(staff.member(Role.FOCAL_POINT, asked.getFirst()));
        coordinations.answer(
                answers,
                task,
                coordinations.of(answers, task).toAnswer().getFirst().request().id(),
                new CoordinationAnswer("Nhất trí danh mục; kinh phí cân đối trong dự toán", "15/STC", DAY, List.of()),
                null);
    }

    /** Of three agencies one has claimed, one is silent, one is still a draft. */
    private FolderId folder(Actor leader, Actor officer, Actor focal, DirectiveId directive, AgencyId agency) {
        TaskForm shared = aTask.complete(LONG_TASK + "giao chung", agency, officer, DUE);
        Leads leads = new Leads(
                List.of(agency, staff.agency(AgencyKind.DEPARTMENT), staff.agency(AgencyKind.DEPARTMENT)), List.of());
        FolderId folder = folders.add(leader, directive, List.of(shared), leads).getFirst();
        List<TaskId> drafted = folders.get(leader, folder).answers().stream()
                .filter(one -> agency.equals(one.task().lead()))
                .map(one -> one.task().id())
                .toList();
        TaskId claimed = aTask.issue(leader, directive, drafted).getFirst();
        work.claim(
                focal,
                aTask.seen(leader, claimed),
                new ClaimForm("Đã rà soát 112 hồ sơ, còn 3 hồ sơ chờ ý kiến", "2/BC-BQLDA", null, List.of(), null));
        return folder;
    }

    private DirectiveId directive(Actor leader) {
        FileId paper = files.store(leader, "Kế hoạch.pdf", new ByteArrayInputStream(onePage()))
                .id();
        return register.register(
                leader,
                ATask.form(
                        Secrecy.NORMAL,
                        NUMBERS.incrementAndGet() + "/KH-UBND",
                        DAY,
                        "Sắp xếp, chỉnh lý và bảo quản tài liệu lưu trữ của các cơ quan, đơn vị sau khi tổ chức lại"
                                + " đơn vị hành chính các cấp",
                        List.of(paper)));
    }

    private MailId mail(Actor leader, Member to) {
        OutgoingMail letter = OutgoingMail.of(
                "SCREEN|" + UUID.randomUUID(),
                MailClass.ACT,
                "ASSIGNMENT",
                MailRecipient.person(to.person(), to.agency(), to.email(), "Người thử"),
                new RenderedMail("Việc mới giao", "Việc mới giao", "<p>Việc mới giao</p>"));
        MailId id = Objects.requireNonNull(transaction.execute(status -> outbox.enqueue(leader, letter)));
        jdbc.update("UPDATE outgoing_mail SET state = 'SENT', line = NULL WHERE id = ?", id.value());
        return id;
    }

    private static byte[] onePage() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By the template of the address; first whoever opens it most. */
    Map<String, List<Visit>> visits(Made made) {
        Map<String, List<Visit>> visits = new LinkedHashMap<>();
        for (String outside : List.of("login", "quen-mat-khau", "quan-tri-dau-tien")) {
            visits.put(outside, List.of(new Visit(null, "/" + outside, "")));
        }
        visits.put("mat-khau/:code?", List.of(new Visit(null, "/mat-khau", "")));
        visits.put("xac-nhan-thu/:code", List.of(new Visit(null, "/xac-nhan-thu/da-dung-roi", "")));
        visits.put(
                "",
                Stream.concat(by("/", READERS), by("/", Role.EMULATION_BOARD, Role.ADMINISTRATOR))
                        .toList());
        visits.put(
                "bang-dieu-hanh",
                by("/bang-dieu-hanh", Role.CHAIR, Role.OFFICE_LEADER, Role.INSPECTOR, Role.EMULATION_BOARD)
                        .toList());
        visits.put("nhiem-vu", tasks(made));
        visits.put(TASK, taskPages(made));
        visits.put(
                "cho-quyet", by("/cho-quyet", Role.OFFICE_LEADER, Role.OFFICER).toList());
        visits.put(
                "xin-gia-han",
                by("/xin-gia-han", Role.OFFICE_LEADER, Role.CHAIR).toList());
        visits.put(
                "phoi-hop",
                by("/phoi-hop", Role.FOCAL_POINT, Role.OFFICE_LEADER, Role.OFFICER)
                        .toList());
        visits.put(
                "viec-noi-bo",
                by("/viec-noi-bo", Role.FOCAL_POINT, Role.AGENCY_STAFF).toList());
        visits.put(
                "nhiem-vu/chuyen-chu-tri",
                by("/nhiem-vu/chuyen-chu-tri", Role.OFFICE_LEADER, Role.AGENCY_LEADER)
                        .toList());
        visits.put(
                "viec-dinh-ky",
                by("/viec-dinh-ky", Role.OFFICE_LEADER, Role.OFFICER).toList());
        visits.put(
                "viec-giong-nhau",
                by("/viec-giong-nhau", Role.OFFICE_LEADER, Role.OFFICER, Role.CLERK)
                        .toList());
        visits.put(
                "van-ban",
                by("/van-ban", Role.CLERK, Role.OFFICER, Role.CHAIR, Role.FOCAL_POINT)
                        .toList());
        visits.put(
                "viec-no-cap-tren",
                by("/viec-no-cap-tren", Role.CLERK, Role.OFFICE_LEADER).toList());
        visits.put("van-ban/moi", by("/van-ban/moi", Role.CLERK).toList());
        visits.put("van-ban/so-den", by("/van-ban/so-den", Role.CLERK).toList());
        String directive = "/van-ban/" + made.directive();
        visits.put(
                DIRECTIVE,
                by(directive, Role.OFFICE_LEADER, Role.OFFICER, Role.INSPECTOR, Role.FOCAL_POINT)
                        .toList());
        visits.put(
                DIRECTIVE + "/sua", by(directive + "/sua", Role.OFFICE_LEADER).toList());
        visits.put(
                DIRECTIVE + "/het-hieu-luc",
                by(directive + "/het-hieu-luc", Role.OFFICE_LEADER).toList());
        visits.put(
                DIRECTIVE + "/dinh-chinh",
                by(directive + "/dinh-chinh", Role.OFFICE_LEADER).toList());
        visits.put(
                "viec-giao-chung/:id",
                by("/viec-giao-chung/" + made.folder(), Role.OFFICE_LEADER, Role.OFFICER, Role.INSPECTOR)
                        .toList());
        visits.put("co-quan/:id?", both("/co-quan", made.agency().toString()));
        visits.put("nhom-co-quan", by("/nhom-co-quan", Role.ADMINISTRATOR).toList());
        visits.put(
                "nguoi-dung/:id?",
                both("/nguoi-dung", made.people().get(Role.OFFICER).person().toString()));
        visits.put("bang-quyen", by("/bang-quyen", Role.ADMINISTRATOR).toList());
        visits.put("linh-vuc", by("/linh-vuc", Role.OFFICE_LEADER).toList());
        visits.put("truc", by("/truc", Role.OFFICE_LEADER, Role.FOCAL_POINT).toList());
        visits.put("tai-khoan", by("/tai-khoan", Role.OFFICER).toList());
        visits.put(
                "lich-lam-viec",
                by("/lich-lam-viec", Role.ADMINISTRATOR, Role.OFFICER).toList());
        visits.put("quy-dinh", by("/quy-dinh", Role.OFFICE_LEADER).toList());
        visits.put("xem-truoc-thu", by("/xem-truoc-thu", Role.OFFICE_LEADER).toList());
        visits.put("nhat-ky-thu/:id?", both("/nhat-ky-thu", made.mail().toString()));
        visits.put("cai-dat-thu", by("/cai-dat-thu", Role.ADMINISTRATOR).toList());
        return visits;
    }

    private static List<Visit> tasks(Made made) {
        String beside = "/nhiem-vu?chon=" + made.codes().get(Sample.RUNNING.words);
        return Stream.of(
                        by(
                                "/nhiem-vu",
                                Role.OFFICER,
                                Role.OFFICE_LEADER,
                                Role.CHAIR,
                                Role.CLERK,
                                Role.INSPECTOR,
                                Role.FOCAL_POINT,
                                Role.AGENCY_LEADER),
                        Stream.of(
                                new Visit(Role.OFFICE_LEADER, beside, " beside"),
                                new Visit(Role.FOCAL_POINT, beside, " beside"),
                                new Visit(Role.OFFICE_LEADER, "/nhiem-vu?xem=bang", " by state"),
                                new Visit(Role.OFFICER, "/nhiem-vu?q=khongcogi", " empty")))
                .flatMap(visits -> visits)
                .toList();
    }

    private static List<Visit> taskPages(Made made) {
        List<Visit> visits = new ArrayList<>();
        String claimed = "/nhiem-vu/" + made.codes().get(Sample.CLAIMED.words);
        visits.add(new Visit(Role.OFFICE_LEADER, claimed, " " + Sample.CLAIMED.words));
        made.codes().forEach((words, code) -> {
            String path = "/nhiem-vu/" + code;
            if (!path.equals(claimed)) {
                visits.add(new Visit(Role.OFFICE_LEADER, path, " " + words));
            }
            if (FOR_THE_LEAD.contains(words)) {
                visits.add(new Visit(Role.FOCAL_POINT, path, " " + words));
            }
        });
        Stream.of(Role.CHAIR, Role.OFFICER, Role.INSPECTOR, Role.AGENCY_LEADER)
                .forEach(role -> visits.add(new Visit(role, claimed, " " + Sample.CLAIMED.words)));
        return visits;
    }

    /** Pages that say what is not there or not for whoever asks. */
    List<Visit> missing() {
        return List.of(
                new Visit(Role.FOCAL_POINT, "/nhiem-vu/NV-2026-99999", "no such task"),
                new Visit(Role.FOCAL_POINT, "/khong-co-trang-nay", "no such page"),
                new Visit(Role.FOCAL_POINT, "/bang-dieu-hanh", "not for him"));
    }

    public List<Dialog> dialogs(Made made) {
        Role head = Role.OFFICE_LEADER;
        Role focal = Role.FOCAL_POINT;
        Role administrator = Role.ADMINISTRATOR;
        String more = "Việc khác";
        String directive = "/van-ban/" + made.directive();
        return List.of(
                of(made, focal, Sample.FRESH, "Từ chối"),
                of(made, focal, Sample.FRESH, more, "Xin gia hạn…"),
                new Dialog(task(made, focal, Sample.RUNNING), List.of("Báo cáo tiến độ"), ".report-sheet"),
                new Dialog(task(made, focal, Sample.RUNNING), List.of("Đề nghị xác nhận hoàn thành"), ".report-sheet"),
                of(made, focal, Sample.RUNNING, more, "Xin thôi chủ trì…"),
                of(made, focal, Sample.COORDINATED, more, "Đề nghị phối hợp…"),
                of(made, focal, Sample.COORDINATED, "Chưa đủ, hỏi thêm"),
                of(made, focal, Sample.RUNNING, "Giao nội bộ…"),
                of(made, head, Sample.CLAIMED, "Trả lại"),
                of(made, head, Sample.REFUSED, "Giao lại"),
                of(made, head, Sample.OVERDUE, "Đôn đốc"),
                of(made, head, Sample.RUNNING, more, "Tạm dừng…"),
                of(made, head, Sample.RUNNING, more, "Kết thúc, không hoàn thành…"),
                of(made, head, Sample.RUNNING, more, "Hủy giao nhầm…"),
                of(made, head, Sample.DONE, more, "Mở lại…"),
                of(made, head, Sample.ASKED, "Cho gia hạn"),
                of(made, head, Sample.ASKED, "Không đồng ý"),
                at(head, "/nhiem-vu", "Thêm điều kiện"),
                at(head, directive, "Chuyển văn bản"),
                at(head, directive, "Dán nhiều dòng"),
                at(head, directive, "Sửa nháp " + (Sample.values().length + 1)),
                at(Role.CLERK, "/van-ban/so-den", "Thêm sổ"),
                at(head, "/linh-vuc", "Thêm lĩnh vực"),
                at(Role.FOCAL_POINT, "/truc", "Thêm ca trực"),
                at(administrator, "/nhom-co-quan", "Thêm nhóm"),
                at(administrator, "/co-quan/" + made.agency(), "Sáp nhập, đổi tên…"),
                at(administrator, "/lich-lam-viec", "Thêm ngày nghỉ"),
                at(administrator, "/lich-lam-viec", "Hoán đổi ngày làm việc"),
                at(
                        administrator,
                        "/nguoi-dung/" + made.people().get(Role.OFFICER).person(),
                        "Kết thúc"),
                at(head, "/quy-dinh", "Sửa: Kể cả ngày giao, cơ quan phải tiếp nhận trong"),
                at(head, "/quy-dinh", "Thêm mức riêng"));
    }

    /** A button, or an entry of a menu, of just these words. */
    static Locator pressable(Page page, String words) {
        Page.GetByRoleOptions button =
                new Page.GetByRoleOptions().setName(words).setExact(true);
        return page.getByRole(AriaRole.BUTTON, button)
                .or(page.getByRole(AriaRole.MENUITEM, button))
                .first();
    }

    private static Dialog of(Made made, Role role, Sample sample, String... presses) {
        return new Dialog(task(made, role, sample), List.of(presses), DIALOG);
    }

    private static Dialog at(Role role, String path, String... presses) {
        return new Dialog(new Visit(role, path, ""), List.of(presses), DIALOG);
    }

    private static Visit task(Made made, Role role, Sample sample) {
        return new Visit(role, "/nhiem-vu/" + made.codes().get(sample.words), "");
    }

    private static List<Visit> both(String path, String id) {
        return List.of(new Visit(Role.ADMINISTRATOR, path + "/" + id, " one"), new Visit(Role.ADMINISTRATOR, path, ""));
    }

    private static Stream<Visit> by(String path, Role... roles) {
        return Stream.of(roles).map(role -> new Visit(role, path, ""));
    }
}
