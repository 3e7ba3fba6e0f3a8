package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.AnswersForHead;
import vn.dondoc.task.CoordinationAnswer;
import vn.dondoc.task.CoordinationLine;
import vn.dondoc.task.CoordinationQueue;
import vn.dondoc.task.Coordinations;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.Relation;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.task.Submissions;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRequest;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Tasks;
import vn.dondoc.task.Versioned;

/**
 * What has happened this morning. Inside an agency: from today on its head approves, and its focal point has laid the answer
 * to a request for coordination and a request for more time before him. In the office: an officer proposes to grant what
 * another agency asks.
 */
@DemoPart
class TodaySeeding {

    private static final String AGENCY = "Sở Giáo dục và Đào tạo";
    private static final String DECIDES = "chanhvp";
    private static final String PROPOSES = "chuyenvien";
    private static final int MORE_DAYS = 14;

    private final Policies policies;
    private final CoordinationQueue queue;
    private final Coordinations coordinations;
    private final AnswersForHead forHead;
    private final Submissions submissions;
    private final RequestDecisions requests;
    private final Proposals proposals;
    private final TaskList list;
    private final Tasks tasks;

    TodaySeeding(
            Policies policies,
            CoordinationQueue queue,
            Coordinations coordinations,
            AnswersForHead forHead,
            Submissions submissions,
            RequestDecisions requests,
            Proposals proposals,
            TaskList list,
            Tasks tasks) {
        this.policies = policies;
        this.queue = queue;
        this.coordinations = coordinations;
        this.forHead = forHead;
        this.submissions = submissions;
        this.requests = requests;
        this.proposals = proposals;
        this.list = list;
        this.tasks = tasks;
    }

    /** Nothing where nobody awaits an answer of that agency. */
    void seed(Setting setting, LocalDate today) {
        propose(setting, today);
        AgencyId agency = setting.agencies().id(Era.TODAY, AGENCY);
        Actor focal = setting.staff().of(agency, null, today);
        List<CoordinationLine> asked = queue.toAnswer(focal);
        if (asked.isEmpty()) {
            return;
        }
        policies.setFor(
                setting.staff().actor(DECIDES, today),
                Policy.HEAD_APPROVES,
                agency,
                "true",
                today,
                "Quy chế làm việc của Sở");
        askForTime(focal, agency, today);
        TaskId task = tasks.byCode(focal, asked.getFirst().code());
        coordinations.of(focal, task).toSubmit().stream()
                .findFirst()
                .ifPresent(line -> forHead.submit(
                        focal,
                        task,
                        line.request().id(),
                        new CoordinationAnswer(
                                "7 bếp đều đã khắc phục xong; 2 bếp thay đơn vị cung cấp. Biên bản kiểm tra lại ký ngày hôm qua.",
                                "",
                                null,
                                List.of())));
    }

    /** The first request that the head of the office may decide. */
    private void propose(Setting setting, LocalDate today) {
        requests.open(setting.staff().actor(DECIDES, today)).stream()
                .filter(one -> one.kind() == TaskRequest.Kind.EXTENSION)
                .findFirst()
                .ifPresent(one -> proposals.proposeExtension(
                        setting.staff().actor(PROPOSES, today), one.task(), one.proposedDueOn(), one.proposedDueAt()));
    }

    /** For the task of the agency that ends last and is at work. */
    private void askForTime(Actor focal, AgencyId agency, LocalDate today) {
        TaskFilter atWork = TaskFilter.ALL
                .withStates(Set.of(TaskState.IN_PROGRESS))
                .withAgency(agency, Relation.LEAD)
                .dueBetween(today.plusDays(1), today.plusYears(1));
        list.rows(focal, atWork, TaskSort.DEADLINE, null, 0, MORE_DAYS).rows().stream()
                .filter(row -> row.timeAsk() == null)
                .reduce((first, last) -> last)
                .ifPresent(row -> submissions.submitExtension(
                        focal,
                        new Versioned(row.id(), row.version()),
                        new ExtensionForm(
                                Objects.requireNonNull(row.dueOn()).plusDays(MORE_DAYS),
                                "Hai trường ở xa chưa gửi số liệu, đã hẹn tuần tới.",
                                "",
                                null)));
    }
}
