package vn.dondoc.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.RuleTest;

/** A dialog names its draft, or stands below with the reason why it has none. */
@RuleTest
class EveryFormKeepsADraftTest {

    private static final Path SCREENS = Path.of("src/main/java/vn/dondoc/ui");
    private static final Pattern DIALOG = Pattern.compile("extends (HouseDialog|EditDialog)\\b|new HouseDialog\\(");
    private static final Pattern NAMED = Pattern.compile("\\bdraft\\(\"|DraftKeeper draft");

    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry("EditDialog", "its four dialogs name theirs"),
            Map.entry("ConfirmedDialog", "named where it is opened, with the directive's number"),
            Map.entry("DispatchDialog", "named where it is opened, with the directive's number"),
            Map.entry("SignDialog", "named where it is opened, with the dispatch's number"),
            Map.entry("UserNameDialog", "a proposed name to sign in with"),
            Map.entry("PrintedCodeDialog", "shows a secret"),
            Map.entry("FilterDialog", "what is chosen stands in the address"),
            Map.entry("ShortDeadlineDialog", "a decision about deadlines of this moment"),
            Map.entry("LaneAsk", "a question without input"),
            Map.entry("LaneMenu", "a choice without input"),
            Map.entry("BulkRefused", "tells what was not done"),
            Map.entry("DutyTiesSection", "a directive is chosen from the register, nothing is typed"),
            Map.entry("IssueDialogs", "questions without input"),
            Map.entry("ConfirmBox", "a question without input"),
            Map.entry("ConflictDialog", "chooses between two texts that are kept elsewhere"),
            Map.entry("MeanwhileDialog", "the form with the input stays open below"));

    @Test
    void everyDialogNamesItsDraftOrSaysWhyNot() throws IOException {
        Set<String> without = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SCREENS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (DIALOG.matcher(source).find() && !NAMED.matcher(source).find()) {
                    without.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        assertThat(without).isEqualTo(new TreeSet<>(WITHOUT.keySet()));
    }
}
