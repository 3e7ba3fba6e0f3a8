package sheet;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MainLayout;

@Route(value = "sheet/cards", layout = MainLayout.class)
class CardsView extends Page {

    CardsView() {
        super(Width.BOARD);
        FilterToggles<String> queues = new FilterToggles<String>("Hàng đợi", value -> {})
                .add("all", "Tất cả", Tone.PLAIN, 2000L)
                .add("late", "Quá hạn", Tone.BAD, 143L)
                .add("soon", "Sắp đến hạn", Tone.SOON, 97L);
        queues.select("all");
        Div cards = new Div();
        cards.addClassName("card-list");
        for (Invented.Row row : Invented.TASKS) {
            Span due = new Span("Hạn " + row.due());
            due.addClassName("task-card-due");
            Span text = new Span(row.text());
            text.addClassName("task-card-text");
            Span sub = new Span(row.agency());
            sub.addClassName("task-card-sub");
            Anchor card = new Anchor("sheet/task", new StatePill(row.mark(), row.state()), due, text, sub);
            card.addClassName("task-card");
            cards.add(card);
        }
        with(
                new PageHeader("Nhiệm vụ")
                        .count(2000)
                        .actions(Buttons.primary("Thêm nhiệm vụ", Icon.PLUS, click -> {})),
                queues,
                cards);
    }
}
