package vn.dondoc.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.demo.DemoAct.Verb;

/**
 * The life of a task as it is written in the content files: one act a line, {@code day verb [percent, agency or label]}, then
 * parts between bars. A part is the text, or {@code key: value} with one of the keys obstacle, asks, suggests, number,
 * file, by, to, names, paper, due. A line without a day ("draft", "draft propose") marks a draft.
 */
final class LifeScript {

    private static final List<String> KEYS =
            List.of("obstacle", "asks", "suggests", "number", "file", "by", "to", "names", "paper", "due");

    /** Acts that name an agency behind the verb. */
    private static final Set<Verb> NAMING = EnumSet.of(Verb.REASSIGN, Verb.TRANSFER, Verb.COORDINATE, Verb.ANSWER);

    private LifeScript() {}

    static List<DemoAct> parse(String script) {
        List<DemoAct> acts = new ArrayList<>();
        for (String line :
                script.lines().map(String::strip).filter(l -> !l.isEmpty()).toList()) {
            if (line.startsWith("draft")) {
                acts.add(mark(Verb.DRAFT));
                if (line.equals("draft propose")) {
                    acts.add(mark(Verb.PROPOSE));
                }
            } else {
                acts.add(act(line));
            }
        }
        return List.copyOf(acts);
    }

    private static DemoAct mark(Verb verb) {
        return new DemoAct(null, verb, 0, "", null, null, null, null, List.of(), null, null, List.of(), null, null);
    }

    private static DemoAct act(String line) {
        String[] parts = line.split(" \\| ");
        String[] head = parts[0].strip().split(" ", 3);
        Verb verb = Verb.valueOf(head[1].toUpperCase(Locale.ROOT));
        String rest = head.length > 2 ? head[2] : "";
        String text = verb == Verb.LABEL ? rest : "";
        Map<String, String> said = new HashMap<>();
        List<String> files = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            String key = key(part);
            if (key == null) {
                text = text.isEmpty() ? part : text + " " + part;
            } else if (key.equals("file")) {
                files.add(value(part, key));
            } else {
                said.put(key, value(part, key));
            }
        }
        String due = said.get("due");
        String names = said.get("names");
        return new DemoAct(
                DemoDay.parse(head[0]),
                verb,
                verb == Verb.REPORT ? Integer.parseInt(rest) : 0,
                text,
                said.get("obstacle"),
                said.get("asks"),
                NAMING.contains(verb) ? rest : said.get("suggests"),
                said.get("number"),
                List.copyOf(files),
                said.get("by"),
                said.get("to"),
                names == null ? List.of() : List.of(names.split(" ")),
                said.get("paper"),
                due == null ? null : DemoDue.parse(due));
    }

    private static @Nullable String key(String part) {
        return KEYS.stream().filter(k -> part.startsWith(k + ":")).findFirst().orElse(null);
    }

    private static String value(String part, String key) {
        return part.substring(key.length() + 1).strip();
    }
}
