package sheet;

import com.vaadin.flow.router.Route;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.QueueTiles;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MainLayout;

@Route(value = "sheet/board", layout = MainLayout.class)
class BoardView extends Page {

    BoardView() {
        super(Width.BOARD);
        with(
                new PageHeader("Bảng điều hành")
                        .note("Nhiệm vụ UBND tỉnh, Chủ tịch UBND tỉnh giao · năm 2026 đến 10 giờ 00, 18/11")
                        .actions(Buttons.plain("In bản giao ban", Icon.PRINTER, click -> {})),
                new QueueTiles("Số liệu chính")
                        .asCards()
                        .tile(
                                Icon.CLOCK_ALERT,
                                Tone.BAD,
                                "Quá hạn",
                                34,
                                "7 việc trên 30 ngày · 2 trên 120 ngày",
                                "sheet/list")
                        .tile(Icon.ALARM_CLOCK, Tone.SOON, "Hạn tuần này", 41, "4 việc hôm nay", "sheet/list")
                        .tile(Icon.HOURGLASS, Tone.WAIT, "Chờ xác nhận", 9, "lâu nhất 4 ngày", "sheet/list")
                        .tile(
                                Icon.CIRCLE_CHECK,
                                Tone.OK,
                                "Đúng hạn",
                                "87,4 %",
                                "1.014 / 1.160 việc · tăng 3,1 điểm",
                                "sheet/list"));
    }
}
