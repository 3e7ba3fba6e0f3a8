package vn.dondoc.ui.task;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import vn.dondoc.account.Accounts;
import vn.dondoc.account.Fields;
import vn.dondoc.account.Staff;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.calendar.CalendarEdit;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.ADirective;
import vn.dondoc.directive.ASource;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.DispatchForm;
import vn.dondoc.directive.Dispatches;
import vn.dondoc.directive.DutyForm;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.survey.QuestionForm;
import vn.dondoc.survey.QuestionKind;
import vn.dondoc.survey.Surveys;
import vn.dondoc.task.ATask;
import vn.dondoc.task.AnswersForHead;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.CoordinationAnswer;
import vn.dondoc.task.CoordinationForm;
import vn.dondoc.task.Coordinations;
import vn.dondoc.task.LabelTone;
import vn.dondoc.task.Labels;
import vn.dondoc.task.LateReason;
import vn.dondoc.task.Leads;
import vn.dondoc.task.Likenesses;
import vn.dondoc.task.Submissions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskNature;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.task.Versioned;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.Seat;
import vn.dondoc.walk.ScreenSamples.Made;

/** Beside {@code ScreenSamples}: the states in which the rarer forms open, and which forms those are. */
@TestComponent
class FormSamples {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate DUE = LocalDate.of(2026, 4, 30);
    private static final LocalDate PAST = LocalDate.of(2026, 3, 6);

    /** A year of the calendar that no other test looks at. */
    private static final int YEAR = 2043;

    @Autowired
    private Staff staff;

    @Autowired
    private Labels labels;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Fields fields;

    @Autowired
    private Seat seat;

    @Autowired
    private ATask aTask;

    @Autowired
    private Tasks tasks;

    @Autowired
    private TaskDrafts drafts;

    @Autowired
    private TaskFolders folders;

    @Autowired
    private TaskWork work;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Coordinations coordinations;

    @Autowired
    private AnswersForHead answers;

    @Autowired
    private Likenesses likenesses;

    @Autowired
    private Surveys surveys;

    @Autowired
    private DirectiveRegister register;

    @Autowired
    private Dispatches dispatches;

    @Autowired
    private UpwardDuties duties;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Policies policies;

    @Autowired
    private OfficeClock clock;

    /** Who acts, and the agencies beside the one of the samples. */
    private final class Cast {
        final Member head;
        final Member officer;
        final Member focal;
        final Actor leader;
        final Actor follows;
        final Actor lead;
        final AgencyId agency;

        /** Its head sends on what its focal point lays before him. */
        final AgencyId approving = staff.agency(AgencyKind.DEPARTMENT);

        final Member clerk = staff.member(Role.FOCAL_POINT, approving);
        final Member chief = staff.member(Role.AGENCY_LEADER, approving);
        final Actor submits;

        Cast(Made made) {
            head = made.people().get(Role.OFFICE_LEADER);
            officer = made.people().get(Role.OFFICER);
            focal = made.people().get(Role.FOCAL_POINT);
            agency = made.agency();
            leader = seat.take(head);
            follows = seat.take(officer);
            lead = seat.take(focal);
            policies.setFor(
                    Actors.with(Right.MANAGE_POLICY),
                    Policy.HEAD_APPROVES,
                    approving,
                    "true",
                    LocalDate.now(clock),
                    "Quy chế làm việc");
            submits = seat.take(clerk);
        }
    }

    /** Makes what they need; the office's clock goes on by two hours. */
    List<TypedForm> forms(Made made) {
        Cast cast = new Cast(made);
        return Stream.of(
                        ofSamples(made, cast),
                        laidBeforeTheHead(cast),
                        coordinated(cast),
                        alike(cast),
                        ofManyAgencies(cast),
                        claimed(cast),
                        ofDirectives(made),
                        ofPeople(made, cast),
                        ofCalendar(made))
                .flatMap(List::stream)
                .toList();
    }

    /** On what the samples have already. */
    private List<TypedForm> ofSamples(Made made, Cast cast) {
        String fresh = "/nhiem-vu/" + made.codes().get("mới giao");
        String running = "/nhiem-vu/" + made.codes().get("đang làm");
        String asked = "/nhiem-vu/" + made.codes().get("xin gia hạn");
        Member doer = made.people().get(Role.AGENCY_STAFF);
        String label = "Nhãn " + cast.officer.userName();
        labels.named(seat.take(cast.officer), label, LabelTone.values()[0]);
        labels.named(seat.take(cast.officer), label + " khác", LabelTone.values()[0]);
        return List.of(
                TypedForm.dialog(cast.head, fresh, "Nhập hộ: tiếp nhận theo văn bản của cơ quan"),
                TypedForm.dialog(cast.head, running, "Đính chính…"),
                TypedForm.dialog(cast.head, running, "Chuyển chủ trì…"),
                TypedForm.dialog(cast.head, running, "Lặp lại định kỳ…"),
                TypedForm.dialog(cast.head, running, "Ghi nhận đôn đốc…"),
                TypedForm.dialog(cast.head, running, "Yêu cầu báo cáo…"),
                TypedForm.dialog(cast.head, "/nhiem-vu/" + made.codes().get("chờ xác nhận"), "Không đồng ý"),
                TypedForm.dialog(cast.head, "/cho-quyet", "Không đồng ý"),
                TypedForm.dialog(cast.officer, asked, "Đề nghị cho gia hạn"),
                TypedForm.dialog(cast.officer, asked, "Đề nghị không đồng ý"),
                TypedForm.dialog(cast.head, "/nhiem-vu", "Nhãn của Văn phòng", "Sửa nhãn “" + label + "”"),
                TypedForm.dialog(
                        cast.head, "/nhiem-vu", "Nhãn của Văn phòng", "Gộp nhãn “" + label + "” vào nhãn khác"),
                TypedForm.dialog(cast.focal, running, "Trả lại"),
                TypedForm.dialog(cast.focal, running, "Đổi hạn"),
                TypedForm.dialog(cast.focal, running, "Thu hồi việc"),
                TypedForm.dialog(doer, running, "Ghi tiến độ"),
                TypedForm.dialog(doer, running, "Báo xong"));
    }

    private List<TypedForm> laidBeforeTheHead(Cast cast) {
        LocalTime soon = LocalTime.now(clock).plusHours(1);
        TaskForm today = aTask.complete("Việc trong ngày", cast.approving, cast.follows, LocalDate.now(clock));
        TaskId late = issued(cast, aTask.at(today, soon), DAY);
        TaskId inTime = issued(cast, aTask.complete("Việc còn hạn", cast.approving, cast.follows, DUE), DAY);
        for (TaskId task : List.of(late, inTime)) {
            work.acknowledge(cast.submits, seen(cast, task), null);
            submissions.submitClaim(cast.submits, seen(cast, task), claim(null));
        }
        clock.forward(Duration.ofHours(2));
        return List.of(
                TypedForm.dialog(cast.chief, page(cast, inTime), "Trả lại đầu mối"),
                TypedForm.dialog(cast.chief, page(cast, late), "Duyệt, gửi Văn phòng"));
    }

    /** Three agencies are asked: one answers for itself, one lays its answer before its head, of one nothing is heard. */
    private List<TypedForm> coordinated(Cast cast) {
        AgencyId answering = staff.agency(AgencyKind.DEPARTMENT);
        Member answers = staff.member(Role.FOCAL_POINT, answering);
        List<AgencyId> asked = List.of(answering, cast.approving);
        TaskForm form = aTask.complete("Lập phương án kho lưu trữ", cast.agency, cast.follows, DUE);
        TaskId task = issued(cast, aTask.with(form, asked, List.of(), null), DAY);
        work.acknowledge(cast.lead, seen(cast, task), null);
        coordinations.ask(
                cast.lead, seen(cast, task), new CoordinationForm(asked, "Cho ý kiến về phương án", DUE, List.of()));
        this.answers.submit(
                cast.submits,
                task,
                coordinations
                        .of(cast.submits, task)
                        .toSubmit()
                        .getFirst()
                        .request()
                        .id(),
                new CoordinationAnswer("Nhất trí", "", null, List.of()));
        String page = page(cast, task);
        return List.of(
                TypedForm.dialog(answers, page, "Trả lời đề nghị phối hợp"),
                TypedForm.dialog(cast.chief, page, "Trả lại đầu mối"),
                TypedForm.dialog(cast.head, page, "Nhập hộ trả lời"),
                TypedForm.dialog(cast.focal, page, "Không cần nữa"));
    }

    /** Two drafts order what was given before: of one that was said already, the other waits to be compared. */
    private List<TypedForm> alike(Cast cast) {
        String place = "xã Thử"
                + String.valueOf(System.nanoTime())
                        .chars()
                        .mapToObj(digit -> String.valueOf((char) (digit - '0' + 'a')))
                        .collect(Collectors.joining());
        String words = "Lập đề án bảo tồn nghề chạm bạc của người Mông tại " + place;
        TaskId given = issued(cast, aTask.complete(words, cast.agency, cast.follows, DUE), DAY);
        TaskId same = draft(cast, aTask.complete(words, cast.approving, cast.follows, DUE.plusMonths(3)));
        likenesses.same(cast.leader, seen(cast, same), given, "");
        TaskId open = draft(cast, aTask.complete(words, cast.approving, cast.follows, DUE.plusMonths(4)));
        DirectiveId newer = tasks.get(cast.leader, open).row().directive();
        return List.of(
                TypedForm.dialog(cast.head, page(cast, given), "Giữ nguyên"),
                TypedForm.dialog(cast.head, "/van-ban/" + newer, "So sánh"));
    }

    private List<TypedForm> ofManyAgencies(Cast cast) {
        DirectiveId directive = aTask.directive(cast.leader, DAY);
        FolderId folder = folders.add(
                        cast.leader,
                        directive,
                        List.of(aTask.complete("Báo cáo số hộ", cast.agency, cast.follows, DUE)),
                        new Leads(List.of(cast.agency, cast.approving), List.of()))
                .getFirst();
        List<TaskId> both = folders.get(cast.leader, folder).answers().stream()
                .map(one -> one.task().id())
                .toList();
        aTask.issue(cast.leader, directive, both);
        surveys.ask(cast.follows, folder, new QuestionForm(QuestionKind.TEXT, "Khó khăn", ""));
        TaskId own = both.stream()
                .filter(id ->
                        cast.agency.equals(tasks.get(cast.leader, id).row().lead()))
                .findFirst()
                .orElseThrow();
        return List.of(
                TypedForm.dialog(cast.officer, "/viec-giao-chung/" + folder, "Thêm câu hỏi"),
                TypedForm.dialog(cast.focal, page(cast, own), "Trả lời phiếu"),
                TypedForm.dialog(cast.head, "/viec-giao-chung/" + folder, "Bổ sung cơ quan"));
    }

    /** A draft to be signed, and what was done late. */
    private List<TypedForm> claimed(Cast cast) {
        TaskForm plan = aTask.complete("Soạn quyết định", cast.agency, cast.follows, DUE);
        TaskId toSign = issued(cast, plan.as(TaskNature.ORDINARY.forSignature(true)), DAY);
        TaskId late = issued(cast, aTask.complete("Đã chậm", cast.agency, cast.follows, PAST), DAY);
        work.acknowledge(cast.lead, seen(cast, toSign), null);
        work.acknowledge(cast.lead, seen(cast, late), null);
        work.claim(cast.lead, seen(cast, toSign), claim(null));
        work.claim(cast.lead, seen(cast, late), claim(ATask.LATE));
        return List.of(
                TypedForm.dialog(cast.head, page(cast, toSign), "Ghi văn bản đã ký"),
                TypedForm.dialog(cast.head, page(cast, late), "Xếp lại nguyên nhân chậm…"));
    }

    private List<TypedForm> ofDirectives(Made made) {
        Member clerk = made.people().get(Role.CLERK);
        Actor registers = seat.take(clerk);
        DirectiveId said = register.register(registers, ASource.concluded(DAY, "", "", null));
        DirectiveId asked = fromAbove(registers, "Báo cáo kết quả");
        DirectiveId owed = fromAbove(registers, "Báo cáo tiến độ");
        duties.set(registers, owed, 0, new DutyForm("Báo cáo", LocalDate.of(2026, 4, 17)));
        dispatches.record(registers, said, new DispatchForm(LocalDate.of(2026, 3, 9), null, "Bưu điện tỉnh", "", ""));
        return List.of(
                TypedForm.dialog(clerk, "/van-ban/" + said, "Đã có văn bản"),
                TypedForm.dialog(clerk, "/van-ban/" + said, "Ghi người ký nhận"),
                TypedForm.dialog(clerk, "/van-ban/" + asked, "Ghi việc phải trả lời"),
                TypedForm.dialog(clerk, "/van-ban/" + owed, "Ghi văn bản trả lời"));
    }

    private DirectiveId fromAbove(Actor registers, String subject) {
        return register.register(
                registers,
                ADirective.about(subject)
                        .of(Direction.OUTGOING, "CV")
                        .by("Văn phòng Chính phủ")
                        .on(DAY)
                        .from(IssuingLevel.GOVERNMENT)
                        .form());
    }

    private List<TypedForm> ofPeople(Made made, Cast cast) {
        Member administrator = made.people().get(Role.ADMINISTRATOR);
        String officer = "/nguoi-dung/" + cast.officer.person();
        fields.add(Actors.JOB, "Lĩnh vực của " + cast.officer.userName());
        return List.of(
                TypedForm.dialog(administrator, officer, "Thêm chức vụ"),
                TypedForm.dialog(administrator, officer, "Sửa"),
                TypedForm.dialog(cast.focal, "/tai-khoan", "Cử người thay"),
                TypedForm.page(administrator, "/cai-dat-thu", "Máy chủ gửi thư (SMTP)"));
    }

    /** Somebody who left a task behind: his account is shut. */
    String leftBehind(Made made) {
        Member officer = made.people().get(Role.OFFICER);
        String name = "Người đã nghỉ " + staff.userName();
        PersonId person = staff.person(name);
        String userName = staff.userName();
        accounts.createWithPassword(Actors.JOB, person, userName, Staff.PASSWORD);
        Member shut =
                new Member(person, staff.post(person, officer.agency(), Role.OFFICER), officer.agency(), userName, "");
        Actor followed = seat.take(shut);
        Actor leader = seat.take(made.people().get(Role.OFFICE_LEADER));
        aTask.issued(leader, aTask.complete("Việc chưa ai theo dõi", made.agency(), followed, DUE), DAY);
        accounts.disable(Actors.JOB, person);
        return name;
    }

    private List<TypedForm> ofCalendar(Made made) {
        Member administrator = made.people().get(Role.ADMINISTRATOR);
        if (calendar.rows(Actors.JOB, YEAR).isEmpty()) {
            calendar.apply(
                    seat.take(administrator),
                    new CalendarEdit.DayOff(LocalDate.of(YEAR, 6, 10), "Nghỉ bão", "7/TB-UBND"));
        }
        return List.of(
                TypedForm.dialog(administrator, "/lich-lam-viec?nam=2026", "Xác nhận"),
                TypedForm.dialog(administrator, "/lich-lam-viec?nam=" + YEAR, "Sửa Nghỉ bão, 10/06/" + YEAR),
                TypedForm.dialog(administrator, "/lich-lam-viec?nam=" + YEAR, "Xác nhận lịch năm " + YEAR));
    }

    private TaskId issued(Cast cast, TaskForm form, LocalDate directiveOn) {
        return aTask.issued(cast.leader, form, directiveOn);
    }

    private TaskId draft(Cast cast, TaskForm form) {
        return drafts.add(cast.leader, aTask.directive(cast.leader, PAST), List.of(form))
                .getFirst();
    }

    private static ClaimForm claim(@Nullable LateReason late) {
        return new ClaimForm("Đã xong toàn bộ", "3/BC", null, List.of(), null, late);
    }

    private Versioned seen(Cast cast, TaskId task) {
        return aTask.seen(cast.leader, task);
    }

    private String page(Cast cast, TaskId task) {
        return "/nhiem-vu/" + tasks.get(cast.leader, task).row().code();
    }
}
