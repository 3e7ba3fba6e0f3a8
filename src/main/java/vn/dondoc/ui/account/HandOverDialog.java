package vn.dondoc.ui.account;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.function.Consumer;
import vn.dondoc.account.HandOver;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PostId;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;

/** Who takes over what somebody has left behind. */
class HandOverDialog extends HouseDialog {

    HandOverDialog(PersonDesk desk, Actor actor, HandOver left, Consumer<String> done) {
        super(I18NProvider.translate("hand-over.do-for", left.post().person().name()));
        HandOverBox box = new HandOverBox(actor);
        draft("HAND_OVER", left.post().id());
        FormMessages messages =
                new FormMessages(getTranslation("hand-over.not-done")).field("successor", box.successor());
        with(messages, box);
        box.show(left, false);
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("hand-over.do"), Icon.USER_CHECK, click -> {
            if (messages.accepts(() -> {
                PostId chosen = box.chosen();
                if (chosen == null) {
                    throw new InvalidInput("successor", "account.hand-over.needed");
                }
                desk.handOvers().handOver(actor, left.post().id(), chosen);
            })) {
                close();
                done.accept(box.successor().getValue().person().name());
            }
        })));
    }
}
