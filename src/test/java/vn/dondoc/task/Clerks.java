package vn.dondoc.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ActsOnTasks.Command;
import vn.dondoc.testing.AnOffice;

/** Clerks of one program who all work at once on the same tasks: each opens a page and presses one of its buttons. */
class Clerks {

    private static final String TAB = "\t";

    private final Tasks tasks;
    private final TaskRepository stored;
    private final ActsOnTasks acts;

    Clerks(ApplicationContext program) {
        tasks = program.getBean(Tasks.class);
        stored = program.getBean(TaskRepository.class);
        acts = program.getBean(ActsOnTasks.class);
    }

    /** What all of them work on, and who they are. */
    record Shift(LocalDate today, int commands, List<Actor> clerks, List<TaskId> tasks, List<AgencyId> agencies) {

        void write(Path file) throws IOException {
            List<String> lines = new ArrayList<>(List.of(today.toString(), String.valueOf(commands)));
            clerks.forEach(one -> lines.add(String.join(
                    TAB, "clerk", one.person() + "", one.name(), one.post() + "", one.agency() + "", one.role() + "")));
            tasks.forEach(one -> lines.add("task" + TAB + one));
            agencies.forEach(one -> lines.add("agency" + TAB + one));
            Files.write(file, lines);
        }

        static Shift read(Path file) throws IOException {
            List<String> lines = Files.readAllLines(file);
            return new Shift(
                    LocalDate.parse(lines.get(0)),
                    Integer.parseInt(lines.get(1)),
                    rows(lines, "clerk").map(Shift::clerk).toList(),
                    rows(lines, "task").map(row -> new TaskId(number(row[1]))).toList(),
                    rows(lines, "agency")
                            .map(row -> new AgencyId(number(row[1])))
                            .toList());
        }

        private static Stream<String[]> rows(List<String> lines, String kind) {
            return lines.stream().filter(line -> line.startsWith(kind + TAB)).map(line -> line.split(TAB));
        }

        private static long number(String text) {
            return Long.parseLong(text);
        }

        private static Actor clerk(String[] row) {
            Role role = Role.valueOf(row[5]);
            return new Actor(
                    new PersonId(number(row[1])),
                    row[2],
                    new PostId(number(row[3])),
                    role.name(),
                    new AgencyId(number(row[4])),
                    "Cơ quan",
                    role,
                    AnOffice.rights(role),
                    Set.of());
        }
    }

    /**
     * One command and its answer.
     *
     * @param act null to urge
     * @param seen the version that the clerk's page had
     * @param answer {@link #DONE}, {@link #STALE}, the key of why it was refused, or what broke
     */
    record Told(long person, long task, @Nullable TaskAct act, long seen, Instant began, Instant ended, String answer) {

        static final String DONE = "done";
        static final String STALE = "stale";
        static final String BROKEN = "broken ";

        boolean isDone() {
            return answer.equals(DONE);
        }

        String line() {
            return String.join(
                    TAB,
                    person + "",
                    task + "",
                    act == null ? "-" : act.name(),
                    seen + "",
                    began.toString(),
                    ended.toString(),
                    answer.replaceAll("\\s+", " "));
        }

        static Told of(String line) {
            String[] row = line.split(TAB);
            return new Told(
                    Long.parseLong(row[0]),
                    Long.parseLong(row[1]),
                    row[2].equals("-") ? null : TaskAct.valueOf(row[2]),
                    Long.parseLong(row[3]),
                    Instant.parse(row[4]),
                    Instant.parse(row[5]),
                    row[6]);
        }
    }

    /** All at once, until each has given his commands. */
    List<Told> work(Shift shift, long seed) throws InterruptedException, ExecutionException {
        List<Told> told = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(shift.clerks().size())) {
            List<Future<List<Told>>> all = new ArrayList<>();
            for (Actor clerk : shift.clerks()) {
                Random random = new Random(seed + all.size());
                all.add(desks.submit(() -> day(shift, clerk, random)));
            }
            for (Future<List<Told>> one : all) {
                told.addAll(one.get());
            }
        }
        return told;
    }

    private List<Told> day(Shift shift, Actor clerk, Random random) {
        List<Told> told = new ArrayList<>();
        for (int n = 0; n < shift.commands(); n++) {
            TaskId id = shift.tasks().get(random.nextInt(shift.tasks().size()));
            try {
                TaskDetails page = tasks.get(clerk, id);
                List<@Nullable TaskAct> buttons = buttons(page, random);
                if (!buttons.isEmpty()) {
                    told.add(press(shift, clerk, page, buttons.get(random.nextInt(buttons.size())), random));
                }
            } catch (NotFound foreign) {
                // a task of another agency: its page does not open
                continue;
            }
        }
        return told;
    }

    private static List<@Nullable TaskAct> buttons(TaskDetails page, Random random) {
        List<@Nullable TaskAct> buttons = new ArrayList<>(page.acts());
        if (random.nextInt(20) > 0) {
            // what ends a task would soon end them all
            buttons.removeAll(List.of(TaskAct.END, TaskAct.CANCEL_MISTAKE));
        }
        if (page.mayUrge()) {
            buttons.add(null);
        }
        return buttons;
    }

    private Told press(Shift shift, Actor clerk, TaskDetails page, @Nullable TaskAct act, Random random) {
        TaskId id = page.row().id();
        Command command = new Command(clerk, act, new Versioned(id, page.row().version()), null);
        Task task = stored.findById(id.value()).orElseThrow();
        Instant began = Instant.now();
        String answer;
        try {
            acts.run(command, task, shift.agencies(), shift.today(), random);
            answer = Told.DONE;
        } catch (StaleVersion stale) {
            answer = Told.STALE;
        } catch (DomainException refused) {
            answer = refused.key();
        } catch (RuntimeException broken) {
            answer = Told.BROKEN + command + ": " + broken;
        }
        return new Told(clerk.personNumber(), id.value(), act, page.row().version(), began, Instant.now(), answer);
    }
}
