package sheet;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import java.util.List;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.QueueTiles;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MainLayout;

@Route(value = "sheet/home", layout = MainLayout.class)
class HomeView extends Page {

    HomeView() {
        super(Width.BOARD);
        with(
                new PageHeader("Hôm nay")
                        .note("Thứ Tư, 18/11/2026 · Tuần 47 · Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam")
                        .actions(Buttons.primary("Đăng ký văn bản", Icon.FILE_PLUS, click -> {})),
                new QueueTiles("Hàng đợi")
                        .tile(Icon.HOURGLASS, Tone.WAIT, "Chờ xác nhận", 9, "lâu nhất 4 ngày", "sheet/list?q=wait")
                        .tile(Icon.CLOCK_ALERT, Tone.BAD, "Quá hạn", 14, "3 việc trên 30 ngày", "sheet/list?q=late")
                        .tile(Icon.ALARM_CLOCK, Tone.SOON, "Sắp đến hạn", 23, "4 việc hạn hôm nay", "sheet/list?q=soon")
                        .tile(Icon.INBOX, Tone.PLAIN, "Chờ tiếp nhận", 6, "2 việc quá 2 ngày", "sheet/list?q=new")
                        .tile(Icon.UNDO_2, Tone.RET, "Bị trả lại", 4, "chờ cơ quan làm tiếp", "sheet/list?q=ret")
                        .tile(Icon.CALENDAR_PLUS, Tone.PLAIN, "Xin gia hạn", 2, "chờ ý kiến", "sheet/list?q=more"),
                columns());
    }

    private Div columns() {
        Card mail = new Card("Nhắc việc bằng thư").with(new Span("Đã gửi sáng nay: 38"));
        Div left = new Div(
                section("Cần xác nhận", 9, Icon.HOURGLASS, Tone.WAIT, "Chờ 4 ngày", "Xem xét", Icon.FILE_CHECK),
                section(
                        "Quá hạn, chưa có báo cáo tuần này",
                        5,
                        Icon.CLOCK_ALERT,
                        Tone.BAD,
                        "Quá hạn 5 ngày",
                        "Đôn đốc",
                        Icon.MEGAPHONE));
        Div columns = new Div(left, new Div(mail));
        columns.addClassName("columns");
        return columns;
    }

    private Div section(String title, long count, Icon icon, Tone tone, String state, String action, Icon actionIcon) {
        Span number = new Span(String.valueOf(count));
        number.addClassNames("section-count", "num");
        Anchor all = new Anchor("sheet/list", "Xem cả " + count);
        all.addClassName("section-action");
        Div head = new Div(new H2(title), number, all);
        head.addClassName("section-head");
        UnorderedList rows = new UnorderedList();
        rows.addClassName("row-list");
        for (Invented.Row row : List.copyOf(Invented.TASKS.subList(0, 2))) {
            Anchor text = new Anchor("sheet/task", row.text());
            text.addClassName("row-task");
            Div sub = new Div(row.agency() + " · đề nghị ngày 12/11 · kết quả: 2214/BC-SNNMT");
            sub.addClassName("cell-sub");
            Div act = new Div(
                    Buttons.plain(action, actionIcon, click -> {}), Buttons.icon(Icon.ELLIPSIS, "Thêm", click -> {}));
            act.getStyle().set("display", "flex").set("gap", "4px");
            rows.add(new ListItem(new Div(new StatePill(icon, tone, state)), new Div(text, sub), act));
        }
        return new Div(head, rows);
    }
}
