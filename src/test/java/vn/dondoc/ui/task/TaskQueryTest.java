package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.SourceKind;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.LabelId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.FirstClaim;
import vn.dondoc.task.LateCause;
import vn.dondoc.task.MoreTime;
import vn.dondoc.task.Queue;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskKind;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.RuleTest;

@RuleTest
class TaskQueryTest {

    private static final Actor SOMEBODY = Actors.in(Role.OFFICER);

    private static TaskQuery read(String address) {
        Map<String, List<String>> parameters = new HashMap<>();
        String words = address.substring(address.indexOf('?') + 1);
        for (String pair : words.split("&")) {
            String[] both = pair.split("=", 2);
            parameters.put(both[0], List.of(URLDecoder.decode(both[1], StandardCharsets.UTF_8)));
        }
        return TaskQuery.of(parameters);
    }

    @Test
    void anAddressWithEveryConditionComesBackAsTheSameFilter() {
        TaskFilter filter = new TaskFilter(
                "cầu Cốc Lếu & 100%",
                Queue.OVERDUE,
                Bucket.UNDATED_OPEN,
                Set.of(TaskState.ASSIGNED, TaskState.RETURNED),
                new AgencyId(7),
                Relation.COORDINATING,
                new PersonId(8),
                new PersonId(9),
                new FieldId(10),
                IssuingLevel.GOVERNMENT,
                SourceKind.MEETING,
                new DirectiveId(11),
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 31),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 2, 28),
                true,
                LocalDate.of(2026, 3, 6),
                null,
                null,
                false,
                LateCause.SUPERIOR,
                new LabelId(12),
                MoreTime.GRANTED,
                FirstClaim.LATE,
                TaskKind.COORDINATION,
                true,
                true);
        assertThat(read(TaskQuery.of(filter).path("nhiem-vu")).filter(SOMEBODY)).isEqualTo(filter);
    }

    @Test
    void everyQueueBucketStateAndOrderHasAWordOfItsOwnThatReadsBack() {
        assertThat(Arrays.stream(Queue.values()).map(Slugs.QUEUE::of)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(Bucket.values()).map(Slugs.BUCKET::of)).doesNotHaveDuplicates();
        assertThat(Arrays.stream(TaskState.values()).map(Slugs.STATE::of)).doesNotHaveDuplicates();
        for (TaskSort sort : TaskSort.values()) {
            assertThat(read("?"
                                    + TaskQuery.ALL
                                            .withSort(sort)
                                            .with(TaskQuery.Key.TEXT, "a")
                                            .path("")
                                            .substring(1))
                            .sort())
                    .isEqualTo(sort);
        }
    }

    @Test
    void theAddressIsShortAndReadable() {
        assertThat(TaskQuery.of(TaskFilter.of(Queue.OVERDUE)).path("nhiem-vu")).isEqualTo("nhiem-vu?nhom=qua-han");
        assertThat(TaskQuery.ALL.path("nhiem-vu")).isEqualTo("nhiem-vu");
        assertThat(TaskQuery.ALL
                        .withStates(Set.of(TaskState.RETURNED, TaskState.ASSIGNED))
                        .path("nhiem-vu"))
                .isEqualTo("nhiem-vu?trang-thai=cho-tiep-nhan,bi-tra-lai");
    }

    @Test
    void mineIsWhoeverLooks() {
        assertThat(read("?theo-doi=toi").filter(SOMEBODY).officer()).isEqualTo(SOMEBODY.person());
        TaskFilter coordinated = read("?vai=phoi-hop").filter(SOMEBODY);
        assertThat(coordinated.agency()).isEqualTo(SOMEBODY.agency());
        assertThat(coordinated.relation()).isEqualTo(Relation.COORDINATING);
        assertThat(read("?vai=phoi-hop").filter(Actors.JOB).relation()).isNull();
    }

    @Test
    void whatAnAddressSaysWronglyIsLeftOut() {
        TaskQuery query = read("?nhom=khong-co&so-lieu=x&trang-thai=y&co-quan=abc&han-tu=hom-qua&xep=lung-tung&la=1");
        assertThat(query.filter(SOMEBODY)).isEqualTo(TaskFilter.ALL);
        assertThat(query.sort()).isEqualTo(TaskSort.DEADLINE);
    }

    @Test
    void whatWaitsToBeConfirmedStandsByHowLongUnlessSomebodyChoseAnotherOrder() {
        TaskQuery pending = TaskQuery.of(TaskFilter.of(Queue.PENDING));
        assertThat(pending.sort()).isEqualTo(TaskSort.WAITING);
        assertThat(pending.withSort(TaskSort.WAITING).path("")).doesNotContain("xep=");
        assertThat(pending.withSort(TaskSort.DEADLINE).sort()).isEqualTo(TaskSort.DEADLINE);
    }

    @Test
    void withoutConditionsQueueAndOrderStay() {
        TaskQuery query = read("?q=cau&nhom=qua-han&linh-vuc=3&xep=moi&chon=NV-2026-00001");
        assertThat(query.conditions()).containsExactly(TaskQuery.Key.FIELD);
        assertThat(query.withoutConditions().path("")).isEqualTo("?nhom=qua-han&xep=moi&chon=NV-2026-00001");
    }
}
