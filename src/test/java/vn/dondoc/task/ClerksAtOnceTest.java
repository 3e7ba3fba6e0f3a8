package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.dondoc.reminder.ReminderOffice;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Clerks.Told;
import vn.dondoc.task.TaskProof.Stored;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.TestDatabase;

/**
 * Fifty clerks on twenty tasks at the same instant, half of them in a program of another process. Each task's history is one
 * line of the commands that were done, each on the version that its clerk had seen, in an order that no clock
 * contradicts: so no act overwrote another. Another seed: {@code -Ddondoc.test.seed=<number>}.
 */
@OfficeTest
class ClerksAtOnceTest {

    private static final long SEED = Long.getLong("dondoc.test.seed", 20_260_310L);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final int TASKS = 20;
    private static final int COMMANDS = 16;

    @Autowired
    ApplicationContext program;

    @Autowired
    ReminderOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskProof proof;

    @TempDir
    Path folder;

    private final List<AgencyId> agencies = new ArrayList<>();
    private final List<TaskId> tasks = new ArrayList<>();
    private final Map<TaskId, Stored> before = new HashMap<>();
    private AgencyId province;

    @BeforeEach
    void twentyTasksOfFourAgencies() {
        office.switchOn("2026-03-09T08:00");
        province = office.agency("Văn phòng UBND tỉnh", false);
        Actor leader = office.member("Người giao", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        Actor officer = office.member("Người theo dõi", Role.OFFICER, "Chuyên viên", province);
        for (int n = 1; n <= 4; n++) {
            agencies.add(office.agency("Sở " + n, true));
        }
        for (int n = 0; n < TASKS; n++) {
            // some are late, some not yet
            LocalDate due = TODAY.plusDays(n - 5L);
            TaskId id = aTask.issued(
                    leader, aTask.complete("Việc " + n, agencies.get(n % 4), officer, due), LocalDate.of(2026, 2, 2));
            tasks.add(id);
            before.put(id, proof.stored(id));
        }
    }

    @AfterEach
    void nobodyIsOwedAnything() {
        office.close();
    }

    /** Ten of the Office, fifteen of the agencies. */
    private List<Actor> clerks(String where) {
        List<Actor> clerks = new ArrayList<>();
        for (int n = 0; n < 10; n++) {
            Role role = n % 2 == 0 ? Role.OFFICE_LEADER : Role.OFFICER;
            clerks.add(office.member("Văn phòng " + where + n, role, role.name(), province));
        }
        for (int n = 0; n < 15; n++) {
            Role role = n % 3 == 0 ? Role.AGENCY_LEADER : Role.FOCAL_POINT;
            clerks.add(office.member("Cơ quan " + where + n, role, role.name(), agencies.get(n % 4)));
        }
        return clerks;
    }

    private Clerks.Shift shift(String where) {
        return new Clerks.Shift(TODAY, COMMANDS, clerks(where), tasks, agencies);
    }

    @Test
    void noActOverwritesAnother() throws Exception {
        List<Told> told = new ArrayList<>();
        try (ClerksElsewhere elsewhere =
                ClerksElsewhere.start(folder, TestDatabase.get().properties(), shift("kia "), SEED + 1000)) {
            Clerks.Shift here = shift("này ");
            elsewhere.awaitReady();
            elsewhere.go();
            told.addAll(new Clerks(program).work(here, SEED));
            told.addAll(elsewhere.told());
        }
        Map<String, Long> answers =
                told.stream().collect(Collectors.groupingBy(Told::answer, TreeMap::new, Collectors.counting()));
        System.out.printf("clerks at once: %d commands, %s, seed %d%n", told.size(), answers, SEED);
        assertThat(answers.keySet()).noneMatch(answer -> answer.startsWith(Told.BROKEN));
        assertThat(answers.getOrDefault(Told.DONE, 0L)).as("done").isGreaterThan(TASKS * 4L);
        assertThat(answers.getOrDefault(Told.STALE, 0L))
                .as("came too late, so they did meet")
                .isGreaterThan(TASKS / 2L);
        for (TaskId id : tasks) {
            isOneLine(
                    id,
                    told.stream()
                            .filter(one -> one.task() == id.value() && one.isDone())
                            .toList());
        }
        proof.summaryIsARecount(agencies);
    }

    private void isOneLine(TaskId id, List<Told> done) {
        Stored was = before.get(id);
        Stored now = proof.stored(id);
        List<Map<String, Object>> history = now.of("history_event")
                .subList(was.of("history_event").size(), now.of("history_event").size());
        assertThat(now.version() - was.version())
                .as("versions of %s, one for each act that was done", id)
                .isEqualTo(done.size());
        assertThat(history).as("rows of the history of %s", id).hasSameSizeAs(done);
        Map<Long, Told> bySeen = done.stream()
                .filter(one -> one.act() != null)
                .collect(Collectors.toMap(Told::seen, one -> one, (one, other) -> {
                    throw new AssertionError("two were done on the same version: " + one + " and " + other);
                }));
        for (int n = 0; n < history.size(); n++) {
            Map<String, Object> row = history.get(n);
            Told told = bySeen.get(was.version() + n);
            if (told == null) {
                assertThat(row.get("act")).as("act %d of %s", n, id).isEqualTo("TASK_URGED");
                assertThat(done)
                        .anyMatch(one ->
                                one.act() == null && row.get("actor_person").equals(one.person()));
            } else {
                assertThat(row.get("actor_person"))
                        .as("who did act %d of %s, %s", n, id, told)
                        .isEqualTo(told.person());
            }
        }
        inNoOtherOrderThanTheClocks(bySeen.values().stream()
                .sorted(Comparator.comparing(Told::seen))
                .toList());
        proof.chainHolds(now);
        proof.ledgerIsTheDeadline(now);
        proof.clockIsTheWholeTime(proof.task(id), TODAY, TODAY);
    }

    /** What was answered before another was asked stands before it. */
    private static void inNoOtherOrderThanTheClocks(List<Told> line) {
        Instant asked = Instant.MIN;
        for (Told one : line) {
            assertThat(one.ended())
                    .as("%s was answered before what stands before it was asked", one)
                    .isAfterOrEqualTo(asked);
            asked = asked.isAfter(one.began()) ? asked : one.began();
        }
    }
}
