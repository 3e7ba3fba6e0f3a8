package vn.dondoc.history;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import vn.dondoc.shared.SmallProgram;

/**
 * {@code java -jar dondoc.jar verify-history}: reads the whole history again and says whether a row was altered, put in or
 * taken out. With {@code --roots=FILE}, the daily roots as they left the machine, also a chain that somebody rewrote from
 * its first row is found.
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
        String kept = "";
        for (String argument : Arrays.asList(arguments)) {
            if (argument.startsWith(ROOTS)) {
                try {
                    Map<LocalDate, String> roots =
                            RootsFile.read(Files.readString(Path.of(argument.substring(ROOTS.length()))));
                    context.getBean(DayRoots.class)
                            .differingFrom(roots)
                            .forEach(day -> faults.add(new HistoryCheck.Fault(HistoryCheck.Kind.ROOT, day.toString())));
                    kept = ", " + roots.size() + " dấu niêm đã gửi ra ngoài";
                } catch (IOException e) {
                    console.println("Không đọc được tệp dấu niêm: " + argument.substring(ROOTS.length()));
                    return SmallProgram.NOT_ASKED;
                }
            }
        }
        console.println("Đã đối chiếu " + check.events() + " dòng lịch sử, " + check.days() + " ngày" + kept + ".");
        if (faults.isEmpty()) {
            console.println("Không dòng nào bị sửa, thêm hay bớt. (History is intact.)");
            return 0;
        }
        faults.forEach(fault -> console.println(words(fault.kind()) + ": " + fault.place()));
        return 1;
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
