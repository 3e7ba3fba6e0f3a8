package vn.dondoc.history;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import vn.dondoc.shared.SmallProgram;

/**
 * {@code java -jar dondoc.jar verify-history}: reads the whole history again and says whether a row was altered, put in or
 * taken out. Against the daily roots as they left the machine, also a chain that somebody rewrote from its first row is
 * found: the program's own file of them is read by itself where it is there, another one with {@code --roots=FILE}.
 */
public final class VerifyHistory {

    private static final String COMMAND = "verify-history";
    private static final String ROOTS = "--roots=";

    private VerifyHistory() {}

    public static boolean isAsked(String[] arguments) {
        return SmallProgram.isAsked(COMMAND, arguments);
    }

    /** @return the exit code: 0 if all is as it was written, 1 if not, 2 if it could not be read */
    public static int print(String[] arguments, PrintStream console) {
        return SmallProgram.run(Program.class, arguments, console, context -> print(context, arguments, console));
    }

    private static int print(ConfigurableApplicationContext context, String[] arguments, PrintStream console) {
        List<HistoryCheck.Fault> faults = new ArrayList<>();
        HistoryCheck check = context.getBean(ChainReader.class).check();
        faults.addAll(check.faults());
        StringBuilder kept = new StringBuilder();
        for (Path file : files(context.getEnvironment(), arguments)) {
            try {
                List<RootsFile.Line> roots = RootsFile.read(file);
                context.getBean(DayRoots.class)
                        .differingFrom(roots)
                        .forEach(day -> faults.add(new HistoryCheck.Fault(HistoryCheck.Kind.ROOT, day.toString())));
                kept.append(", ")
                        .append(roots.size())
                        .append(" dấu niêm trong ")
                        .append(file);
            } catch (IOException e) {
                console.println("Không đọc được tệp dấu niêm: " + file);
                return SmallProgram.NOT_ASKED;
            }
        }
        if (kept.isEmpty()) {
            kept.append(", không có tệp dấu niêm để so");
        }
        console.println("Đã đối chiếu " + check.events() + " dòng lịch sử, " + check.days() + " ngày" + kept + ".");
        if (faults.isEmpty()) {
            console.println("Không dòng nào bị sửa, thêm hay bớt. (History is intact.)");
            return 0;
        }
        faults.stream().distinct().forEach(fault -> console.println(words(fault.kind()) + ": " + fault.place()));
        return 1;
    }

    /** The program's own file if it is there, and those that are named. */
    private static List<Path> files(Environment settings, String[] arguments) {
        List<Path> files = new ArrayList<>();
        String own = settings.getProperty("dondoc.roots-file", "");
        if (!own.isBlank() && Files.exists(Path.of(own))) {
            files.add(Path.of(own));
        }
        Arrays.stream(arguments)
                .filter(argument -> argument.startsWith(ROOTS))
                .map(argument -> Path.of(argument.substring(ROOTS.length())))
                .forEach(files::add);
        return files;
    }

    private static String words(HistoryCheck.Kind kind) {
        return switch (kind) {
            case ALTERED -> "Dòng bị sửa (altered)";
            case BROKEN -> "Chuỗi bị đứt: có dòng bị thêm hoặc bớt (broken)";
            case CUT -> "Chuỗi bị cắt đuôi (cut)";
            case ROOT -> "Dấu niêm của ngày không khớp (root)";
        };
    }

    /** Not a configuration that the served program would find by itself. */
    @Import({ChainReader.class, DayRoots.class})
    static class Program {}
}
