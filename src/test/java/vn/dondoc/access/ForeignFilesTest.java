package vn.dondoc.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.file.Files;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/** A number of a file is no key to it: neither in one's own task, nor attached to something of one's own. */
@OfficeTest
class ForeignFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    World world;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskWork work;

    @Autowired
    Tasks tasks;

    @Autowired
    ProgressReports reports;

    @Autowired
    Directives directives;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Files files;

    @Test
    void anothersFileIsNotThereInOnesOwnTask() {
        World.Made made = world.make(1);
        Actor focal = office.actor(Role.FOCAL_POINT, made.agency());
        Thing own = made.of(Oracle.To.LEADS, "COMPLETED");
        long tried = 0;
        for (Thing other : made.things()) {
            if (other == own) {
                continue;
            }
            for (FileId file : List.of(
                    other.files().ofDirective(),
                    other.files().ofClaim(),
                    other.files().ofReport())) {
                assertThatThrownBy(() -> tasks.open(focal, own.task(), file)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> reports.open(focal, own.task(), file)).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> directives.open(focal, own.directive(), file))
                        .isInstanceOf(NotFound.class);
                tried += 3;
            }
        }
        assertThat(tried).isGreaterThan(500);
    }

    @Test
    void nobodyAttachesAFileThatHeDidNotStore() {
        World.Made made = world.make(1);
        Actor focal = office.actor(Role.FOCAL_POINT, made.agency());
        Actor clerk = office.actor(Role.CLERK, made.province());
        TaskId task = made.of(Oracle.To.LEADS, "IN_PROGRESS").task();
        for (FileId file : List.of(
                made.of(Oracle.To.NONE, "COMPLETED").files().ofClaim(),
                made.of(Oracle.To.NONE, "COMPLETED").files().ofReport(),
                made.of(Oracle.To.DRAFT_FOR_IT, "DRAFT").files().ofDirective(),
                new FileId(4242))) {
            assertThatThrownBy(() -> reports.report(
                            focal,
                            aTask.seen(made.leader(), task),
                            new ReportForm(50, "Đã làm", "", "", List.of(file), null)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> work.claim(
                            focal,
                            aTask.seen(made.leader(), task),
                            new ClaimForm("Xong", "1/BC", null, List.of(file), null)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> register.register(clerk, form("4343/KH-TEP", List.of(file))))
                    .isInstanceOf(NotFound.class);
        }
        // neither does one that is the actor's own lead the other in
        FileId mine = store(focal);
        FileId other = made.of(Oracle.To.NONE, "COMPLETED").files().ofClaim();
        assertThatThrownBy(() -> reports.report(
                        focal,
                        aTask.seen(made.leader(), task),
                        new ReportForm(50, "Đã làm", "", "", List.of(mine, other), null)))
                .isInstanceOf(NotFound.class);
        assertThat(reports.of(made.leader(), task)).hasSize(1);
    }

    @Test
    void aDirectivesOwnFilesStayAndComeBackWhoeverCorrectsIt() {
        Actor first = office.actor(Role.CLERK, office.agency("Văn phòng"));
        Actor second = office.actor(Role.OFFICER, office.agency("Văn phòng"));
        FileId one = store(first);
        DirectiveId directive = register.register(first, form("4344/KH-TEP", List.of(one)));
        FileId two = store(second);
        register.correct(second, directive, 0, form("4344/KH-TEP", List.of(one, two)));
        register.correct(second, directive, version(second, directive), form("4344/KH-TEP", List.of(two)));
        register.correct(first, directive, version(first, directive), form("4344/KH-TEP", List.of(two, one)));
        assertThat(directives.get(first, directive).files())
                .extracting(file -> file.id())
                .containsExactly(two, one);
    }

    private long version(Actor actor, DirectiveId directive) {
        return directives.get(actor, directive).version();
    }

    private static DirectiveForm form(String number, List<FileId> attached) {
        return ATask.form(Secrecy.NORMAL, number, DAY, "Kế hoạch có tệp", attached);
    }

    private FileId store(Actor actor) {
        byte[] content = "Của mình".getBytes(StandardCharsets.UTF_8);
        return files.store(actor, "Của mình.txt", new ByteArrayInputStream(content))
                .id();
    }
}
