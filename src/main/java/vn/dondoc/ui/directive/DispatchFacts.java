package vn.dondoc.ui.directive;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FactList;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;

/** Where the paper went: who got it when, who signed for it, and when the agency acknowledged. */
class DispatchFacts extends FactList {

    /** @param sign adds a missing signature; null for whoever may not */
    DispatchFacts(List<DirectiveDetails.Dispatch> dispatches, @Nullable Sign sign) {
        addClassName("dispatches");
        for (DirectiveDetails.Dispatch dispatch : dispatches) {
            List<Component> shown = new ArrayList<>();
            shown.add(new Span(dispatch.receiver()));
            String how = Stream.of(
                            dispatch.receivedBy() == null
                                    ? ""
                                    : getTranslation("dispatch.signed", dispatch.receivedBy()),
                            Objects.requireNonNullElse(dispatch.note(), ""))
                    .filter(said -> !said.isBlank())
                    .collect(Collectors.joining(" · "));
            if (!how.isEmpty()) {
                shown.add(note(how));
            }
            if (dispatch.acknowledgedOn() != null) {
                String day = Formats.date(dispatch.acknowledgedOn());
                shown.add(note(
                        dispatch.acknowledgedBy() == null
                                ? getTranslation("dispatch.acknowledged", day)
                                : getTranslation("dispatch.acknowledged-by", day, dispatch.acknowledgedBy())));
            }
            if (sign != null && dispatch.receivedBy() == null) {
                shown.add(Buttons.quiet(getTranslation("dispatch.sign"), Icon.PENCIL, click -> sign.addTo(dispatch)));
            }
            fact(
                    getTranslation("dispatch.fact", Formats.date(dispatch.dispatchedOn())),
                    shown.toArray(Component[]::new));
        }
    }

    interface Sign {
        void addTo(DirectiveDetails.Dispatch dispatch);
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("fact-note");
        return note;
    }
}
