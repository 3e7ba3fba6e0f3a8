package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/** What the office notes of its tasks among itself, and who follows them. Today is 10 March 2026. */
@OfficeTest
class LabelsTest {

    @Autowired
    TaskOutlook outlook;

    @Autowired
    Labels labels;

    @Autowired
    TransactionTemplate inTransaction;

    @Autowired
    Following following;

    @Autowired
    ReportRequests requests;

    @Autowired
    TaskWork work;

    @Autowired
    Proposals proposals;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskList list;

    @Autowired
    TaskFigures figures;

    private AgencyId lead;
    private Actor leader;
    private Actor officer;
    private Actor focal;
    private TaskId task;
    private String mark;

    @BeforeEach
    void anOffice() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
        task = aTask.issued(
                leader,
                aTask.complete("Rà soát quy hoạch", lead, officer, LocalDate.of(2026, 4, 10)),
                LocalDate.of(2026, 3, 2));
        mark = "Nhãn " + task;
    }

    private List<LabelRow> on(Actor reader) {
        return tasks.get(reader, task).row().labels();
    }

    @Test
    void noAgencyLearnsOfALabel() {
        LabelRow label = labels.named(officer, mark, LabelTone.RED);
        long version = aTask.version(focal, task);
        assertThat(labels.set(officer, task, label.id(), true)).isTrue();
        assertThat(labels.set(officer, task, label.id(), true)).isFalse();
        assertThat(on(leader)).containsExactly(label);
        TaskFilter labelled = TaskFilter.ALL.withLabel(label.id());
        assertThat(list.count(leader, labelled)).isOne();
        assertThat(list.counts(leader, labelled).total()).isOne();

        assertThat(on(focal)).isEmpty();
        assertThat(aTask.version(focal, task)).isEqualTo(version);
        assertThat(list.count(focal, labelled)).isZero();
        assertThat(list.counts(focal, labelled).total()).isZero();
        assertThat(list.rows(focal, labelled, TaskSort.NEWEST, null, 0, 10).rows())
                .isEmpty();
        assertThat(list.rows(focal, TaskFilter.ALL, TaskSort.NEWEST, null, 0, 10)
                        .rows())
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.labels()).isEmpty());
        assertThat(list.chosen(focal, List.of(task)))
                .allSatisfy(row -> assertThat(row.labels()).isEmpty());
        assertThat(tasks.history(focal, task)).extracting(entry -> entry.act()).doesNotContain("TASK_LABELLED");
        assertThat(tasks.history(leader, task)).extracting(entry -> entry.act()).contains("TASK_LABELLED");
        assertThatThrownBy(() -> labels.all(focal)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> labels.named(focal, mark, LabelTone.RED)).isInstanceOf(Refused.class);
    }

    @Test
    void labelsAreRenamedMergedAndRemovedByThoseWhoDecide() {
        LabelRow one = labels.named(officer, mark, LabelTone.RED);
        LabelRow other = labels.named(officer, mark + " khác", LabelTone.BLUE);
        assertThat(labels.named(officer, mark.toUpperCase(), LabelTone.GREY))
                .as("the same word")
                .isEqualTo(one);
        labels.set(officer, task, one.id(), true);
        assertThatThrownBy(() -> labels.change(officer, one.id(), "x", LabelTone.RED))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> labels.change(leader, one.id(), mark + " khác", LabelTone.RED))
                .isInstanceOf(InvalidInput.class);
        labels.change(leader, one.id(), mark + " mới", LabelTone.GREEN);
        assertThat(on(leader)).extracting(LabelRow::name).containsExactly(mark + " mới");
        labels.merge(leader, one.id(), other.id());
        assertThat(on(leader)).containsExactly(other);
        labels.remove(leader, other.id());
        assertThat(on(leader)).isEmpty();
        assertThatThrownBy(() -> labels.set(officer, task, other.id(), true)).isInstanceOf(DomainException.class);
    }

    @Test
    void theFieldIsChangedInTheFiguresTooAndTakenBackOnlyWhereItStands() {
        FieldId field = office.field("Lĩnh vực mới");
        Versioned left = following.changeField(leader, aTask.seen(leader, task), field);
        TaskFilter inField = TaskFilter.ALL.withField(field);
        assertThat(TaskFigures.canCount(TaskScope.of(leader), inField)).isTrue();
        assertThat(list.count(leader, inField)).isOne();
        assertThatThrownBy(() -> following.changeField(leader, left, field)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> following.changeField(officer, left, field)).isInstanceOf(Refused.class);
        following.restoreField(leader, left, null);
        assertThat(list.count(leader, inField)).isZero();
        assertThat(tasks.get(leader, task).row().field()).isNull();
        assertThat(figures.differences(Actor.job("Soát số liệu"))).isEmpty();
    }

    @Test
    void whatIsProposedWaitsOnUnderAnotherOfficerOrField() {
        work.claim(focal, aTask.seen(focal, task), new ClaimForm("Đã xong", "1/BC", null, List.of(), null));
        proposals.propose(officer, List.of(aTask.seen(officer, task)), TaskAct.CONFIRM, null);
        following.changeField(leader, aTask.seen(leader, task), office.field("Lĩnh vực khác"));
        assertThat(proposals.of(leader, List.of(task))).hasSize(1);
    }

    @Test
    void onlyWhoIsAnOfficerTodayFollowsATask() {
        assertThatThrownBy(() -> following.changeOfficer(leader, aTask.seen(leader, task), office.person("Ai đó")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aClaimAnswersWhatWasAskedAndNobodyIsAskedForWhatWaitsForTheOffice() {
        requests.ask(officer, task, LocalDate.of(2026, 3, 13), "");
        assertThat(tasks.get(focal, task).row().reportAsk())
                .isEqualTo(new ReportAsk(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 13)));
        TaskFilter asked = TaskFilter.ALL
                .withAgency(tasks.get(focal, task).row().lead(), Relation.LEAD)
                .withReportAsked();
        assertThat(list.rows(focal, asked, TaskSort.DEADLINE, null, 0, 50).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.reportAsk().wantedOn()).isEqualTo("2026-03-13"));
        assertThat(list.count(focal, asked)).isOne();
        assertThat(outlook.pressing(focal, TaskFilter.ALL.withAgency(asked.agency(), Relation.LEAD))
                        .reportsAsked())
                .isOne();
        work.claim(focal, aTask.seen(focal, task), new ClaimForm("Đã xong", "1/BC", null, List.of(), null));
        assertThat(tasks.get(focal, task).row().reportAsk()).isNull();
        assertThat(list.count(focal, asked)).isZero();
        assertThatThrownBy(() -> requests.ask(officer, task, LocalDate.of(2026, 3, 13), ""))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> requests.ask(focal, task, LocalDate.of(2026, 3, 13), ""))
                .isInstanceOf(Refused.class);
    }

    /** He began before the other's label was there, and writes after it is: the database keeps one of the two. */
    @Test
    void whoeverMakesALabelAtTheSameTimeAsAnotherGetsThatOne() {
        LabelRow[] hers = new LabelRow[1];
        LabelRow his = inTransaction.execute(status -> {
            assertThat(labels.all(officer)).extracting(LabelRow::name).doesNotContain(mark);
            hers[0] = CompletableFuture.supplyAsync(() -> labels.named(leader, mark, LabelTone.RED))
                    .join();
            return labels.named(officer, mark, LabelTone.BLUE);
        });
        assertThat(his).isEqualTo(hers[0]);
        assertThat(labels.all(leader))
                .filteredOn(label -> label.name().equals(mark))
                .hasSize(1);
    }
}
