package vn.dondoc.ui.account;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.PostLine;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** Another title or last day of a post. Another unit or role is another post. */
class PostChangeDialog extends HouseDialog {

    PostChangeDialog(LocalDate today, PostLine line, BiConsumer<String, @Nullable LocalDate> save) {
        super(I18NProvider.translate("posts.change-title", line.post().title()));
        draft("POST_CHANGE", line.post().id());
        TextField title = new TextField(getTranslation("posts.title-field"));
        title.setManualValidation(true);
        title.setRequiredIndicatorVisible(true);
        title.setValue(line.post().title());
        DateField to = DateField.past(getTranslation("posts.to"), today).hint(getTranslation("agencies.no-end"));
        to.setValue(line.post().to());
        FormMessages messages = new FormMessages(getTranslation("agencies.not-saved"))
                .field("title", title)
                .field("to", to);
        with(messages, title, to);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("agencies.save"), Icon.SAVE, click -> {
            if (messages.accepts(() -> {
                save.accept(title.getValue(), to.getValue());
            })) {
                close();
            }
        })));
    }
}
