package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.Queue;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Versioned;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/**
 * Every role × relation × service method × object against {@link Oracle}. The methods are found by reflection: one that is
 * added is tried without anybody thinking of it, and one whose arguments the test cannot make fails it.
 */
@OfficeTest
class AccessTest {

    private static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));
    private static final TaskId UNKNOWN_TASK = new TaskId(4242);

    @Autowired
    World world;

    @Autowired
    AnOffice office;

    @Autowired
    TaskList list;

    @Autowired
    ApplicationContext context;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    private AgencyId anAgency = new AgencyId(4242);

    /** The parameter by which the office enters an act for an agency. */
    private static final String PAPER = "enteredFrom";

    /** @param fromPaper whether the office enters it from the agency's paper */
    record Tried(Method method, boolean fromPaper) {

        String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                    + (fromPaper ? " from paper" : "");
        }
    }

    /** @param postEnded whoever held a post until yesterday has no right left */
    record Person(Role role, boolean postEnded, Actor actor) {}

    private List<Person> people(World.Made made) {
        List<Person> people = new ArrayList<>();
        for (Role role : ROLES) {
            boolean ofAgency = Set.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF)
                    .contains(role);
            Actor actor = role == Role.VICE_CHAIR
                    ? office.viceChair(made.province(), made.field())
                    : office.actor(role, ofAgency ? made.agency() : made.province());
            people.add(new Person(role, false, actor));
            people.add(new Person(
                    role,
                    true,
                    new Actor(
                            actor.person(),
                            actor.name(),
                            actor.post(),
                            actor.title(),
                            actor.agency(),
                            "",
                            role,
                            Set.of(),
                            Set.of())));
        }
        // the administrator and the emulation board sit in an agency too; that alone lets them see nothing
        people.add(new Person(Role.EMULATION_BOARD, false, office.actor(Role.EMULATION_BOARD, made.agency())));
        people.add(new Person(Role.ADMINISTRATOR, false, office.actor(Role.ADMINISTRATOR, made.agency())));
        return people;
    }

    @Test
    void everyMethodHidesWhatTheOracleHidesAndRefusesWhatItRefuses() {
        World.Made made = world.make(1);
        anAgency = made.agency();
        Map<String, Long> pairs = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        List<Tried> methods = methods();
        assertThat(methods).hasSizeGreaterThan(20);
        for (Person person : people(made)) {
            for (Tried method : methods) {
                boolean ofDirective =
                        List.of(method.method().getParameterTypes()).contains(DirectiveId.class);
                String unknown = outcome(method, person.actor(), UNKNOWN_TASK, new DirectiveId(4242), 0);
                for (World.Thing thing : made.things()) {
                    String got = outcome(method, person.actor(), thing.task(), thing.directive(), version(thing));
                    check(person, method, thing, ofDirective, got, unknown, wrong);
                    pairs.merge(method.name(), 1L, Long::sum);
                }
            }
        }
        long tried = pairs.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(
                "Access by method: %d pairs over %d methods, leaks %d%n", tried, methods.size(), wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(25_000);
    }

    private void check(
            Person person,
            Tried method,
            World.Thing thing,
            boolean ofDirective,
            String got,
            String unknown,
            List<String> wrong) {
        Oracle.Sight sight = Oracle.sight(person.role(), person.postEnded(), thing.to());
        String what = person.role() + (person.postEnded() ? " (ended)" : "") + " " + method.name() + " " + thing.to()
                + " " + thing.state() + ": " + got;
        if (ofDirective) {
            boolean reads = Oracle.readsDirective(person.role(), person.postEnded(), thing.to());
            if (!reads && !got.equals(unknown)) {
                wrong.add("leak " + what + ", unknown gives " + unknown);
            }
            if (reads && got.equals("NotFound directive.not-found")) {
                wrong.add("hidden " + what);
            }
            return;
        }
        if (sight == Oracle.Sight.NOTHING && !got.equals(unknown)) {
            wrong.add("leak " + what + ", unknown gives " + unknown);
        }
        boolean byLink = Set.of("Tasks.get", "Tasks.history", "Tasks.isVisible").contains(method.name());
        if (sight == Oracle.Sight.RECORD && !byLink && !got.equals(unknown)) {
            wrong.add("leak " + what + ", unknown gives " + unknown);
        }
        Boolean may = Oracle.may(method.name(), person.role(), thing.to());
        if (sight == Oracle.Sight.ALL) {
            if (got.equals("NotFound task.not-found")) {
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

    @Test
    void listsCountsAndSearchShowExactlyWhatTheOracleShows() {
        World.Made made = world.make(3);
        long pairs = 0;
        List<String> wrong = new ArrayList<>();
        Set<TaskId> all = new HashSet<>();
        made.things().forEach(thing -> all.add(thing.task()));
        for (Person person : people(made)) {
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

    /** Public methods of services that take an actor and name a task or a directive. */
    private List<Tried> methods() {
        List<Tried> found = new ArrayList<>();
        for (Object bean : context.getBeansWithAnnotation(Service.class).values()) {
            Class<?> type = AopUtils.getTargetClass(bean);
            if (!type.getPackageName().startsWith("vn.dondoc.")
                    || type.getPackageName().startsWith("vn.dondoc.demo")) {
                continue;
            }
            for (Method method : type.getDeclaredMethods()) {
                List<Type> parameters = List.of(method.getGenericParameterTypes());
                boolean names = parameters.stream()
                        .anyMatch(p -> p == TaskId.class
                                || p == DirectiveId.class
                                || p == Versioned.class
                                || argument(p, UNKNOWN_TASK, null, 0) instanceof List<?> some
                                        && !some.isEmpty()
                                        && (some.getFirst() instanceof Versioned || some.getFirst() instanceof TaskId));
                if (Modifier.isPublic(method.getModifiers())
                        && !method.isSynthetic()
                        && !parameters.isEmpty()
                        && parameters.getFirst() == Actor.class
                        && names
                        && !NOT_FOR_PEOPLE.contains(new Tried(method, false).name())) {
                    found.add(new Tried(method, false));
                    if (Arrays.stream(method.getParameters())
                            .anyMatch(p -> p.getName().equals(PAPER))) {
                        found.add(new Tried(method, true));
                    }
                }
            }
        }
        return found;
    }

    /** Called by other services in the transaction of their act, after they have asked. */
    private static final Set<String> NOT_FOR_PEOPLE = Set.of("DirectiveRegister.setReaders");

    private String outcome(Tried tried, Actor actor, TaskId task, DirectiveId directive, long version) {
        Method method = tried.method();
        Object bean = context.getBean(method.getDeclaringClass());
        Object[] arguments = new Object[method.getParameterCount()];
        Type[] types = method.getGenericParameterTypes();
        arguments[0] = actor;
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = method.getParameters()[i].getName().equals(PAPER)
                    ? (tried.fromPaper() ? "15/VB" : null)
                    : argument(types[i], task, directive, version);
        }
        TransactionTemplate undone = new TransactionTemplate(transactions);
        return undone.execute(status -> {
            status.setRollbackOnly();
            try {
                Object result = method.invoke(bean, arguments);
                return result instanceof Boolean || result instanceof Collection<?> ? "gave " + result : "did";
            } catch (InvocationTargetException e) {
                return told(e.getCause());
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static String told(Throwable cause) {
        if (cause instanceof NotFound || cause instanceof Refused) {
            return cause.getClass().getSimpleName() + " " + ((DomainException) cause).key();
        }
        if (cause instanceof DomainException domain) {
            return domain.getClass().getSimpleName() + " " + domain.key();
        }
        throw new IllegalStateException(cause);
    }

    private Object argument(Type type, TaskId task, DirectiveId directive, long version) {
        if (type instanceof ParameterizedType list) {
            Object one = argument(list.getActualTypeArguments()[0], task, directive, version);
            return one == null ? List.of() : List.of(one);
        }
        if (!(type instanceof Class<?> plain)) {
            return null;
        }
        if (plain.isEnum() && plain != TaskAct.class) {
            return plain.getEnumConstants()[0];
        }
        return switch (plain.getSimpleName()) {
            case "TaskFilter" -> TaskFilter.ALL;
            case "TaskId" -> task;
            case "DirectiveId" -> directive;
            case "Versioned" -> new Versioned(task, version);
            case "AgencyId" -> anAgency;
            case "String" -> "x";
            case "TaskForm" -> TaskForm.of("Nội dung");
            case "ClaimForm" -> new ClaimForm("Xong", "1/BC", null, List.of(), null);
            case "ReportForm" -> new ReportForm(50, "Đã làm", "", "", List.of(), null);
            case "Dispatch" -> new DirectiveDetails.Dispatch(LocalDate.of(2026, 3, 2), "Nơi nhận", null, null);
            case "DirectiveForm" -> ATask.form("4242/KH-THU", LocalDate.of(2026, 3, 2));
            case "TaskAct" -> TaskAct.CONFIRM;
            case "Deadline" -> Deadline.on(LocalDate.of(2026, 5, 29));
            case "int" -> 50;
            case "long" -> version;
            default -> null;
        };
    }

    private long version(World.Thing thing) {
        return jdbc.queryForObject(
                "SELECT version FROM task WHERE id = ?",
                Long.class,
                thing.task().value());
    }
}
