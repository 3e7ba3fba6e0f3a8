package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.DelegationForm;
import vn.dondoc.account.DelegationScope;
import vn.dondoc.account.PersonData;
import vn.dondoc.account.PersonFilter;
import vn.dondoc.account.PostData;
import vn.dondoc.account.Rights;
import vn.dondoc.account.ShiftForm;
import vn.dondoc.agency.AgencyData;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.GroupData;
import vn.dondoc.agency.Succession;
import vn.dondoc.agency.SuccessionKind;
import vn.dondoc.calendar.CalendarChange;
import vn.dondoc.calendar.CalendarEdit;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.DirectiveFilter;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.inside.InnerFilter;
import vn.dondoc.mail.MailFilter;
import vn.dondoc.mail.MailServers;
import vn.dondoc.mail.TlsMode;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DelegationId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.LabelId;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.RecurrenceId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TalkId;
import vn.dondoc.talk.Audience;
import vn.dondoc.talk.OpinionKind;
import vn.dondoc.talk.TalkEntry;
import vn.dondoc.task.ATask;
import vn.dondoc.task.Beat;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.ExtensionScope;
import vn.dondoc.task.MeasureForm;
import vn.dondoc.task.MeasureKind;
import vn.dondoc.task.Queue;
import vn.dondoc.task.RecurrenceForm;
import vn.dondoc.task.TaskFigures;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;

/** Every role before every gate of {@link Gates}; and no method of a service stands outside both tables. */
@OfficeTest
class GatesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    World world;

    @Autowired
    Attempts attempts;

    @Autowired
    Rights rights;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    TaskFigures figures;

    @Autowired
    TaskList list;

    @Test
    void everyMethodStandsInOneOfTheTables() {
        Set<String> there = attempts.methods().stream()
                .filter(method -> !Attempts.isAboutThing(method))
                .map(Attempts.Tried::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> alsoAboutThings =
                Set.of("DirectiveRegister.setReaders", "DirectiveEndings.lock", "Dispatches.acknowledged");
        Set<String> written = new TreeSet<>(Gates.ALL.keySet());
        written.removeAll(alsoAboutThings);
        assertThat(there).containsExactlyElementsOf(written);
        assertThat(AccessTest.NOT_FOR_PEOPLE).isEqualTo(alsoAboutThings);
    }

    /** Methods that ask nobody are reached only through a service that does. */
    @Test
    void noScreenCallsWhatAsksNobody() {
        Set<String> inner = Gates.ALL.entrySet().stream()
                .filter(gate -> gate.getValue().kind() == Gates.Kind.INNER)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        // the names of what is called stand in the screens' own classes: no other need be read
        Set<String> called = ArchConfiguration.withThreadLocalScope(reading -> {
            reading.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                            .importPackages("vn.dondoc.ui")
                            .stream()
                            .flatMap(type -> type.getMethodCallsFromSelf().stream())
                            .map(call -> call.getTargetOwner().getSimpleName() + "." + call.getName())
                            .collect(Collectors.toSet());
        });
        assertThat(called).contains("Tasks.get").doesNotContainAnyElementsOf(inner);
    }

    @Test
    void theRightsOfEachRoleAreThoseOfTheTable() {
        Map<Role, Set<Right>> table = rights.table(Actors.JOB);
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            assertThat(table.get(role)).as(role.name()).isEqualTo(Oracle.rights(role));
        }
    }

    @Test
    void everyGateOpensForWhomItShouldAndForNobodyElse() {
        World.Made made = world.shared();
        List<String> wrong = new ArrayList<>();
        long tried = 0;
        for (Method method : attempts.methods()) {
            Gates.Gate gate = Gates.ALL.get(Attempts.Tried.name(method));
            if (gate == null || gate.kind() == Gates.Kind.INNER) {
                continue;
            }
            for (Attempts.Person person : attempts.people(made)) {
                boolean passes = switch (gate.kind()) {
                    case ROLES -> !person.postEnded() && gate.roles().contains(person.role());
                    case JOB -> false;
                    default -> true;
                };
                if (passes && !gate.called()) {
                    continue;
                }
                Attempts.Outcome got = attempts.call(method, arguments(method, person.actor(), made));
                tried++;
                boolean refused =
                        List.of("Refused error.right", "Refused error.job-only").contains(got.told());
                if (refused == passes) {
                    wrong.add(person + " " + Attempts.Tried.name(method) + ": " + got.told());
                }
                AccessTest.whispers(made, person, Attempts.Tried.name(method), got.said(), wrong);
            }
        }
        Tally.add("gates", tried, "calls of services about no single thing", wrong.size());
        assertThat(wrong).isEmpty();
    }

    /** Nothing but this world's agency leads these tasks, so that its figures are known to the last one. */
    @Test
    void countsOfAnAgencyAreWhatTheOracleLetsItCount() {
        World.Made made = world.shared();
        for (Attempts.Person person : attempts.people(made)) {
            long sees = made.things().stream()
                    .filter(thing -> Oracle.sight(person.role(), person.postEnded(), thing.to()) == Oracle.Sight.ALL)
                    .filter(thing -> thing.to() == Oracle.To.LEADS)
                    .count();
            // and the tasks beside the siblings, which the agency leads itself
            long led = sees == 0 ? 0 : sees + World.STATES.size();
            Map<Bucket, Long> own = figures.board(person.actor()).stream()
                    .filter(row -> row.agency().equals(made.agency()))
                    .findFirst()
                    .map(row -> row.counts())
                    .orElse(Map.of());
            long counted = own.values().stream().mapToLong(Long::longValue).sum();
            boolean figuresOnly = person.role() == Role.EMULATION_BOARD && !person.postEnded();
            assertThat(counted).as("board for " + person).isEqualTo(figuresOnly ? 2L * World.STATES.size() : led);
            TaskFilter ofAgency = TaskFilter.ALL.withAgency(made.agency(), vn.dondoc.task.Relation.LEAD);
            Map<Queue, Long> queues = figures.queues(person.actor(), null, made.agency());
            for (Queue queue : Queue.values()) {
                assertThat(queues.getOrDefault(queue, 0L))
                        .as(queue + " for " + person)
                        .isEqualTo(list.count(person.actor(), ofAgency.withQueue(queue)));
            }
        }
    }

    private Object[] arguments(Method method, Actor actor, World.Made made) {
        Type[] types = method.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        arguments[0] = actor;
        for (int i = 1; i < types.length; i++) {
            arguments[i] = switch (method.getParameters()[i].getName()) {
                case "json" -> "{}";
                case "after" -> types[i] == String.class ? null : argument(types[i], made);
                default -> argument(types[i], made);
            };
        }
        return arguments;
    }

    private Object argument(Type type, World.Made made) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? Map.of() : List.of();
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        Map<Class<?>, Object> blank = Map.ofEntries(
                Map.entry(AgencyId.class, made.agency()),
                Map.entry(PersonId.class, made.leader().person()),
                Map.entry(PostId.class, new PostId(4242)),
                Map.entry(DelegationId.class, new DelegationId(4242)),
                Map.entry(RecurrenceId.class, new RecurrenceId(4242)),
                Map.entry(RecurrenceForm.class, new RecurrenceForm(List.of(Beat.monthly(20)), null, "")),
                Map.entry(
                        DelegationForm.class,
                        new DelegationForm(
                                new PostId(4242), new PostId(4243), DAY, DAY, "1/GĐ", DelegationScope.WHOLE)),
                Map.entry(TalkEntry.class, someEntry(made)),
                Map.entry(FieldId.class, made.field()),
                Map.entry(
                        MeasureForm.class,
                        new MeasureForm(new ExtensionScope(null, null), MeasureKind.UP_TO, "", "", null, "")),
                Map.entry(LabelId.class, new LabelId(4242)),
                Map.entry(OutputStream.class, OutputStream.nullOutputStream()),
                Map.entry(GroupId.class, new GroupId(1)),
                Map.entry(FolderId.class, new FolderId(4242)),
                Map.entry(MailId.class, new MailId(4242)),
                Map.entry(String.class, ""),
                Map.entry(boolean.class, false),
                Map.entry(int.class, 100),
                Map.entry(long.class, 4242L),
                Map.entry(LocalDate.class, DAY),
                Map.entry(Moment.class, Moment.startOf(DAY)),
                Map.entry(Instant.class, Instant.EPOCH),
                Map.entry(TaskFilter.class, TaskFilter.ALL),
                Map.entry(DirectiveFilter.class, DirectiveFilter.ALL),
                Map.entry(DirectiveForm.class, ATask.form("1/KH-CUA", null)),
                Map.entry(MailFilter.class, MailFilter.none()),
                Map.entry(InnerFilter.class, InnerFilter.OPEN),
                Map.entry(PersonFilter.class, PersonFilter.all()),
                Map.entry(ShiftForm.class, new ShiftForm(null, "", null, null)),
                Map.entry(PersonData.class, new PersonData("", null, null)),
                Map.entry(PostData.class, new PostData(made.person(), made.agency(), Role.CLERK, "", DAY, null)),
                Map.entry(GroupData.class, new GroupData("", Set.of(), List.of())),
                Map.entry(
                        AgencyData.class,
                        new AgencyData(null, "", "", "", List.of(), AgencyKind.DEPARTMENT, null, null, DAY, null)),
                Map.entry(Succession.class, new Succession(List.of(), List.of(), SuccessionKind.values()[0], DAY, "")),
                Map.entry(CalendarEdit.class, new CalendarEdit.DayOff(DAY, "", "")),
                Map.entry(CalendarChange.class, change()),
                Map.entry(
                        MailServers.class,
                        new MailServers(
                                "",
                                0,
                                TlsMode.values()[0],
                                "",
                                null,
                                "",
                                "",
                                "",
                                "",
                                "",
                                0,
                                TlsMode.values()[0],
                                "",
                                null,
                                "")),
                Map.entry(InputStream.class, new ByteArrayInputStream("Nội dung".getBytes(StandardCharsets.UTF_8))));
        return blank.get(plain);
    }

    private static TalkEntry someEntry(World.Made made) {
        return new TalkEntry(
                new TalkId(4242),
                OpinionKind.HANDLER,
                Audience.ALL,
                null,
                "",
                made.person(),
                "",
                "",
                "",
                null,
                Instant.EPOCH,
                List.of(),
                null);
    }

    /** A Thursday more off shortly before the deadline of this world's tasks. */
    private CalendarChange change() {
        return calendar.preview(
                Actors.with(Right.MANAGE_CALENDAR),
                new CalendarEdit.DayOff(LocalDate.of(2026, 4, 30).minusDays(1), "Ngày thử", "1/TB"));
    }
}
