package vn.dondoc.access;

import jakarta.persistence.EntityManager;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import vn.dondoc.account.ShiftForm;
import vn.dondoc.directive.CorrectingPaper;
import vn.dondoc.directive.DirectiveEnd;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.directive.DispatchForm;
import vn.dondoc.inside.InnerForm;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.Absent;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.BasisId;
import vn.dondoc.shared.CoordinationId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DispatchId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.LabelId;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TalkId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.survey.QuestionForm;
import vn.dondoc.survey.QuestionKind;
import vn.dondoc.survey.Surveys;
import vn.dondoc.talk.Audience;
import vn.dondoc.talk.TalkForm;
import vn.dondoc.task.ATask;
import vn.dondoc.task.Beat;
import vn.dondoc.task.CallForm;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.CoordinationAnswer;
import vn.dondoc.task.CoordinationForm;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.DirectiveSettlement;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.Issue;
import vn.dondoc.task.LateCause;
import vn.dondoc.task.LateReason;
import vn.dondoc.task.Leads;
import vn.dondoc.task.RecurrenceForm;
import vn.dondoc.task.SignedPaper;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskCorrection;
import vn.dondoc.task.TaskFate;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TransferForm;
import vn.dondoc.task.Versioned;
import vn.dondoc.testing.AnOffice;

/** Finds the program's methods that take an actor and calls them, each in a transaction that is undone. */
@TestComponent
class Attempts {

    static final Thing UNKNOWN = Thing.of(
            Oracle.To.NONE,
            new TaskId(4242),
            new DirectiveId(4242),
            "",
            "NV-1999-99999",
            new Thing.Files(Thing.Files.NONE, Thing.Files.NONE, Thing.Files.NONE),
            "",
            "");

    private static final Set<Role> ROLES = EnumSet.complementOf(EnumSet.of(Role.SYSTEM));

    /** The version of a question sheet that nobody has answered. */
    private static final long NOT_ANSWERED = 0;

    /** The parameter by which the office enters an act for an agency. */
    private static final String PAPER = "enteredFrom";

    private final ApplicationContext context;
    private final PlatformTransactionManager transactions;
    private final EntityManager entities;
    private boolean inARow;
    private @Nullable TransactionStatus held;
    private final AnOffice office;
    private final Map<Class<?>, Object> beans = new ConcurrentHashMap<>();

    Attempts(
            ApplicationContext context,
            PlatformTransactionManager transactions,
            EntityManager entities,
            AnOffice office) {
        this.entities = entities;
        this.context = context;
        this.transactions = transactions;
        this.office = office;
    }

    /** @param fromPaper whether the office enters it from the agency's paper */
    record Tried(Method method, boolean fromPaper) {

        String name() {
            return name(method) + (fromPaper ? " from paper" : "");
        }

        boolean ofDirective() {
            return List.of(method.getParameterTypes()).contains(DirectiveId.class);
        }

        static String name(Method method) {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    /**
     * @param postEnded whoever held a post until yesterday has no right left
     * @param follows whether he is the officer who follows the tasks
     */
    record Person(Role role, boolean postEnded, boolean follows, Actor actor) {

        Person(Role role, boolean postEnded, Actor actor) {
            this(role, postEnded, false, actor);
        }

        boolean isStandIn() {
            return actor.inPlaceOf() != null;
        }

        @Override
        public String toString() {
            return role + (postEnded ? " (ended)" : "") + (follows ? " (follows)" : "");
        }
    }

    /** @param told the answer as a person gets it: an error's name, or that there was none; @param said all its words */
    record Outcome(String told, String said) {}

    /** One person in every role, with and without his post. */
    List<Person> people(World.Made made) {
        List<Person> people = new ArrayList<>();
        for (Role role : ROLES) {
            boolean ofAgency = Set.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF)
                    .contains(role);
            Actor actor = World.as(
                    made.person(),
                    role == Role.VICE_CHAIR
                            ? office.viceChair(made.province(), made.field())
                            : office.actor(role, ofAgency ? made.agency() : made.province()));
            actor = with(actor, Oracle.rights(role));
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
        for (Role role : List.of(Role.EMULATION_BOARD, Role.ADMINISTRATOR)) {
            people.add(new Person(
                    role,
                    false,
                    with(World.as(made.person(), office.actor(role, made.agency())), Oracle.rights(role))));
        }
        // whoever stands in for somebody sees and does what that post sees and does, and nothing of his own besides
        for (Role role : List.of(Role.FOCAL_POINT, Role.VICE_CHAIR)) {
            Actor absent = role == Role.VICE_CHAIR
                    ? office.viceChair(made.province(), made.field())
                    : office.actor(role, made.agency());
            people.add(new Person(role, false, standIn(made.person(), with(absent, Oracle.rights(role)))));
        }
        people.add(new Person(Role.OFFICER, false, true, with(made.follower(), Oracle.rights(Role.OFFICER))));
        return people;
    }

    private static Actor standIn(PersonId person, Actor absent) {
        return new Actor(
                person,
                "Người làm thay",
                absent.post(),
                "Phó phòng",
                absent.agency(),
                absent.agencyName(),
                absent.role(),
                absent.rights(),
                absent.fields(),
                new Absent(absent.personOrThrow(), absent.name(), absent.title()));
    }

    private static Actor with(Actor actor, Set<Right> rights) {
        return new Actor(
                actor.person(),
                actor.name(),
                actor.post(),
                actor.title(),
                actor.agency(),
                actor.agencyName(),
                actor.role(),
                rights,
                actor.fields());
    }

    /** Every public method with an actor in front, of every service. */
    List<Method> methods() {
        List<Method> found = new ArrayList<>();
        for (String name : context.getBeanDefinitionNames()) {
            Class<?> type = AopUtils.getTargetClass(context.getBean(name));
            String in = type.getPackageName();
            if (!in.startsWith("vn.dondoc.")
                    || in.startsWith("vn.dondoc.demo")
                    || in.startsWith("vn.dondoc.ui")
                    || type.isAnnotationPresent(TestComponent.class)) {
                continue;
            }
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                    .filter(method -> Modifier.isPublic(type.getModifiers()) || type.getInterfaces().length > 0)
                    .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == Actor.class)
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(Method::toGenericString));
        return found.stream().distinct().toList();
    }

    /** Those that name a task or a directive. */
    List<Tried> aboutThings(Set<String> except) {
        List<Tried> found = new ArrayList<>();
        for (Method method : methods()) {
            if (isAboutThing(method) && !except.contains(Tried.name(method))) {
                found.add(new Tried(method, false));
                if (Arrays.stream(method.getParameters())
                        .anyMatch(parameter -> parameter.getName().equals(PAPER))) {
                    found.add(new Tried(method, true));
                }
            }
        }
        return found;
    }

    static boolean isAboutThing(Method method) {
        List<Class<?>> things =
                List.of(TaskId.class, DirectiveId.class, Versioned.class, Issue.class, MailId.class, InnerTaskId.class);
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> things.contains(parameter.getType())
                        || isCode(parameter.getType(), parameter.getName())
                        || parameter.getParameterizedType() instanceof ParameterizedType list
                                && things.contains(list.getActualTypeArguments()[0]));
    }

    private static boolean isCode(Class<?> type, String name) {
        return type == String.class && name.equals("code");
    }

    /** @param mail the mail that a method about mails gets; null for the thing's own */
    Outcome outcome(Tried tried, Actor actor, Thing thing, AgencyId agency, @Nullable MailId mail) {
        Method method = tried.method();
        boolean inner = List.of(method.getParameterTypes()).contains(InnerTaskId.class);
        long version = inner
                ? thing.inner().version()
                : tried.ofDirective()
                        ? thing.directiveVersion()
                        : method.getDeclaringClass() == Surveys.class ? NOT_ANSWERED : thing.version();
        Object[] arguments = new Object[method.getParameterCount()];
        arguments[0] = actor;
        for (int i = 1; i < arguments.length; i++) {
            String name = method.getParameters()[i].getName();
            if (name.equals(PAPER)) {
                arguments[i] = tried.fromPaper() ? "15/VB" : null;
            } else if (isCode(method.getParameterTypes()[i], name)) {
                arguments[i] = thing.code();
            } else if (method.getParameterTypes()[i] == MailId.class) {
                arguments[i] = mail == null ? thing.mail() : mail;
            } else if (method.getParameterTypes()[i] == List.class
                    && method.getGenericParameterTypes()[i].getTypeName().contains("Issue")) {
                arguments[i] = List.of(new Issue(thing.task(), thing.version(), true, null));
            } else if (method.getParameterTypes()[i] == FileId.class) {
                arguments[i] = fileFor(method, thing);
            } else {
                arguments[i] = argument(method.getGenericParameterTypes()[i], thing, version, agency);
            }
        }
        return call(method, arguments);
    }

    static FileId fileFor(Method method, Thing thing) {
        return switch (method.getDeclaringClass().getSimpleName()) {
            case "Directives" -> thing.files().ofDirective();
            case "Tasks" -> thing.files().ofClaim();
            case "ProgressReports" -> thing.files().ofReport();
            default -> throw new AssertionError("Whose file does " + method + " give?");
        };
    }

    /**
     * Many calls one after the other. What is refused has written nothing, so the next call goes on in its transaction, with
     * nothing remembered; what is done is undone first. Between the calls nothing else may be asked of the database.
     */
    void inARow(Runnable calls) {
        inARow = true;
        try {
            calls.run();
        } finally {
            inARow = false;
            undo(held);
        }
    }

    Outcome call(Method method, Object... arguments) {
        TransactionStatus status =
                held == null ? transactions.getTransaction(TransactionDefinition.withDefaults()) : held;
        held = status;
        boolean refused = false;
        try {
            Object result = method.invoke(bean(method), arguments);
            String said = String.valueOf(result);
            return new Outcome(
                    result instanceof Boolean || result instanceof Collection<?> ? "gave " + said : "did", said);
        } catch (InvocationTargetException e) {
            String told = told(e.getCause());
            refused = true;
            return new Outcome(told, told);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        } finally {
            if (inARow && refused) {
                entities.clear();
            } else {
                undo(status);
            }
        }
    }

    private void undo(@Nullable TransactionStatus status) {
        held = null;
        if (status != null) {
            transactions.rollback(status);
        }
    }

    /** Found once: a hundred thousand calls would otherwise spend their time on looking through the context. */
    private Object bean(Method method) {
        method.setAccessible(true);
        return beans.computeIfAbsent(
                method.getDeclaringClass(),
                type -> context.getBeansOfType(type).values().stream()
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No bean for " + method)));
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

    private Object argument(Type type, Thing thing, long version, AgencyId agency) {
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            return Map.of();
        }
        if (type instanceof ParameterizedType list) {
            Object one = argument(list.getActualTypeArguments()[0], thing, version, agency);
            return one == null ? List.of() : List.of(one);
        }
        if (!(type instanceof Class<?> plain)) {
            return null;
        }
        if (plain.isEnum() && plain != TaskAct.class) {
            return plain.getEnumConstants()[0];
        }
        Map<Class<?>, Object> made = Map.ofEntries(
                Map.entry(TaskId.class, thing.task()),
                Map.entry(DirectiveId.class, thing.directive()),
                Map.entry(ExtensionForm.class, new ExtensionForm(LocalDate.of(2030, 1, 2), "Lý do", "", null)),
                Map.entry(InnerTaskId.class, thing.inner().id()),
                Map.entry(InnerForm.class, InnerForm.to(new PersonId(4242), "Việc nội bộ", LocalDate.of(2026, 3, 20))),
                Map.entry(CoordinationId.class, new CoordinationId(4242)),
                Map.entry(TalkId.class, new TalkId(4242)),
                Map.entry(TalkForm.class, new TalkForm("Ý kiến", Audience.ALL, List.of())),
                Map.entry(
                        CoordinationForm.class,
                        new CoordinationForm(List.of(agency), "Đề nghị", LocalDate.of(2026, 3, 20), List.of())),
                Map.entry(CoordinationAnswer.class, new CoordinationAnswer("Trả lời", "", null, List.of())),
                Map.entry(LocalDate.class, LocalDate.of(2026, 3, 20)),
                Map.entry(ShiftForm.class, new ShiftForm(null, "", null, null)),
                Map.entry(LocalTime.class, LocalTime.of(16, 30)),
                Map.entry(QuestionForm.class, new QuestionForm(QuestionKind.NUMBER, "Số hồ sơ", "")),
                Map.entry(
                        TaskCorrection.class,
                        new TaskCorrection(
                                "Việc đúng",
                                "Tờ trình",
                                agency,
                                List.of(),
                                List.of(),
                                DeadlineKind.DATED,
                                LocalDate.of(2026, 5, 29),
                                "Ghi sai")),
                Map.entry(
                        TransferForm.class,
                        new TransferForm(agency, "77/QĐ", LocalDate.of(2026, 3, 2), "Theo chức năng", null)),
                Map.entry(
                        DirectiveEnd.class,
                        DirectiveEnd.of(DirectiveEnding.WITHDRAWN, "90/QĐ", LocalDate.of(2026, 3, 2), "Thu hồi", null)),
                Map.entry(
                        CorrectingPaper.class,
                        CorrectingPaper.of("12/ĐC-UBND", LocalDate.of(2026, 3, 2), "Ghi sai hạn")),
                Map.entry(
                        TaskFate.class,
                        new TaskFate(new Versioned(thing.task(), thing.version()), TaskFate.Choice.KEEP)),
                Map.entry(
                        DirectiveSettlement.class,
                        DirectiveSettlement.of(List.of(
                                new TaskFate(new Versioned(thing.task(), thing.version()), TaskFate.Choice.KEEP)))),
                Map.entry(SignedPaper.class, new SignedPaper("45/QĐ-UBND", LocalDate.of(2026, 3, 2))),
                Map.entry(Versioned.class, new Versioned(thing.task(), version)),
                Map.entry(Issue.class, new Issue(thing.task(), version, true, null)),
                Map.entry(AgencyId.class, agency),
                Map.entry(String.class, "x"),
                Map.entry(TaskFilter.class, TaskFilter.ALL),
                Map.entry(Leads.class, new Leads(List.of(agency, new AgencyId(agency.value() + 1)), List.of())),
                Map.entry(TaskForm.class, TaskForm.of("Nội dung")),
                Map.entry(CallForm.class, new CallForm(CallForm.Channel.PHONE, "Ông A", "Đang làm", null)),
                Map.entry(boolean.class, true),
                Map.entry(RecurrenceForm.class, new RecurrenceForm(List.of(Beat.monthly(20)), null, "")),
                Map.entry(LateReason.class, ATask.LATE),
                Map.entry(LateCause.class, LateCause.SUPERIOR),
                Map.entry(ClaimForm.class, new ClaimForm("Xong", "1/BC", null, List.of(), null)),
                Map.entry(ReportForm.class, new ReportForm(50, "Đã làm", "", "", List.of(), null)),
                Map.entry(DispatchForm.class, new DispatchForm(LocalDate.of(2026, 3, 2), null, "Nơi nhận", "", "")),
                Map.entry(DispatchId.class, new DispatchId(4242)),
                Map.entry(vn.dondoc.directive.DirectiveForm.class, ATask.form("4242/KH-THU", LocalDate.of(2026, 3, 2))),
                Map.entry(
                        vn.dondoc.directive.ConfirmingPaper.class,
                        new vn.dondoc.directive.ConfirmingPaper(
                                "45/TB", "UBND tỉnh", LocalDate.of(2026, 3, 2), List.of())),
                Map.entry(
                        vn.dondoc.directive.DutyForm.class,
                        new vn.dondoc.directive.DutyForm("Báo cáo", LocalDate.of(2026, 6, 1))),
                Map.entry(
                        vn.dondoc.directive.DutyAnswer.class,
                        new vn.dondoc.directive.DutyAnswer("45/BC", LocalDate.of(2026, 3, 2), null)),
                Map.entry(TaskAct.class, TaskAct.CONFIRM),
                Map.entry(Deadline.class, Deadline.on(LocalDate.of(2026, 5, 29))),
                Map.entry(int.class, 50),
                Map.entry(PersonId.class, new PersonId(4242)),
                Map.entry(FieldId.class, new FieldId(4242)),
                Map.entry(LabelId.class, new LabelId(4242)),
                Map.entry(BasisId.class, new BasisId(4242)),
                Map.entry(OutputStream.class, OutputStream.nullOutputStream()),
                Map.entry(long.class, version));
        return made.get(plain);
    }
}
