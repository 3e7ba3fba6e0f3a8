package sheet;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.PercentBar;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MainLayout;

@Route(value = "sheet/list", layout = MainLayout.class)
class ListView extends Page implements BeforeEnterObserver {

    private final Grid<Invented.Row> grid = new Grid<>();

    ListView() {
        super(Width.FULL);
        FilterToggles<String> queues = new FilterToggles<String>("Hàng đợi", value -> {})
                .add("all", "Tất cả", Tone.PLAIN, 2000L)
                .add("late", "Quá hạn", Tone.BAD, 143L)
                .add("soon", "Sắp đến hạn", Tone.SOON, 97L)
                .add("wait", "Chờ xác nhận", Tone.WAIT, 46L)
                .add("new", "Chờ tiếp nhận", Tone.PLAIN, 56L)
                .add("ret", "Bị trả lại", Tone.RET, 21L)
                .add("none", "Không đặt hạn", Tone.PLAIN, 334L);
        queues.select("all");
        TextField filter = new TextField();
        filter.setPlaceholder("Lọc theo nội dung, số ký hiệu");
        filter.setAriaLabel("Lọc");
        filter.setPrefixComponent(Icon.SEARCH.create());
        filter.setWidth("236px");
        Div filters = new Div(filter, Buttons.quiet("Thêm điều kiện", Icon.PLUS, click -> {}));
        filters.getStyle().set("display", "flex").set("gap", "8px").set("padding-bottom", "4px");
        with(
                new PageHeader("Nhiệm vụ")
                        .count(2000)
                        .actions(
                                Buttons.quiet("Xuất Excel", Icon.DOWNLOAD, click -> {}),
                                Buttons.quiet("In", Icon.PRINTER, click -> {}),
                                Buttons.primary("Thêm nhiệm vụ", Icon.PLUS, click -> {})),
                queues,
                filters,
                grid());
    }

    private Grid<Invented.Row> grid() {
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(LitRenderer.<Invented.Row>of(StatePill.CELL)
                        .withProperty("mark", row -> row.mark().css())
                        .withProperty("words", Invented.Row::state))
                .setHeader("Tình trạng")
                .setSortable(true)
                .setWidth("168px")
                .setFlexGrow(0);
        grid.addColumn(LitRenderer.<Invented.Row>of("<span class=\"cell-two cell-task\">${item.text}</span>")
                        .withProperty("text", Invented.Row::text))
                .setHeader("Nhiệm vụ")
                .setSortable(true)
                .setFlexGrow(1);
        grid.addColumn(LitRenderer.<Invented.Row>of("<span class=\"cell-two cell-sub\">${item.agency}</span>")
                        .withProperty("agency", Invented.Row::agency))
                .setHeader("Chủ trì")
                .setWidth("210px")
                .setFlexGrow(0);
        grid.addColumn(LitRenderer.<Invented.Row>of("<span class=\"cell-code\">${item.paper}</span>").withProperty("paper", Invented.Row::paper))
                .setHeader("Văn bản")
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(LitRenderer.<Invented.Row>of(PercentBar.CELL).withProperty("percent", Invented.Row::percent))
                .setHeader("Tiến độ")
                .setWidth("118px")
                .setFlexGrow(0);
        grid.addColumn(Invented.Row::due)
                .setHeader("Hạn")
                .setSortable(true)
                .setWidth("112px")
                .setFlexGrow(0);
        grid.setEmptyStateComponent(new EmptyState(
                "Không có nhiệm vụ nào khớp “cau coc leu”",
                "Đang lọc thêm theo 2 điều kiện: Năm 2025, 2026 và Cấp giao. Tìm được cả khi gõ không dấu; chữ viết tắt như “SXD” cũng được hiểu.",
                Buttons.plain("Bỏ hết điều kiện", Icon.ROTATE_CCW, click -> {})));
        return grid;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean empty = event.getLocation().getQueryParameters().getParameters().containsKey("empty");
        List<Invented.Row> rows = new ArrayList<>();
        for (int i = 0; i < (empty ? 0 : 200); i++) {
            rows.addAll(Invented.TASKS);
        }
        grid.setItems(rows);
    }
}
