package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.PostLine;
import vn.dondoc.account.PostRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** The last day of a post, what hangs on it, and who takes that over. */
class PostEndDialog extends HouseDialog {

    private final PersonDesk desk;
    private final Actor actor;
    private final PostLine line;
    private final DateField day;
    private final HandOverBox box;

    /** What was settled: the day, and the successor if there is one. */
    interface Ended {
        void on(LocalDate lastDay, @Nullable PostRow successor);
    }

    PostEndDialog(PersonDesk desk, Actor actor, String person, PostLine line, Ended ended) {
        super(I18NProvider.translate("posts.end-title", line.post().title()));
        this.desk = desk;
        this.actor = actor;
        this.line = line;
        Paragraph what = new Paragraph(getTranslation("posts.end-text", person, line.agencyName()));
        day = DateField.past(getTranslation("posts.last-day"), desk.today()).required();
        day.setValue(desk.today());
        box = new HandOverBox(actor);
        draft("POST_END", line.post().id());
        FormMessages messages = new FormMessages(getTranslation("posts.not-ended"))
                .field("to", day)
                .field("successor", box.successor());
        with(messages, what, day, box);
        day.addValueChangeListener(change -> show());
        show();
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("posts.end"), Icon.CALENDAR_OFF, click -> {
            if (messages.accepts(() -> end(ended))) {
                close();
            }
        })));
    }

    private void show() {
        if (day.getValue() != null) {
            box.show(
                    desk.handOvers().of(actor, line.post().id(), day.getValue()),
                    day.getValue().isAfter(desk.today()));
        }
    }

    private void end(Ended ended) {
        if (day.getValue() == null) {
            throw new InvalidInput("to", "error.required");
        }
        desk.register().endPost(actor, line.post().id(), line.version(), day.getValue(), box.chosen());
        ended.on(day.getValue(), box.chosen() == null ? null : box.successor().getValue());
    }
}
