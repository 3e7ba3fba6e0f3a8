package vn.dondoc.ui.board;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;

/**
 * «Bảng số»: the same figures as a table. How somebody left it stays so in his window, also when the figures are read anew
 * because a day began or a deadline's hour struck.
 */
final class TableTwin {

    private final String card;

    /** @param card which card, by the key of its title */
    TableTwin(String card) {
        this.card = TableTwin.class.getName() + card;
    }

    boolean asTable() {
        return ComponentUtil.getData(UI.getCurrent(), card) != null;
    }

    /** @param draw draws the card as it is now to be */
    Button button(Runnable draw) {
        Button button = Buttons.quiet(I18NProvider.translate("board.table"), Icon.TABLE, click -> {
            ComponentUtil.setData(UI.getCurrent(), card, asTable() ? null : Boolean.TRUE);
            pressed(click.getSource());
            draw.run();
        });
        pressed(button);
        return button;
    }

    private void pressed(Button button) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(asTable()));
    }
}
