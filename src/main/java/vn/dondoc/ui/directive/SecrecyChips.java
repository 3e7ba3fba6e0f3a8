package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.InlineMessage;

/**
 * The first question of the form. Until "Thường" is chosen nothing else can be entered; another level is refused at once,
 * with the law, and nothing was stored.
 */
class SecrecyChips extends Div {

    private final Div answer = new Div();
    private final FilterToggles<Secrecy> chips;
    private @Nullable Secrecy chosen;

    SecrecyChips(Consumer<Secrecy> told) {
        addClassName("secrecy");
        chips = new FilterToggles<>(getTranslation("directive.secrecy"), level -> {
            choose(level);
            told.accept(level);
        });
        for (Secrecy level : Secrecy.values()) {
            chips.add(level, getTranslation("Secrecy." + level.name()));
        }
        chips.select(null);
        add(new H2(getTranslation("directive.secrecy")), chips, answer);
        answer.add(new InlineMessage(InlineMessage.Kind.INFO, getTranslation("directive.secrecy.choose"), ""));
    }

    /** As if it had been pressed. */
    void choose(Secrecy level) {
        chosen = level;
        chips.select(level);
        answer.removeAll();
        if (level != Secrecy.NORMAL) {
            answer.add(new InlineMessage(
                    InlineMessage.Kind.ERROR,
                    getTranslation("directive.secrecy.title"),
                    getTranslation("directive.secrecy.refused." + level.name())));
        }
    }

    @Nullable
    Secrecy chosen() {
        return chosen;
    }
}
