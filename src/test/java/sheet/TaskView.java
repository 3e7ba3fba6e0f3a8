package sheet;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import vn.dondoc.shared.FileId;
import vn.dondoc.ui.component.ActionBar;
import vn.dondoc.ui.component.Attachment;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.FactList;
import vn.dondoc.ui.component.FileChip;
import vn.dondoc.ui.component.FileDrop;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PercentBar;
import vn.dondoc.ui.component.PercentStepper;
import vn.dondoc.ui.component.StateMark;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Timeline;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MainLayout;

@Route(value = "sheet/task", layout = MainLayout.class)
class TaskView extends Page {

    TaskView() {
        super(Width.TASK);
        Div state = new Div(
                new StatePill(StateMark.OVERDUE, "Quá hạn 9 ngày làm việc"),
                bold("Hạn 05/11/2026"),
                new Span("Đang thực hiện 70 %"));
        state.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "4px 12px");
        H1 title = new H1(
                "Báo cáo tình hình thực hiện các khu tái định cư tập trung sau mưa lũ tháng 9/2026, kiến nghị bổ sung kinh phí hạ tầng thiết yếu.");
        title.addClassName("task-title");
        FilterToggles<String> parts = new FilterToggles<String>("Các phần của nhiệm vụ", value -> {})
                .add("a", "Diễn biến", Tone.PLAIN, 3L)
                .add("b", "Văn bản, tệp", Tone.PLAIN, 5L)
                .add("c", "Phối hợp", Tone.PLAIN, 4L);
        parts.select("a");
        with(state, title, report(), claim(), facts(), parts, timeline());
        bar(new ActionBar()
                .left(
                        Buttons.quiet("Trao đổi", Icon.MESSAGE_SQUARE, click -> {}),
                        Buttons.quiet("Gia hạn", Icon.CALENDAR_PLUS, click -> {}))
                .right(Buttons.quiet("Hủy", null, click -> {}))
                .primary(Buttons.primary("Gửi báo cáo", Icon.SEND, click -> {})));
    }

    private static Span bold(String text) {
        Span span = new Span(text);
        span.addClassNames("strong", "num");
        return span;
    }

    private Card report() {
        TextArea done = new TextArea("Đã làm được");
        done.setRequiredIndicatorVisible(true);
        done.setValue(
                "Đã nghiệm thu san nền 6/6 khu; cấp nước xong 5/6 khu, khu Phúc Khánh hoàn thành trước ngày 25/11.");
        done.setHelperText("123 / 500 ký tự");
        done.setWidthFull();
        RadioButtonGroup<String> next = new RadioButtonGroup<>("Sau báo cáo này");
        next.setItems("Còn làm tiếp", "Đã xong – đề nghị Văn phòng xác nhận");
        next.setValue("Còn làm tiếp");
        next.addThemeNames("vertical");
        FileDrop files = new FileDrop("Tệp minh chứng", (name, content) -> new Attachment(new FileId(1), name, 1));
        files.setWidthFull();
        Div form = new Div(
                new PercentStepper("Tiến độ đến hôm nay").last(70, LocalDate.of(2026, 11, 6)), done, next, files);
        form.getStyle().set("display", "flex").set("flex-direction", "column").set("gap", "14px");
        return new Card("Báo cáo tiến độ")
                .action(Buttons.quiet("Chép báo cáo trước", Icon.COPY, click -> {}))
                .with(form);
    }

    private InlineMessage claim() {
        Div files = new Div(
                new FileChip("#", "2214-BC-SNNMT.pdf", 840_000), new FileChip("#", "Danh-sach-37-ho.xlsx", 47_000));
        files.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("gap", "8px")
                .set("margin-top", "8px");
        return new InlineMessage(
                        InlineMessage.Kind.WAIT,
                        "Cơ quan đề nghị hoàn thành",
                        "Đã trao 37/37 giấy chứng nhận quyền sử dụng đất cho các hộ tại khu tái định cư Làng Nủ.")
                .with(files);
    }

    private FactList facts() {
        return new FactList()
                .fact("Chủ trì", "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh")
                .fact("Phối hợp", new Span("Sở Tài chính"), new Span("UBND xã Bảo Thắng"))
                .fact("Sản phẩm", "Báo cáo của đơn vị gửi UBND tỉnh")
                .fact("Hạn xử lý", "11/11/2026 (thứ Tư)", "Hạn ban đầu 30/10/2026 · gia hạn 1 lần")
                .fact("Lãnh đạo chỉ đạo", "Phó Chủ tịch Ngô Hạnh Phúc Sơn")
                .fact("Tiến độ", new PercentBar(60));
    }

    private Timeline timeline() {
        return new Timeline()
                .add(
                        Icon.MEGAPHONE,
                        Tone.BAD,
                        "Hệ thống",
                        "gửi thư nhắc quá hạn tới đầu mối và lãnh đạo cơ quan",
                        "16/11 7:30")
                .add(
                        Icon.MESSAGE_SQUARE,
                        Tone.PLAIN,
                        "Ban QLDA Giao thông",
                        "báo cáo tiến độ 60 %",
                        "02/11 16:05",
                        Timeline.quote(
                                "Đã bàn giao 41,2 / 46,8 km mặt bằng. Còn 23 hộ tại xã Bảo Thắng chưa nhận tiền bồi thường do chênh lệch đơn giá đất vườn.",
                                new FileChip("#", "Bao-cao-GPMB-thang-10.pdf", 1_470_000)))
                .add(
                        Icon.CALENDAR_CLOCK,
                        Tone.PLAIN,
                        "Lê Minh Tuấn",
                        "gia hạn từ 30/10/2026 đến 11/11/2026",
                        "29/10 10:20",
                        Timeline.reason("Lý do: chờ HĐND tỉnh thông qua bảng giá đất điều chỉnh (3312/UBND-TH)."))
                .add(Icon.USER_CHECK, Tone.OK, "Sở Xây dựng", "tiếp nhận nhiệm vụ", "24/09 8:02");
    }
}
