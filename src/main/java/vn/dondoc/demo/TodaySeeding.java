package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.List;
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
import vn.dondoc.task.Tasks;

/**
 * What has happened inside an agency this morning: from today on its head approves, and its focal point has laid the
 * answer to a request for coordination before him.
 */
@DemoPart
class TodaySeeding {

    private static final String AGENCY = "Sở Giáo dục và Đào tạo";
    private static final String DECIDES = "chanhvp";

    private final Policies policies;
    private final CoordinationQueue queue;
    private final Coordinations coordinations;
    private final AnswersForHead forHead;
    private final Tasks tasks;

    TodaySeeding(
            Policies policies,
            CoordinationQueue queue,
            Coordinations coordinations,
            AnswersForHead forHead,
            Tasks tasks) {
        this.policies = policies;
        this.queue = queue;
        this.coordinations = coordinations;
        this.forHead = forHead;
        this.tasks = tasks;
    }

    /** Nothing where nobody awaits an answer of that agency. */
    void seed(Setting setting, LocalDate today) {
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
}
