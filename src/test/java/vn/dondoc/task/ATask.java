package vn.dondoc.task;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.directive.ADirective;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.AnOffice;

/** Tasks for tests, made through the services as the office makes them. */
@TestComponent
public class ATask {

    /** For a claim that may come late. */
    public static final LateReason LATE = new LateReason(LateCause.SUBJECTIVE, "Làm chậm", "Trưởng phòng");

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private final AnOffice office;
    private final DirectiveRegister register;
    private final TaskDrafts drafts;
    private final TaskIssuing issuing;
    private final Tasks tasks;
    private final JdbcTemplate jdbc;

    ATask(
            AnOffice office,
            DirectiveRegister register,
            TaskDrafts drafts,
            TaskIssuing issuing,
            Tasks tasks,
            JdbcTemplate jdbc) {
        this.office = office;
        this.register = register;
        this.drafts = drafts;
        this.issuing = issuing;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    public DirectiveId directive(Actor clerk, LocalDate issuedOn) {
        return register.register(clerk, form(NUMBERS.incrementAndGet() + "/KH-UBND", issuedOn));
    }

    /** A directive that is hỏa tốc. */
    public DirectiveId expressDirective(Actor clerk, LocalDate issuedOn) {
        return register.register(
                clerk,
                ADirective.about("Công điện thử nghiệm")
                        .number(NUMBERS.incrementAndGet() + "/KH-UBND")
                        .on(issuedOn)
                        .urgent(Urgency.EXPRESS)
                        .form());
    }

    public static DirectiveForm form(String number, LocalDate issuedOn) {
        return form(Secrecy.NORMAL, number, issuedOn, "Kế hoạch thử nghiệm", List.of());
    }

    public static DirectiveForm form(
            Secrecy secrecy, String number, LocalDate issuedOn, String subject, List<FileId> files) {
        return ADirective.about(subject)
                .secret(secrecy)
                .number(number)
                .on(issuedOn)
                .with(files)
                .form();
    }

    /** A form that can be issued. */
    public TaskForm complete(String content, AgencyId lead, Actor officer, LocalDate dueOn) {
        return new TaskForm(
                content,
                "Báo cáo",
                "",
                lead,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                office.person("Lãnh đạo"),
                officer.person(),
                null,
                dueOn == null ? DeadlineKind.NONE : DeadlineKind.DATED,
                dueOn,
                false);
    }

    /** One that goes on without a date. */
    public TaskForm regular(String content, AgencyId lead, Actor officer) {
        TaskForm form = complete(content, lead, officer, null);
        return new TaskForm(
                form.content(),
                form.product(),
                form.sourcePassage(),
                form.lead(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                form.responsibleLeader(),
                form.followingOfficer(),
                null,
                DeadlineKind.REGULAR,
                null,
                false);
    }

    public TaskForm with(TaskForm form, List<AgencyId> coordinating, List<AgencyId> informed, FieldId field) {
        return new TaskForm(
                form.content(),
                form.product(),
                "",
                form.lead(),
                coordinating,
                List.of(),
                informed,
                List.of(),
                form.responsibleLeader(),
                form.followingOfficer(),
                field,
                form.deadlineKind(),
                form.dueOn(),
                form.dueAt(),
                false,
                form.nature());
    }

    /** The same with an hour of its day; null for the whole day. */
    public TaskForm at(TaskForm form, LocalTime hour) {
        return new TaskForm(
                form.content(),
                form.product(),
                form.sourcePassage(),
                form.lead(),
                form.coordinating(),
                form.coordinatingGroups(),
                form.informed(),
                form.informedGroups(),
                form.responsibleLeader(),
                form.followingOfficer(),
                form.field(),
                form.deadlineKind(),
                form.dueOn(),
                hour,
                form.setByOffice(),
                form.nature());
    }

    /** Drafts and issues one task of a new directive; a short deadline is kept. */
    public TaskId issued(Actor leader, TaskForm form, LocalDate directiveOn) {
        DirectiveId directive = directive(leader, directiveOn);
        return issue(leader, directive, drafts.add(leader, directive, List.of(form)))
                .getFirst();
    }

    public List<TaskId> issue(Actor leader, DirectiveId directive, List<TaskId> drafted) {
        List<Issue> orders = new ArrayList<>();
        drafted.forEach(id -> orders.add(new Issue(id, version(leader, id), true, null)));
        issuing.issue(leader, directive, orders);
        return drafted;
    }

    /** What was left unreceived would ring above every screen of the tests that follow. */
    public void nothingRings() {
        jdbc.update("UPDATE task SET urgency = 'URGENT' WHERE state = 'ASSIGNED' AND urgency = 'EXPRESS'");
    }

    public long version(Actor reader, TaskId id) {
        return tasks.get(reader, id).row().version();
    }

    public Versioned seen(Actor reader, TaskId id) {
        return new Versioned(id, version(reader, id));
    }

    /** A task with another deadline and nothing else corrected; without a day it has none. */
    public static TaskCorrection due(TaskCorrection was, @Nullable LocalDate day, @Nullable LocalTime hour) {
        return new TaskCorrection(
                was.content(),
                was.product(),
                was.lead(),
                was.coordinating(),
                was.informed(),
                day == null ? DeadlineKind.NONE : DeadlineKind.DATED,
                day,
                hour,
                "Ghi nhầm hạn",
                was.nature());
    }
}
