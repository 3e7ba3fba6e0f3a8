package vn.dondoc.demo;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.dondoc.survey.QuestionForm;
import vn.dondoc.survey.QuestionKind;

/**
 * One instruction to several agencies, each with a task of its own and an answer of its own.
 *
 * @param group the saved group that they are
 * @param asks the sheet of questions
 */
record DemoCommon(
        String group, String content, String product, DemoDue due, List<QuestionForm> asks, List<Member> members) {

    /**
     * One of the agencies.
     *
     * @param sheet its answers in the order of the questions; null while it has given none
     */
    record Member(
            String agency, List<DemoAct> life, @Nullable Sheet sheet) {}

    /** @param day when it was filled in, while the agency was at work on the task */
    record Sheet(DemoDay day, List<String> answers) {}

    static DemoCommon read(String where, Object node) {
        Entry entry = Entry.of(where, node, "group", "content", "product", "due", "asks", "members");
        return new DemoCommon(
                entry.text("group"),
                entry.text("content"),
                entry.text("product"),
                DemoDue.parse(entry.text("due")),
                entry.texts("asks").stream().map(DemoCommon::ask).toList(),
                entry.nodes("members").stream()
                        .map(member -> member(where, member))
                        .toList());
    }

    /** "number | Số hộ | hộ", "text | Vướng mắc". */
    private static QuestionForm ask(String line) {
        String[] parts = line.split(" \\| ");
        return new QuestionForm(
                QuestionKind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1], parts.length > 2 ? parts[2] : "");
    }

    private static Member member(String where, Object node) {
        Entry entry = Entry.of(where, node, "agency", "life", "filled", "sheet");
        return new Member(
                entry.text("agency"),
                LifeScript.parse(entry.text("life")),
                entry.has("filled") ? new Sheet(DemoDay.parse(entry.text("filled")), entry.texts("sheet")) : null);
    }

    List<DemoTask> tasks() {
        return members.stream()
                .map(member -> taskOf(member.agency(), member.life()))
                .toList();
    }

    DemoTask taskOf(String lead, List<DemoAct> life) {
        return new DemoTask(content, product, lead, List.of(), List.of(), null, due, life);
    }
}
