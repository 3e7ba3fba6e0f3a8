package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.draft.Draft;
import vn.dondoc.draft.Drafts;
import vn.dondoc.draft.FormToken;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Toast;

/**
 * The papers that a person began to register and did not: each form that is open keeps its own draft, and a blank form
 * offers those of the others, the latest first.
 */
record RegistrationDrafts(Drafts drafts, CurrentActor actors, Clock clock) {

    private static final String NEW = "new";

    /** Two forms that are open at once must not write over each other's draft. */
    static String key(FormToken form) {
        return NEW + "-" + form.id();
    }

    /** @param own the key of the form that is open */
    Div offer(String own, DraftKeeper form) {
        Div place = new Div();
        place.addClassName("draft-offer");
        kept().stream()
                .filter(draft -> !draft.key().equals(own))
                .forEach(draft -> place.add(message(draft, form, place)));
        return place;
    }

    private List<Draft> kept() {
        return drafts.list(actors.get(), DirectiveDraft.DIRECTIVE).stream()
                .filter(draft -> draft.key().startsWith(NEW))
                .toList();
    }

    private InlineMessage message(Draft draft, DraftKeeper form, Div place) {
        String subject =
                Objects.requireNonNullElse(DraftKeeper.read(draft.json()).get("subject"), "");
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        InlineMessage message = new InlineMessage(
                InlineMessage.Kind.INFO,
                subject.isBlank()
                        ? place.getTranslation("directive.draft.nameless")
                        : place.getTranslation("directive.draft.of", subject),
                place.getTranslation("directive.draft.kept", Formats.moment(draft.savedAt(), today)));
        return message.actions(
                Buttons.plain(place.getTranslation("draft.restore"), Icon.ROTATE_CCW, click -> {
                    if (take(draft, form)) {
                        place.removeAll();
                    } else {
                        place.remove(message);
                        Toast.problem(place.getTranslation("directive.draft.gone"));
                    }
                }),
                Buttons.quiet(place.getTranslation("draft.discard"), null, click -> {
                    drafts.discard(actors.get(), DirectiveDraft.DIRECTIVE, draft.key());
                    place.remove(message);
                }));
    }

    /** The draft becomes that of this form: kept under its key before it is forgotten under the other, so its files stay. */
    private boolean take(Draft offered, DraftKeeper form) {
        Optional<Draft> now = drafts.find(actors.get(), DirectiveDraft.DIRECTIVE, offered.key());
        if (now.isEmpty()) {
            return false;
        }
        form.restore(DirectiveDraft.kept(now.get()));
        form.save();
        drafts.discard(actors.get(), DirectiveDraft.DIRECTIVE, offered.key());
        return true;
    }
}
