package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Plan 340/KH-UBND of 29/12/2017 as facts: its head, the headings of its part E, its duties in the office's own words
 * with the agencies it names, its budget lines in đồng, and how the year 2018 went with them (invented).
 *
 * @param issued 29/12/2017
 * @param tasksIssued the working day on which the office gave the tasks out
 * @param headings the headings of part E in order
 * @param duties in the plan's order; the one with two deadlines stands twice (a, b)
 * @param budget the 29 lines with figures, and line 13 that only heads its sub-lines
 * @param sections the stated totals I, II, III, and the grand total under the empty name
 */
public record Plan340(
        int number,
        String symbol,
        String issuer,
        String subject,
        String signerTitle,
        LocalDate issued,
        LocalDate tasksIssued,
        List<Heading> headings,
        List<Duty> duties,
        List<BudgetLine> budget,
        List<Section> sections) {

    /** @param printed agencies as the heading names them */
    public record Heading(String number, List<String> printed) {}

    /**
     * One duty.
     *
     * @param coordinates the plan says "phối hợp" only: the text names the bên chủ trì
     * @param groupLed named for a group; the office picked the agencies of {@code tasks}
     * @param leadPrinted agencies of its heading
     * @param coordinatingPrinted coordinating bodies as the plan names them
     * @param with coordinating agencies, and groups after @, as the office resolved them
     * @param others bodies outside the register
     * @param recurrence SEMIANNUAL for the half-yearly report, which carries its first date; null for the others
     * @param due the office's own date, the plan names none; null for "không hạn"
     */
    public record Duty(
            String number,
            String text,
            String product,
            boolean coordinates,
            boolean groupLed,
            List<String> leadPrinted,
            List<String> coordinatingPrinted,
            List<String> with,
            @Nullable String others,
            @Nullable String recurrence,
            @Nullable LocalDate due,
            List<Given> tasks) {}

    /** A task that was made of a duty: its lead agency of 2018 and its acts, one a line. */
    public record Given(String lead, String life) {}

    /**
     * One line of the appendix, in đồng. All figures are null for a line that only heads others.
     *
     * @param tt number as printed; empty for the two lines without one
     */
    public record BudgetLine(
            int line,
            String section,
            String tt,
            String item,
            @Nullable Long total,
            @Nullable Long central,
            @Nullable Long investment,
            @Nullable Long recurrent,
            @Nullable Long other,
            List<String> lead,
            List<String> coordinating) {}

    /** Stated totals of a section, in đồng. */
    public record Section(
            String section, String name, long total, long central, long investment, long recurrent, long other) {}

    /** Reads the plan from the program's own files. */
    public static Plan340 load() {
        Entry file = Entry.of("plan.yaml", DemoFile.yaml("plan340/plan.yaml"), "directive", "headings", "duties");
        Entry head = new Entry("plan.yaml", file.map("directive"));
        List<Heading> headings = file.nodes("headings").stream()
                .map(node -> Entry.of("heading", node, "number", "printed"))
                .map(e -> new Heading(e.text("number"), e.texts("printed")))
                .toList();
        return new Plan340(
                head.number("number", 0),
                head.text("symbol"),
                head.text("issuer"),
                head.text("subject"),
                head.text("signer_title"),
                LocalDate.parse(head.text("issued")),
                LocalDate.parse(head.text("tasks_issued")),
                headings,
                file.nodes("duties").stream().map(node -> duty(node, headings)).toList(),
                DemoFile.rows("plan340/budget.csv").stream().map(Plan340::line).toList(),
                DemoFile.rows("plan340/sections.csv").stream()
                        .map(Plan340::section)
                        .toList());
    }

    /** The invented people of 2018. */
    static List<DemoPerson> people() {
        return DemoPerson.readAll("plan340/people.csv");
    }

    private static Duty duty(Object node, List<Heading> headings) {
        Entry entry = Entry.of(
                "plan.yaml",
                node,
                "number",
                "role",
                "group_led",
                "recurrence",
                "text",
                "product",
                "coordinating_printed",
                "with",
                "others",
                "due",
                "tasks");
        String number = entry.text("number");
        String due = entry.text("due");
        List<Given> tasks = new ArrayList<>();
        for (Object task : entry.nodes("tasks")) {
            Entry given = Entry.of(number, task, "lead", "life");
            tasks.add(new Given(given.text("lead"), given.text("life")));
        }
        return new Duty(
                number,
                entry.text("text"),
                entry.text("product"),
                "COORDINATES".equals(entry.textOrNull("role")),
                entry.yes("group_led"),
                headings.stream()
                        .filter(h -> number.startsWith(h.number() + "."))
                        .findFirst()
                        .orElseThrow()
                        .printed(),
                entry.texts("coordinating_printed"),
                entry.texts("with"),
                entry.textOrNull("others"),
                entry.textOrNull("recurrence"),
                due.equals("none") ? null : LocalDate.parse(due),
                List.copyOf(tasks));
    }

    private static BudgetLine line(CSVRecord row) {
        return new BudgetLine(
                Integer.parseInt(row.get("line")),
                row.get("section"),
                row.get("tt"),
                row.get("item"),
                dong(row, "total"),
                dong(row, "central"),
                dong(row, "investment"),
                dong(row, "recurrent"),
                dong(row, "other"),
                names(row.get("lead")),
                names(row.get("coordinating")));
    }

    private static Section section(CSVRecord row) {
        return new Section(
                row.get("section"),
                row.get("name"),
                Long.parseLong(row.get("total")),
                Long.parseLong(row.get("central")),
                Long.parseLong(row.get("investment")),
                Long.parseLong(row.get("recurrent")),
                Long.parseLong(row.get("other")));
    }

    private static @Nullable Long dong(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : Long.valueOf(row.get(column));
    }

    private static List<String> names(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }
}
