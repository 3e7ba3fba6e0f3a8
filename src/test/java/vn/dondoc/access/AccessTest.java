package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.Queue;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.OfficeTest;

/**
 * Every role × relation × service method × object against {@link Oracle}. The methods are found by reflection: one that is
 * added is tried without anybody thinking of it, and one whose arguments the test cannot make fails it.
 */
@OfficeTest
class AccessTest {

    @Autowired
    World world;

    @Autowired
    Attempts attempts;

    @Autowired
    TaskList list;

    @Autowired
    JdbcTemplate jdbc;

    /** Called by other services in the transaction of their act, after they have asked. */
    static final Set<String> NOT_FOR_PEOPLE = Set.of("DirectiveRegister.setReaders");

    @Test
    void everyMethodHidesWhatTheOracleHidesAndRefusesWhatItRefuses() {
        World.Made made = world.make(1);
        long tried = 0;
        List<String> wrong = new ArrayList<>();
        List<Attempts.Tried> methods = attempts.aboutThings(NOT_FOR_PEOPLE);
        assertThat(methods).hasSizeGreaterThan(40);
        for (Attempts.Person person : attempts.people(made)) {
            for (Attempts.Tried method : methods) {
                String unknown = attempts.outcome(method, person.actor(), Attempts.UNKNOWN, 0, made.agency())
                        .told();
                for (World.Thing thing : made.things()) {
                    Attempts.Outcome got =
                            attempts.outcome(method, person.actor(), thing, version(thing), made.agency());
                    check(person, method, thing, got, unknown, wrong);
                    whispers(made, person, method.name(), got.said(), wrong);
                    tried++;
                }
            }
        }
        System.out.printf(
                "Access by method: %d pairs over %d methods, leaks %d%n", tried, methods.size(), wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(60_000);
    }

    private static void check(
            Attempts.Person person,
            Attempts.Tried method,
            World.Thing thing,
            Attempts.Outcome outcome,
            String unknown,
            List<String> wrong) {
        String got = outcome.told();
        String name = method.name();
        String what = person + " " + name + " " + thing.to() + " " + thing.state() + ": " + got;
        if (name.equals("Reminders.wasMailedAbout")) {
            if (!got.equals("gave " + Oracle.wasMailed(thing.to()))) {
                wrong.add("mailed " + what);
            }
            return;
        }
        boolean hasFile = Arrays.stream(method.method().getParameterTypes()).noneMatch(FileId.class::equals)
                || !Attempts.fileFor(method.method(), thing).equals(World.Files.NONE);
        if (method.ofDirective()) {
            boolean reads = Oracle.readsDirective(person.role(), person.postEnded(), thing.to());
            if (!reads && !got.equals(unknown)) {
                wrong.add("leak " + what + ", unknown gives " + unknown);
            }
            if (reads && got.startsWith("NotFound") && !got.contains("task.")) {
                wrong.add("hidden " + what);
            }
            boolean does = got.equals("did") || got.startsWith("gave");
            if (Boolean.FALSE.equals(Oracle.may(name, person.role(), thing.to())) && does) {
                wrong.add("allowed " + what);
            }
            return;
        }
        Oracle.Sight sight = Oracle.sight(person.role(), person.postEnded(), thing.to());
        if (sight == Oracle.Sight.NOTHING
                && !got.equals(unknown)
                && !thing.code().isEmpty()) {
            wrong.add("leak " + what + ", unknown gives " + unknown);
        }
        if (sight == Oracle.Sight.RECORD && !BY_LINK.contains(name) && !got.equals(unknown)) {
            wrong.add("leak " + what + ", unknown gives " + unknown);
        }
        Boolean may = Oracle.may(name, person.role(), thing.to());
        if (sight == Oracle.Sight.ALL) {
            boolean named = !name.equals("Tasks.byCode") || !thing.code().isEmpty();
            if (got.startsWith("NotFound") && hasFile && named) {
                wrong.add("hidden " + what);
            }
            if (Boolean.FALSE.equals(may) && !got.startsWith("Refused")) {
                wrong.add("allowed " + what);
            }
            if (Boolean.TRUE.equals(may) && got.startsWith("Refused") && !got.contains("two-persons")) {
                wrong.add("refused " + what);
            }
        }
    }

    /** What a former lead gets. */
    private static final Set<String> BY_LINK = Set.of("Tasks.get", "Tasks.history", "Tasks.isVisible", "Tasks.byCode");

    /** Whatever is answered has no word of a task or directive that the oracle hides. */
    static void whispers(World.Made made, Attempts.Person person, String method, String said, List<String> wrong) {
        for (World.Thing thing : made.things()) {
            if (said.contains(thing.mark())) {
                Oracle.Sight sight = Oracle.sight(person.role(), person.postEnded(), thing.to());
                if (sight == Oracle.Sight.NOTHING || sight == Oracle.Sight.RECORD && !BY_LINK.contains(method)) {
                    wrong.add("word of a task " + person + " " + method + " " + thing.to() + " " + thing.state());
                }
            }
            if (said.contains(thing.directiveMark())
                    && !Oracle.readsDirective(person.role(), person.postEnded(), thing.to())) {
                wrong.add("word of a directive " + person + " " + method + " " + thing.to() + " " + thing.state());
            }
        }
    }

    @Test
    void listsCountsAndSearchShowExactlyWhatTheOracleShows() {
        World.Made made = world.make(3);
        long pairs = 0;
        List<String> wrong = new ArrayList<>();
        Set<TaskId> all = new HashSet<>();
        made.things().forEach(thing -> all.add(thing.task()));
        for (Attempts.Person person : attempts.people(made)) {
            Set<TaskId> visible = new HashSet<>();
            made.things().stream()
                    .filter(t -> Oracle.sight(person.role(), person.postEnded(), t.to()) == Oracle.Sight.ALL)
                    .forEach(t -> visible.add(t.task()));
            for (TaskFilter filter : filters(made)) {
                List<TaskRow> rows = new ArrayList<>();
                String after = null;
                do {
                    var slice = list.rows(person.actor(), filter, TaskSort.NEWEST, after, 0, 500);
                    rows.addAll(slice.rows());
                    after = slice.next();
                } while (after != null);
                for (TaskRow row : rows) {
                    if (all.contains(row.id()) && !visible.contains(row.id())) {
                        wrong.add(person.role() + " lists " + row.id() + " by " + filter);
                    }
                }
                long counted = list.count(person.actor(), filter);
                if (counted != rows.size()) {
                    wrong.add(person.role() + " counts " + counted + " of " + rows.size() + " rows by " + filter);
                }
                if (filter.equals(everything())) {
                    Set<TaskId> seen = new HashSet<>();
                    rows.forEach(row -> seen.add(row.id()));
                    seen.retainAll(all);
                    if (!seen.equals(visible)) {
                        wrong.add(person.role() + " sees " + seen.size() + " instead of " + visible.size());
                    }
                }
                pairs += all.size();
            }
        }
        System.out.printf("Access by list: %d pairs, leaks %d%n", pairs, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(pairs).isGreaterThan(100_000);
    }

    private static TaskFilter everything() {
        return new TaskFilter(
                "",
                null,
                null,
                Set.of(TaskState.values()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private List<TaskFilter> filters(World.Made made) {
        List<TaskFilter> filters = new ArrayList<>();
        filters.add(everything());
        filters.add(TaskFilter.ALL);
        for (Queue queue : Queue.values()) {
            filters.add(TaskFilter.of(queue));
            filters.add(TaskFilter.of(queue).withAgency(made.agency(), Relation.LEAD));
        }
        for (Bucket bucket : Bucket.values()) {
            filters.add(TaskFilter.ALL.withBucket(bucket));
        }
        for (Relation relation : Relation.values()) {
            filters.add(TaskFilter.ALL.withAgency(made.agency(), relation));
        }
        filters.add(TaskFilter.ALL.withText("chu tri"));
        filters.add(TaskFilter.ALL.withText("NV-2026"));
        made.things().stream().limit(4).forEach(thing -> filters.add(TaskFilter.ofDirective(thing.directive())));
        return filters;
    }

    private long version(World.Thing thing) {
        return jdbc.queryForObject(
                "SELECT version FROM task WHERE id = ?",
                Long.class,
                thing.task().value());
    }
}
