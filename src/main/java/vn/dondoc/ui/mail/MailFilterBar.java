package vn.dondoc.ui.mail;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.dondoc.mail.MailFilter;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.Icon;

/** The conditions of the log: words, day, kind, code. */
class MailFilterBar extends Div {

    private static final String KIND = "MailKind.";

    private final TextField words = new TextField();
    private final DateField day;
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField code = new TextField();

    /** @param subjects whether words are looked for in subjects too */
    MailFilterBar(
            LocalDate today, boolean subjects, Texts texts, Supplier<MailFilter> current, Consumer<MailFilter> chosen) {
        addClassName("list-filters");
        String hint = getTranslation(subjects ? "mail-log.search" : "mail-log.search-people");
        words.setPlaceholder(hint);
        words.setAriaLabel(hint);
        words.setPrefixComponent(Icon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addClassName("list-search");
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(current.get().with(change.getValue()));
            }
        });
        day = DateField.past("", today);
        day.getContent().setPlaceholder(getTranslation("mail-log.every-day"));
        day.getContent().setAriaLabel(getTranslation("mail-log.day"));
        day.addClassName("mail-day");
        day.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(current.get().on(change.getValue()));
            }
        });
        kind.setPlaceholder(getTranslation("mail-log.every-kind"));
        kind.setAriaLabel(getTranslation("mail-log.kind"));
        kind.setClearButtonVisible(true);
        kind.setItems(texts.all(Texts.VIETNAMESE).keySet().stream()
                .filter(key -> key.startsWith(KIND))
                .map(key -> key.substring(KIND.length()))
                .sorted()
                .toList());
        kind.setItemLabelGenerator(value -> getTranslation(KIND + value));
        kind.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(current.get().of(change.getValue()));
            }
        });
        code.setPlaceholder(getTranslation("mail-log.code"));
        code.setAriaLabel(getTranslation("mail-log.code"));
        code.setClearButtonVisible(true);
        code.addClassName("mail-code");
        code.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(current.get().about(change.getValue()));
            }
        });
        add(words, day, kind, code);
    }

    void show(MailFilter filter) {
        words.setValue(filter.words() == null ? "" : filter.words());
        day.setValue(filter.day());
        kind.setValue(filter.kind());
        code.setValue(filter.code() == null ? "" : filter.code());
    }
}
