package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.inside.InnerRow;
import vn.dondoc.inside.TaskInside;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Icon;

/** Việc nội bộ of a task, for the people of the agency that handed it on; for all others there is no such section. */
class InnerSection extends Card {

    InnerSection(OpenTask task, InnerDialogs dialogs) {
        super(I18NProvider.translate("inner.title"));
        TaskSheet sheet = task.sheet();
        TaskInside inside = sheet.inside();
        addClassName("inside");
        setVisible(inside.mayGive() || !inside.rows().isEmpty());
        if (!isVisible()) {
            return;
        }
        if (inside.mayGive()) {
            boolean none = inside.rows().stream().noneMatch(row -> row.state().isLive());
            action(Buttons.quiet(
                    getTranslation("inner.give-menu"),
                    Icon.PLUS,
                    click -> dialogs.give(sheet.actor(), sheet.details().row(), none, task::reload)));
        }
        if (inside.rows().isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("inner.none-here"));
            nothing.addClassNames("text-2", "small");
            with(nothing);
            return;
        }
        long live = inside.rows().stream()
                .map(InnerRow::state)
                .filter(state -> state.isLive())
                .count();
        Span apart = new Span(getTranslation("inner.only-here"));
        apart.addClassName("cell-sub");
        count(live);
        with(new InnerList(inside.rows(), dialogs, sheet.actor(), false, task::reload), apart);
    }
}
