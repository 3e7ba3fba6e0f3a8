package vn.dondoc.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.demo.DemoAct.Verb;

/**
 * One task of the demo and its life.
 *
 * @param lead name of the lead agency, as in the reference tables
 * @param with coordinating agencies; a name that begins with @ is a group
 * @param informed agencies and groups told of it
 * @param officer user name of the following officer; null for the field's own
 * @param life acts in the order in which they happened
 * @param presiding "phối hợp": the name of the bên chủ trì, an agency or a body outside the register; null for an ordinary task
 * @param signature the product is a draft to be signed
 */
record DemoTask(
        String content,
        String product,
        String lead,
        List<String> with,
        List<String> informed,
        @Nullable String officer,
        DemoDue due,
        List<DemoAct> life,
        @Nullable String presiding,
        boolean signature) {

    /** Acts whose day is the task's own deadline from then on. */
    private static final Set<Verb> MOVES = EnumSet.of(Verb.REASSIGN, Verb.GRANT, Verb.TRANSFER, Verb.CORRECT);

    /** Acts whose agency leads from then on. */
    private static final Set<Verb> GOES_ON = EnumSet.of(Verb.REASSIGN, Verb.TRANSFER);

    /** An ordinary task. */
    DemoTask(
            String content,
            String product,
            String lead,
            List<String> with,
            List<String> informed,
            @Nullable String officer,
            DemoDue due,
            List<DemoAct> life) {
        this(content, product, lead, with, informed, officer, due, life, null, false);
    }

    static DemoTask read(String where, Object node) {
        Entry entry = Entry.of(
                where,
                node,
                "content",
                "product",
                "lead",
                "with",
                "informed",
                "officer",
                "due",
                "life",
                "presiding",
                "signature");
        return new DemoTask(
                entry.text("content"),
                entry.text("product"),
                entry.text("lead"),
                entry.texts("with"),
                entry.texts("informed"),
                entry.textOrNull("officer"),
                DemoDue.parse(entry.text("due")),
                LifeScript.parse(entry.text("life")),
                entry.textOrNull("presiding"),
                entry.yes("signature"));
    }

    boolean isDraft() {
        return life.stream().anyMatch(a -> a.verb() == Verb.DRAFT);
    }

    /** The agency that leads it in the end. */
    String lastLead() {
        String last = lead;
        for (DemoAct act : life) {
            if (GOES_ON.contains(act.verb()) && act.agency() != null) {
                last = act.agency();
            }
        }
        return last;
    }

    /** The deadline it has in the end. */
    DemoDue lastDue() {
        DemoDue last = due;
        for (DemoAct act : life) {
            if (act.due() != null && MOVES.contains(act.verb())) {
                last = act.due();
            }
        }
        return last;
    }
}
