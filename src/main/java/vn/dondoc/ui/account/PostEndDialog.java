package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.function.Consumer;
import vn.dondoc.account.PostLine;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** The last day of a post. */
class PostEndDialog extends HouseDialog {

    PostEndDialog(LocalDate today, String person, PostLine line, Consumer<LocalDate> end) {
        super(I18NProvider.translate("posts.end-title", line.post().title()));
        draft("POST_END", line.post().id());
        Paragraph what = new Paragraph(getTranslation("posts.end-text", person, line.agencyName()));
        DateField day = DateField.past(getTranslation("posts.last-day"), today).required();
        day.setValue(today);
        FormMessages messages = new FormMessages(getTranslation("posts.not-ended")).field("to", day);
        with(messages, what, day);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("posts.end"), Icon.CALENDAR_OFF, click -> {
            if (messages.accepts(() -> {
                if (day.isUnreadable() || day.getValue() == null) {
                    throw new InvalidInput("to", day.isUnreadable() ? "agencies.bad-date" : "error.required");
                }
                end.accept(day.getValue());
            })) {
                close();
            }
        })));
    }
}
