package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.Queue;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.Actors;
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
    Policies policies;

    /**
     * What takes long and is asked once for each relation, not in each state, where it may be read: a paper is set in
     * print, the people of the office are gone through.
     */
    private static final Set<String> SLOW = Set.of("TaskSlips.of", "TaskRecords.of", "Talk.mentionable");

    /** Called by other services in the transaction of their act, after they have asked. */
    static final Set<String> NOT_FOR_PEOPLE =
            Set.of("DirectiveRegister.setReaders", "DirectiveEndings.lock", "Dispatches.acknowledged");

    @Test
    void everyMethodAboutAThingStandsInExactlyOneSetOfTheOracle() {
        Set<String> there = new TreeSet<>();
        attempts.aboutThings(NOT_FOR_PEOPLE).forEach(tried -> there.add(Attempts.Tried.name(tried.method())));
        List<String> written = Oracle.ALL.stream().flatMap(Set::stream).sorted().toList();
        assertThat(written).doesNotHaveDuplicates();
        assertThat(there).containsExactlyElementsOf(written);
    }

    /** As offices begin, and where an agency has "đầu mối trình, thủ trưởng duyệt" and officers confirm what they follow. */
    @Test
    void everyMethodHidesWhatTheOracleHidesAndRefusesWhatItRefuses() {
        long tried = everyMethod("methods", Oracle.Rules.DEFAULT, world.shared(), method -> true);
        LocalDate today = LocalDate.of(2026, 3, 10);
        Actor sets = Actors.with(Right.MANAGE_POLICY);
        policies.set(sets, Policy.OFFICER_MAY_CONFIRM, "true", today, "1/QĐ");
        try {
            tried += everyMethod(
                    "methods under other policies",
                    new Oracle.Rules(true, true),
                    world.make(1, true),
                    Oracle::dependsOnPolicy);
        } finally {
            policies.set(sets, Policy.OFFICER_MAY_CONFIRM, "false", today, "1/QĐ");
        }
        assertThat(tried).as("real calls").isGreaterThanOrEqualTo(100_000);
    }

    private long everyMethod(String what, Oracle.Rules rules, World.Made made, Predicate<String> which) {
        List<Attempts.Tried> methods = attempts.aboutThings(NOT_FOR_PEOPLE).stream()
                .filter(method -> which.test(Attempts.Tried.name(method.method())))
                .toList();
        List<String> wrong = new ArrayList<>();
        AtomicLong tried = new AtomicLong();
        for (Attempts.Person person : attempts.people(made)) {
            methods.forEach(
                    method -> attempts.inARow(() -> tried.addAndGet(oneMethod(made, rules, person, method, wrong))));
        }
        Tally.add(what, tried.get(), "calls of services about things", wrong.size());
        assertThat(wrong).isEmpty();
        return tried.get();
    }

    private long oneMethod(
            World.Made made, Oracle.Rules rules, Attempts.Person person, Attempts.Tried method, List<String> wrong) {
        String unknown = attempts.outcome(method, person.actor(), Attempts.UNKNOWN, made.agency(), null)
                .told();
        Set<Oracle.To> asked = EnumSet.noneOf(Oracle.To.class);
        long tried = 0;
        for (Thing thing : made.things()) {
            if (SLOW.contains(method.name())
                    && Oracle.sight(person.role(), person.postEnded(), thing.to()) == Oracle.Sight.ALL
                    && !asked.add(thing.to())) {
                continue;
            }
            Attempts.Outcome got = attempts.outcome(method, person.actor(), thing, made.agency(), null);
            tried++;
            if (Oracle.isOfInnerTask(method.name())) {
                inner(person, method, thing, got.told(), unknown, wrong);
            } else if (Oracle.isOfMailLog(method.name())) {
                mail(person, method, thing, false, got, unknown, wrong);
                if (!thing.inside().isEmpty()) {
                    Attempts.Outcome sealed =
                            attempts.outcome(method, person.actor(), thing, made.agency(), thing.sealed());
                    mail(person, method, thing, true, sealed, unknown, wrong);
                    whispers(made, person, method.name(), sealed.said(), wrong);
                    tried++;
                }
            } else if (method.ofDirective()) {
                directive(person, method, thing, rules, got.told(), unknown, wrong);
            } else {
                task(person, method, thing, rules, got.told(), unknown, wrong);
            }
            whispers(made, person, method.name(), got.said(), wrong);
        }
        return tried;
    }

    private static void mail(
            Attempts.Person person,
            Attempts.Tried method,
            Thing thing,
            boolean sealed,
            Attempts.Outcome got,
            String unknown,
            List<String> wrong) {
        String what = person + " " + method.name() + (sealed ? " sealed: " : ": ") + got.told();
        if (thing.isDraft() && !sealed) {
            return;
        }
        String words = sealed ? thing.inside() : thing.mark();
        switch (Oracle.mail(person.role(), person.postEnded(), sealed)) {
            case NOTHING -> {
                if (!got.told().equals("Refused error.right") || !unknown.equals(got.told())) {
                    wrong.add("mail not refused " + what);
                }
            }
            case RECORD -> {
                boolean text = method.name().equals("MailLog.text");
                if (text && (got.told().equals("did") || !sealed && !got.told().startsWith("Refused"))) {
                    wrong.add("mail's text " + what);
                }
                if (!text && (got.told().startsWith("Refused") || got.told().startsWith("NotFound"))) {
                    wrong.add("mail's envelope kept from " + what);
                }
                if (got.said().contains(words)) {
                    wrong.add("words of a mail " + what);
                }
            }
            case ALL -> {
                boolean about = method.name().equals("MailLog.about");
                if (!about && !got.said().contains(words)) {
                    wrong.add("mail kept from " + what);
                }
            }
        }
    }

    private static void inner(
            Attempts.Person person,
            Attempts.Tried method,
            Thing thing,
            String got,
            String unknown,
            List<String> wrong) {
        String what = what(person, method, thing, got, unknown);
        if (!Oracle.knowsInner(
                person.role(), person.postEnded(), thing.to(), thing.inner().own() && !person.isStandIn())) {
            if (!got.equals("NotFound inner.not-found") || !unknown.equals(got)) {
                wrong.add("leak of an inner task " + what);
            }
            return;
        }
        if (got.startsWith("NotFound")) {
            wrong.add("inner task hidden " + what);
        }
        act(Oracle.mayInner(method.name(), person.role()), got, false, what, wrong);
    }

    private static void directive(
            Attempts.Person person,
            Attempts.Tried method,
            Thing thing,
            Oracle.Rules rules,
            String got,
            String unknown,
            List<String> wrong) {
        String what = what(person, method, thing, got, unknown);
        boolean reads = Oracle.readsDirective(person.role(), person.postEnded(), thing.to());
        if (!reads && !got.equals(unknown)) {
            wrong.add("leak " + what);
        }
        if (!reads) {
            return;
        }
        boolean hidesTask = Oracle.sight(person.role(), person.postEnded(), thing.to()) != Oracle.Sight.ALL
                && got.contains("task.");
        if (got.startsWith("NotFound") && !hidesTask) {
            wrong.add("hidden " + what);
        }
        Boolean may = Oracle.may(method.name(), person.role(), thing.to(), person.follows(), rules);
        act(may, got, hidesTask, what, wrong);
    }

    private static void task(
            Attempts.Person person,
            Attempts.Tried method,
            Thing thing,
            Oracle.Rules rules,
            String got,
            String unknown,
            List<String> wrong) {
        String name = method.name();
        String what = what(person, method, thing, got, unknown);
        if (name.equals("Reminders.wasMailedAbout")) {
            // the officer who follows is another person than the one who tries every role
            if (!got.equals("gave " + (Oracle.wasMailed(thing.to()) && !person.follows()))) {
                wrong.add("mailed " + what);
            }
            return;
        }
        // a draft has no code by which one could ask
        boolean named = !name.equals("Tasks.byCode") || !thing.isDraft();
        Oracle.Sight sight = Oracle.sight(person.role(), person.postEnded(), thing.to());
        if (sight == Oracle.Sight.NOTHING && !got.equals(unknown)) {
            wrong.add("leak " + what);
        }
        if (sight == Oracle.Sight.RECORD && !BY_LINK.contains(name) && !got.equals(unknown)) {
            wrong.add("leak " + what);
        }
        if (sight == Oracle.Sight.RECORD
                && SHOWN_BY_LINK.contains(name)
                && !got.startsWith("did")
                && !got.startsWith("gave")) {
            wrong.add("record hidden " + what);
        }
        if (sight != Oracle.Sight.ALL) {
            return;
        }
        boolean hasFile = Arrays.stream(method.method().getParameterTypes()).noneMatch(FileId.class::equals)
                || !Attempts.fileFor(method.method(), thing).equals(Thing.Files.NONE);
        boolean gone = got.equals("NotFound task.not-found") || got.equals("NotFound file.not-found");
        if (gone && hasFile && named) {
            wrong.add("hidden " + what);
        }
        // whoever claimed in his former post does not confirm
        boolean own = thing.to() == Oracle.To.FORMER_POST_HOLDER && got.equals("Refused task.two-persons");
        act(Oracle.may(name, person.role(), thing.to(), person.follows(), rules), got, own, what, wrong);
    }

    /** Every attempt brings the version that stands: none may fail, or be spared the question, for a stale page. */
    private static void act(Boolean may, String got, boolean excused, String what, List<String> wrong) {
        if (got.startsWith("Stale")) {
            wrong.add("stale " + what);
        }
        if (Boolean.FALSE.equals(may) && !got.startsWith("Refused") && !excused) {
            wrong.add("allowed " + what);
        }
        if (!Boolean.FALSE.equals(may) && got.startsWith("Refused") && !excused) {
            wrong.add("refused " + what);
        }
    }

    private static String what(Attempts.Person person, Attempts.Tried method, Thing thing, String got, String unknown) {
        return person + " " + method.name() + " " + thing.to() + " " + thing.state() + ": " + got + ", unknown gives "
                + unknown;
    }

    /** What a former lead gets. */
    private static final Set<String> BY_LINK = Set.of(
            "Tasks.get",
            "Tasks.history",
            "Tasks.isVisible",
            "Tasks.byCode",
            "Tasks.readUntil",
            "ProgressReports.of",
            "Talk.of");

    private static final Set<String> SHOWN_BY_LINK =
            Set.of("Tasks.get", "Tasks.history", "Tasks.byCode", "Tasks.readUntil", "ProgressReports.of", "Talk.of");

    /** The service and the page of the lines "chuyển đi / chuyển đến". */
    private static final Set<String> IN_THE_LINE = Set.of("TaskTransfers.rows", "nhiem-vu/chuyen-chu-tri");

    /** Whatever is answered has no word of a task or directive that the oracle hides. */
    static void whispers(World.Made made, Attempts.Person person, String method, String said, List<String> wrong) {
        if (said.contains(World.LABEL) && !Oracle.knowsLabels(person.role(), person.postEnded())) {
            wrong.add("label of the office " + person + " " + method);
        }
        if (said.contains(World.SAID)) {
            entries(made, person, method, said, wrong);
        }
        for (Thing thing : made.things()) {
            if (said.contains(thing.mark())) {
                Oracle.Sight sight = Oracle.sight(person.role(), person.postEnded(), thing.to());
                // a former lead's record stands behind its link, and in the line "chuyển đi"
                boolean ofRecord = BY_LINK.contains(method) || IN_THE_LINE.contains(method);
                if (sight == Oracle.Sight.NOTHING || sight == Oracle.Sight.RECORD && !ofRecord) {
                    wrong.add("word of a task " + what(person, method, thing));
                }
            }
            if (said.contains(thing.directiveMark())
                    && !Oracle.readsDirective(person.role(), person.postEnded(), thing.to())) {
                wrong.add("word of a directive " + what(person, method, thing));
            }
            if (!thing.inside().isEmpty()
                    && said.contains(thing.inside())
                    && !Oracle.knowsInside(person.role(), person.postEnded(), thing.to())) {
                wrong.add("word of what waits inside an agency " + what(person, method, thing));
            }
            if (!thing.inner().mark().isEmpty()
                    && (said.contains(thing.inner().strange())
                            || said.contains(thing.inner().mark())
                                    && !Oracle.knowsInner(
                                            person.role(),
                                            person.postEnded(),
                                            thing.to(),
                                            thing.inner().own() && !person.isStandIn()))) {
                wrong.add("word of an inner task " + what(person, method, thing));
            }
        }
    }

    private static String what(Attempts.Person person, String method, Thing thing) {
        return person + " " + method + " " + thing.to() + " " + thing.state();
    }

    /** Of what was written about tasks only who may read it is told, and who is asked for it is told of it. */
    private static void entries(
            World.Made made, Attempts.Person person, String method, String said, List<String> wrong) {
        for (Thing thing : made.things()) {
            for (Oracle.Said to : Oracle.Said.values()) {
                if (said.contains(World.said(thing.task(), to))
                        && !Oracle.knowsSaid(person.role(), person.postEnded(), thing.to(), to)) {
                    wrong.add("word of an entry " + to + " " + person + " " + method + " " + thing.to());
                }
            }
        }
    }

    /** Each entry is shown to all for whom it was written, and each of those who are suggested may read it. */
    @Test
    void whatIsWrittenReachesItsReadersAndNobodyElseIsSuggested() {
        World.Made made = world.shared();
        List<String> wrong = new ArrayList<>();
        long tried = 0;
        for (Attempts.Person person : attempts.people(made)) {
            for (Thing thing : made.things()) {
                String shown = world.talkOf(person.actor(), thing.task());
                for (Oracle.Said to : Oracle.Said.values()) {
                    boolean knows = Oracle.knowsSaid(person.role(), person.postEnded(), thing.to(), to);
                    boolean written = !thing.isDraft() && world.isWritten(thing, to);
                    if (shown.contains(World.said(thing.task(), to)) != (knows && written)) {
                        wrong.add(person + " " + thing.to() + " " + to + (knows ? " not shown" : " shown"));
                    }
                    tried++;
                }
            }
        }
        for (World.Suggested one : world.suggestions(made)) {
            if (!Oracle.knowsSaid(one.role(), false, one.to(), one.said())) {
                wrong.add("suggested " + one);
            }
            tried++;
        }
        Tally.add("talk", tried, "entries and suggestions about tasks", wrong.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void listsCountsAndSearchShowExactlyWhatTheOracleShows() {
        World.Made made = world.make(2);
        long pairs = 0;
        long calls = 0;
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
                calls += 2;
            }
        }
        Tally.add("lists", calls, "calls of list and count, " + pairs + " filters and tasks compared", wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(pairs).isGreaterThan(100_000);
    }

    private static TaskFilter everything() {
        return TaskFilter.ALL.withStates(Set.of(TaskState.values()));
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
}
