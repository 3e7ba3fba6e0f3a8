package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.List;
import vn.dondoc.shared.Actor;
import vn.dondoc.task.LabelRow;
import vn.dondoc.task.LabelTone;
import vn.dondoc.task.Labels;
import vn.dondoc.task.Queue;
import vn.dondoc.task.ReportRequests;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;

/** What an officer keeps on his own desk today: some labels, and a report that he has asked for. */
@DemoPart
class DeskSeeding {

    private static final String OFFICER = "chuyenvien";
    private static final int WISHED_IN_DAYS = 3;

    private final TaskList list;
    private final Labels labels;
    private final ReportRequests reports;

    DeskSeeding(TaskList list, Labels labels, ReportRequests reports) {
        this.list = list;
        this.labels = labels;
        this.reports = reports;
    }

    void seed(Setting setting, LocalDate today) {
        Actor officer = setting.staff().actor(OFFICER, today);
        label(officer, Queue.OVERDUE, 3, "Báo cáo Chủ tịch", LabelTone.RED);
        label(officer, Queue.PENDING, 2, "Chờ hồ sơ gốc", LabelTone.AMBER);
        label(officer, Queue.IN_PROGRESS, 4, "Trọng điểm quý", LabelTone.BLUE);
        rows(officer, Queue.IN_PROGRESS, 10).stream()
                .filter(row -> row.lastReportOn() == null || row.lastReportOn().isBefore(today))
                .findFirst()
                .ifPresent(row -> reports.ask(
                        officer,
                        row.id(),
                        setting.days().date(WISHED_IN_DAYS),
                        "Nêu rõ phần việc đã xong và khó khăn cần tỉnh giải quyết."));
    }

    private void label(Actor officer, Queue queue, int some, String name, LabelTone tone) {
        LabelRow label = labels.named(officer, name, tone);
        rows(officer, queue, some).forEach(row -> labels.set(officer, row.id(), label.id(), true));
    }

    private List<TaskRow> rows(Actor officer, Queue queue, int some) {
        return list.rows(officer, TaskFilter.of(queue).withOfficer(officer.person()), TaskSort.DEADLINE, null, 0, some)
                .rows();
    }
}
