package vn.dondoc.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Somebody else saved in between: who, when, and for each differing field a choice between one's own text and the stored
 * one. Nothing typed is lost: closing the dialog leaves the form as it is.
 */
public class ConflictDialog extends HouseDialog {

    /**
     * A field that differs.
     *
     * @param field the name of the command's component
     * @param label as the form names it
     * @param mine what this person typed, as shown; may be empty
     * @param stored what is stored now, as shown; may be empty
     * @param mineFirst whether one's own text is the choice at first: what this person did not touch is not
     */
    record Difference(String field, String label, String mine, String stored, boolean mineFirst) {}

    private static final String WIDTH = "660px";

    private final String who;
    private final Set<String> keptMine = new HashSet<>();

    /**
     * @param what was saved, such as "Nhiệm vụ"
     * @param who saved it in between
     * @param when as shown, such as "9:41"
     * @param fields the form as it stands, as it was opened and as it is stored
     * @param save gets the names of the fields where one's own text is to win; the caller saves under the new version
     * @param drop gives up one's own text: reload the form
     */
    public ConflictDialog(
            String what, String who, String when, ConflictFields fields, Consumer<Set<String>> save, Runnable drop) {
        super(I18NProvider.translate("conflict.title", what));
        this.who = who;
        addClassName("conflict");
        setWidth(WIDTH);
        List<Difference> differences = fields.differences();
        List<String> same = fields.same();
        differences.stream().filter(Difference::mineFirst).forEach(one -> keptMine.add(one.field()));
        Div table = new Div();
        table.addClassName("conflict-table");
        table.getElement().appendChild(table(differences));
        with(
                new InlineMessage(
                        InlineMessage.Kind.INFO,
                        getTranslation("conflict.who", who, when),
                        getTranslation("conflict.choose")),
                table);
        if (!same.isEmpty()) {
            Paragraph alike = new Paragraph(getTranslation(
                    "conflict.same", same.size(), String.join(", ", same).toLowerCase(getLocale())));
            alike.addClassNames("small", "text-2");
            with(alike);
        }
        left(Buttons.quiet(getTranslation("conflict.copy"), Icon.COPY, click -> copy(differences)));
        Button giveUp = Buttons.quiet(getTranslation("conflict.drop"), null, click -> {
            close();
            drop.run();
        });
        primary(
                Buttons.primary(getTranslation("conflict.save"), Icon.SAVE, click -> {
                    close();
                    save.accept(Set.copyOf(keptMine));
                }),
                giveUp);
    }

    private Element table(List<Difference> differences) {
        Element body = new Element("tbody");
        for (Difference difference : differences) {
            String group = "conflict-" + difference.field();
            body.appendChild(new Element("tr")
                    .appendChild(
                            new Element("th").setAttribute("scope", "row").setText(difference.label()),
                            choice(group, difference, true),
                            choice(group, difference, false)));
        }
        Element head = new Element("thead")
                .appendChild(new Element("tr")
                        .appendChild(
                                column(getTranslation("conflict.field")),
                                column(getTranslation("conflict.mine")),
                                column(getTranslation("conflict.stored", who))));
        return new Element("table").appendChild(head, body);
    }

    private static Element column(String words) {
        return new Element("th").setAttribute("scope", "col").setText(words);
    }

    private Element choice(String group, Difference difference, boolean own) {
        String words = own ? difference.mine() : difference.stored();
        Element radio = new Element("input").setAttribute("type", "radio").setAttribute("name", group);
        if (own == difference.mineFirst()) {
            radio.setAttribute("checked", "");
        }
        radio.addEventListener("change", event -> {
            if (own) {
                keptMine.add(difference.field());
            } else {
                keptMine.remove(difference.field());
            }
        });
        Element text = new Element("span").setText(words.isEmpty() ? getTranslation("conflict.empty") : words);
        return new Element("td")
                .appendChild(new Element("label")
                        .setAttribute("data-by", getTranslation(own ? "conflict.mine-short" : "conflict.stored-short"))
                        .appendChild(radio, text));
    }

    private void copy(List<Difference> differences) {
        String text = differences.stream()
                .map(difference -> difference.label() + ": " + difference.mine())
                .collect(Collectors.joining("\n"));
        getElement().executeJs("navigator.clipboard.writeText($0)", text);
        Toast.done(getTranslation("conflict.copied"));
    }
}
