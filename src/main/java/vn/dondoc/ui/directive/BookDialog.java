package vn.dondoc.ui.directive;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** Opens a book of incoming papers, or gives one another name. */
class BookDialog extends HouseDialog {

    /** @param before the name so far; empty for a new book */
    BookDialog(String before, Consumer<String> save) {
        super(before.isEmpty() ? I18NProvider.translate("books.add") : I18NProvider.translate("books.rename", before));
        draft("ARRIVAL_BOOK", before.isEmpty() ? "new" : before);
        TextField name = new TextField(getTranslation("books.name"));
        name.setRequiredIndicatorVisible(true);
        name.setValue(before);
        FormMessages messages = new FormMessages(getTranslation("books.refused")).field("name", name);
        with(messages, name);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("directive.save"), Icon.CHECK, click -> {
            if (messages.accepts(() -> save.accept(name.getValue()))) {
                close();
            }
        })));
    }
}
