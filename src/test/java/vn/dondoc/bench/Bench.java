package vn.dondoc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.account.ReadyAccounts;
import vn.dondoc.account.SignInAttempt;
import vn.dondoc.account.SignIns;
import vn.dondoc.history.History;
import vn.dondoc.mail.MailClass;
import vn.dondoc.mail.MailRecipient;
import vn.dondoc.mail.MailSender;
import vn.dondoc.mail.MailSettings;
import vn.dondoc.mail.Outbox;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.reminder.ReminderDay;
import vn.dondoc.reminder.Reminders;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Slice;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.Queue;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskFigures;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskOutlook;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;

/**
 * {@code ./dondoc bench}: what the program takes on this machine. Arguments: the number of tasks, the file for the
 * figures as JSON, and the packaged program if there is one.
 */
public final class Bench {

    private static final Actor JOB = Actor.job("Đo tốc độ");
    private static final int PAGE = 50;
    private static final int SMALL = 1_000;
    private static final String SWITCHED_ON = "2026-02-24T09:00";
    private static final String MORNING = "2026-03-10T08:00";

    private final BenchProgram program;
    private final Figures figures;
    private final ManyTasks office;
    private final int size;
    private final int times;

    private Bench(BenchProgram program, Figures figures, int size) {
        this.program = program;
        this.figures = figures;
        this.size = size;
        this.times = size < SMALL ? 2 : 300;
        this.office = new ManyTasks(
                program.get(JdbcTemplate.class),
                program.get(IdGenerator.class),
                program.get(History.class),
                program.get(ReadyAccounts.class),
                new TransactionTemplate(program.get(PlatformTransactionManager.class)));
    }

    public static void main(String[] arguments) throws Exception {
        int size = Integer.parseInt(arguments[0]);
        Path json = Path.of(arguments[1]);
        Path jar = arguments.length > 2 ? Path.of(arguments[2]) : null;
        Files.createDirectories(json.toAbsolutePath().getParent());
        Path folder = Files.createTempDirectory(json.toAbsolutePath().getParent(), "bench-");
        try {
            run(size, json, jar, folder.resolve("data"));
        } finally {
            delete(folder);
        }
    }

    private static void run(int size, Path json, @Nullable Path jar, Path data) throws Exception {
        Figures figures = new Figures(System.out);
        try (BenchProgram program = BenchProgram.start(data)) {
            new Bench(program, figures, size).measure();
        }
        double[] starts = new double[size < SMALL ? 1 : 3];
        for (int n = 0; n < starts.length; n++) {
            starts[n] = ColdStart.measure(jar, data);
        }
        Arrays.sort(starts);
        figures.once("cold start to the first page", Figures.quantile(starts, 0.5), "ms");
        figures.writeJson(json, size);
    }

    private void measure() {
        long began = System.nanoTime();
        office.people();
        office.write(size);
        figures.once("seeding of " + size + " tasks", Figures.since(began) / 1e3, "s");
        lists("office", actor(Role.OFFICER, office.officers.getFirst(), office.office()), TaskFilter.ALL);
        AgencyId agency = office.agencies.getFirst();
        lists(
                "agency",
                actor(Role.FOCAL_POINT, new PersonId(1), agency),
                TaskFilter.ALL.withAgency(agency, Relation.LEAD));
        figuresOfHome();
        signIn();
        reminders();
    }

    private void lists(String who, Actor actor, TaskFilter all) {
        TaskList list = program.get(TaskList.class);
        Slice<TaskRow> first = list.rows(actor, all, TaskSort.DEADLINE, null, 0, PAGE);
        figures.repeated(
                "task list, first page, " + who, times, n -> list.rows(actor, all, TaskSort.DEADLINE, null, 0, PAGE));
        figures.repeated(
                "task list, next page, " + who,
                times,
                n -> list.rows(actor, all, TaskSort.DEADLINE, first.next(), 0, PAGE));
        figures.repeated(
                "task list, filter overdue, " + who,
                times,
                n -> list.rows(actor, all.withQueue(Queue.OVERDUE), TaskSort.DEADLINE, null, 0, PAGE));
        figures.repeated(
                "task list, sort by newest, " + who, times, n -> list.rows(actor, all, TaskSort.NEWEST, null, 0, PAGE));
        figures.repeated(
                "task page, " + who,
                times,
                n -> page(actor, first.rows().get(n % first.rows().size()).id()));
        figures.repeated("live counts, " + who, times, n -> list.counts(actor, all));
    }

    private void page(Actor actor, TaskId id) {
        program.get(Tasks.class).get(actor, id);
        program.get(Tasks.class).history(actor, id);
        program.get(ProgressReports.class).of(actor, id);
        program.get(Proposals.class).of(actor, List.of(id));
        program.get(Reminders.class).mailsOf(actor, id);
    }

    private void figuresOfHome() {
        Actor chair = actor(Role.CHAIR, new PersonId(1), office.office());
        LocalDate today = LocalDate.now(program.get(OfficeClock.class));
        figures.repeated("board of the province", times, n -> {
            program.get(TaskFigures.class).board(chair);
            program.get(TaskOutlook.class).byField(chair);
        });
        figures.repeated("home: counts, worst cases, days ahead", times, n -> {
            program.get(TaskList.class).counts(chair, TaskFilter.ALL);
            program.get(TaskOutlook.class).pressing(chair, TaskFilter.ALL);
            program.get(TaskFigures.class).dueByDay(chair, TaskFilter.ALL, today, today.plusDays(9));
        });
    }

    /** A wrong password for names that are there and for names that are not, in turn; no name or address twice. */
    private void signIn() {
        List<String> names = office.accounts(size < SMALL ? 2 : 40);
        SignIns signIns = program.get(SignIns.class);
        List<Double> known = new ArrayList<>();
        List<Double> unknown = new ArrayList<>();
        for (int n = 0; n < names.size(); n++) {
            known.add(attempt(signIns, names.get(n), "10.0.0." + (n + 1)));
            unknown.add(attempt(signIns, "khongco" + n, "10.0.1." + (n + 1)));
        }
        double there = median(known);
        double notThere = median(unknown);
        figures.once("wrong password, known user name", there, "ms");
        figures.once("wrong password, unknown user name", notThere, "ms");
        figures.once("difference of the two medians", Math.abs(there - notThere), "ms");
    }

    private static double attempt(SignIns signIns, String name, String address) {
        long began = System.nanoTime();
        signIns.attempt(new SignInAttempt(name, "sai mật khẩu rồi nhé", address, null, null));
        return Figures.since(began);
    }

    private void reminders() {
        OfficeClock clock = program.get(OfficeClock.class);
        MailSettings settings = program.get(MailSettings.class);
        clock.setTo(SWITCHED_ON);
        settings.switchOnUnlessDecided(JOB);
        clock.setTo(MORNING);
        ReminderDay day = program.get(ReminderDay.class);
        long began = System.nanoTime();
        int rows = day.plan(JOB);
        figures.once("planner, " + rows + " reminders owed", Figures.since(began), "ms");
        began = System.nanoTime();
        day.plan(JOB);
        figures.once("planner, once more, nothing new", Figures.since(began), "ms");
        began = System.nanoTime();
        int mails = day.compose(JOB);
        figures.once("writing " + mails + " digests", Figures.since(began), "ms");
        enqueue(Math.max(0, Math.min(size, 5_000) - mails));
        began = System.nanoTime();
        int sent = program.get(MailSender.class).sendDue(JOB);
        figures.once(
                "outbox, one sender, " + sent + " mails over SMTP", sent / (Figures.since(began) / 1e3), "mails/s");
    }

    private void enqueue(int many) {
        List<OutgoingMail> mails = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            mails.add(OutgoingMail.of(
                    "BENCH|" + n,
                    MailClass.REMINDER,
                    "DIGEST",
                    MailRecipient.person(
                            office.officers.getFirst(),
                            office.office(),
                            "nguoi" + n + "@vanphong.example",
                            "Người nhận"),
                    new RenderedMail(
                            "[Đôn Đốc] 3 việc cần theo dõi",
                            "Quá hạn 5 ngày làm việc\n".repeat(40),
                            "<p>Quá hạn 5 ngày làm việc</p>".repeat(100))));
        }
        new TransactionTemplate(program.get(PlatformTransactionManager.class))
                .executeWithoutResult(status -> program.get(Outbox.class).enqueueAll(JOB, mails));
    }

    private static double median(List<Double> some) {
        return Figures.quantile(
                some.stream().mapToDouble(Double::doubleValue).sorted().toArray(), 0.5);
    }

    private static Actor actor(Role role, PersonId person, AgencyId agency) {
        Set<Right> rights = AnOffice.rights(role);
        return new Actor(person, role.name(), new PostId(1), role.name(), agency, "Cơ quan", role, rights, Set.of());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
