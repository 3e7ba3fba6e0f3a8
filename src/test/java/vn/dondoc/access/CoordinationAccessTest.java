package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.file.Files;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.Coordination;
import vn.dondoc.task.CoordinationAnswer;
import vn.dondoc.task.CoordinationForm;
import vn.dondoc.task.CoordinationQueue;
import vn.dondoc.task.Coordinations;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/**
 * What was asked between agencies reaches the lead, the one asked and the office, in whatever a service answers: two
 * coordinating agencies of one task know nothing of each other's requests, answers and files.
 */
@OfficeTest
class CoordinationAccessTest {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 30);

    @Autowired
    World world;

    @Autowired
    Attempts attempts;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskWork work;

    @Autowired
    Tasks tasks;

    @Autowired
    Coordinations coordinations;

    @Autowired
    CoordinationQueue queue;

    @Autowired
    Files files;

    /** A task with two requests that are answered, the first to the agency in the middle if that one coordinates. */
    private record Told(Oracle.To to, TaskId task, String first, String second, FileId firstFile, FileId secondFile) {}

    @Test
    void whatIsAskedAndAnsweredReachesOnlyTheLeadTheOneAskedAndTheOffice() {
        World.Made made = world.make(0);
        AgencyId stranger = office.agency("Cơ quan khác nữa");
        AgencyId other = office.agency("Cơ quan phối hợp thứ hai");
        List<Told> told = List.of(
                told(made, Oracle.To.LEADS, made.agency(), stranger, other, null),
                told(made, Oracle.To.COORDINATES, stranger, made.agency(), other, null),
                told(
                        made,
                        Oracle.To.INFORMED,
                        stranger,
                        office.agency("Cơ quan phối hợp thứ ba"),
                        other,
                        made.agency()),
                told(made, Oracle.To.NONE, stranger, office.agency("Cơ quan phối hợp thứ tư"), other, null));
        List<String> wrong = new ArrayList<>();
        long tried = 0;
        for (Attempts.Person person : attempts.people(made)) {
            for (Told one : told) {
                boolean first = Oracle.knowsBetween(person.role(), person.postEnded(), one.to(), true);
                boolean second = Oracle.knowsBetween(person.role(), person.postEnded(), one.to(), false);
                StringBuilder said = new StringBuilder();
                for (Attempts.Tried method : attempts.aboutThings(AccessTest.NOT_FOR_PEOPLE)) {
                    if (reads(method.method(), one)) {
                        said.append(attempts.outcome(method, person.actor(), thing(one), made.agency(), null)
                                .said());
                        tried++;
                    }
                }
                said.append(queue.toAnswer(person.actor()))
                        .append(queue.awaited(person.actor()))
                        .append(queue.followed(person.actor()));
                check(person, one.to(), said.toString(), one.first(), first, wrong);
                check(person, one.to(), said.toString(), one.second(), second, wrong);
                if (opens(person.actor(), one.task(), one.firstFile()) != first
                        || opens(person.actor(), one.task(), one.secondFile()) != second) {
                    wrong.add(person + " file " + one.to());
                }
            }
        }
        Tally.add("coordination", tried, "calls of services about requests between agencies", wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static void check(
            Attempts.Person person, Oracle.To to, String said, String mark, boolean may, List<String> wrong) {
        if (said.contains(mark) != may) {
            wrong.add(person + " " + to + (may ? " is not told" : " is told") + " of " + mark);
        }
    }

    private static boolean reads(Method method, Told one) {
        return List.of(method.getParameterTypes()).contains(TaskId.class)
                && Oracle.onlyReads(Attempts.Tried.name(method))
                && !List.of(method.getParameterTypes()).contains(FileId.class);
    }

    private boolean opens(Actor actor, TaskId task, FileId file) {
        try {
            tasks.file(actor, task, file);
            return true;
        } catch (DomainException hidden) {
            return false;
        }
    }

    private static Thing thing(Told one) {
        return Thing.of(
                one.to(),
                one.task(),
                Attempts.UNKNOWN.directive(),
                "IN_PROGRESS",
                Attempts.UNKNOWN.code(),
                Attempts.UNKNOWN.files(),
                one.first(),
                one.second());
    }

    private Told told(
            World.Made made, Oracle.To to, AgencyId lead, AgencyId first, AgencyId second, AgencyId informed) {
        TaskId task = aTask.issued(
                made.leader(),
                aTask.with(
                        aTask.complete("Việc có phối hợp", lead, made.follower(), DUE),
                        List.of(first, second),
                        informed == null ? List.of() : List.of(informed),
                        null),
                LocalDate.of(2026, 3, 2));
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        work.acknowledge(focal, aTask.seen(made.leader(), task), null);
        String firstMark = "đề-nghị-" + UUID.randomUUID();
        String secondMark = "đề-nghị-" + UUID.randomUUID();
        FileId firstFile = asked(made, task, focal, first, firstMark);
        FileId secondFile = asked(made, task, focal, second, secondMark);
        return new Told(to, task, firstMark, secondMark, firstFile, secondFile);
    }

    private FileId asked(World.Made made, TaskId task, Actor focal, AgencyId agency, String mark) {
        coordinations.ask(
                focal,
                aTask.seen(made.leader(), task),
                new CoordinationForm(List.of(agency), mark, LocalDate.of(2026, 3, 20), List.of()));
        Coordination asked = coordinations.of(focal, task).lines().getFirst().request();
        Actor answers = office.actor(Role.FOCAL_POINT, agency);
        FileId file = files.store(
                        answers,
                        mark + ".txt",
                        new ByteArrayInputStream(("Nội dung " + mark).getBytes(StandardCharsets.UTF_8)))
                .id();
        coordinations.answer(
                answers, task, asked.id(), new CoordinationAnswer("Trả lời " + mark, "", null, List.of(file)), null);
        return file;
    }
}
