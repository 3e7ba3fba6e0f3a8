package sheet;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.ActionBar;
import vn.dondoc.ui.component.Attachment;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FileDrop;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.MultiPicker;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.PercentStepper;
import vn.dondoc.ui.component.Picker;
import vn.dondoc.ui.component.StateMark;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

@Route(value = "sheet/parts", layout = MainLayout.class)
class PartsView extends Page {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    static final List<String> AGENCIES =
            List.of("Sở Tài chính", "Sở Xây dựng", "Công an tỉnh", "Sở Nông nghiệp và Môi trường", "Thanh tra tỉnh");

    PartsView() {
        super(Width.BOARD);
        with(
                new PageHeader("Bảng mẫu").note("Mọi thành phần của giao diện"),
                pills(),
                buttons(),
                fields(),
                messages(),
                skeleton(),
                swatches());
        DraftKeeper keeper = new DraftKeeper(new Shelf(), SheetApplication.CLOCK);
        TextArea text = new TextArea("Đã làm được");
        keeper.text("done", text);
        body().add(keeper.offer(), text);
        bar(new ActionBar()
                .left(Buttons.quiet("Trao đổi", Icon.MESSAGE_SQUARE, click -> {}), keeper.note())
                .right(Buttons.plain(
                        "Báo nổi",
                        Icon.BELL,
                        click -> Toast.undoable("Đã đôn đốc 17 việc; 2 việc không gửi được", () -> {})))
                .primary(Buttons.onceAtATime(Buttons.primary("Gửi báo cáo", Icon.SEND, click -> sleep()))));
    }

    private static void sleep() {
        try {
            Thread.sleep(1500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Card pills() {
        Div row = new Div();
        row.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("gap", "10px 20px")
                .set("padding-left", "8px");
        for (StateMark mark : StateMark.values()) {
            row.add(new StatePill(
                    mark,
                    switch (mark) {
                        case OVERDUE -> "Quá hạn 5 ngày làm việc";
                        case DUE_TODAY -> "Hạn hôm nay";
                        case DUE_SOON -> "Còn 3 ngày";
                        case IN_TIME -> "Còn 20 ngày";
                        case NO_DEADLINE -> "Không đặt hạn";
                        case TO_RECEIVE -> "Chờ tiếp nhận";
                        case REFUSED -> "Bị từ chối";
                        case WAITING -> "Chờ xác nhận";
                        case RETURNED -> "Trả lại, còn 4 ngày";
                        case DONE_ON_TIME -> "Hoàn thành đúng hạn";
                        case DONE_LATE -> "Hoàn thành chậm 2 ngày";
                        case ON_HOLD -> "Tạm dừng";
                        case CLOSED_NOT_DONE -> "Đóng, không làm";
                        case DRAFT -> "Nháp";
                    }));
        }
        return new Card("Tình trạng").with(row);
    }

    private Card buttons() {
        Div row = new Div(
                Buttons.primary("Xác nhận hoàn thành", Icon.CIRCLE_CHECK, click -> {}),
                Buttons.plain("Trả lại", Icon.UNDO_2, click -> {}),
                Buttons.quiet("Hủy", null, click -> {}),
                Buttons.danger("Thu hồi nhiệm vụ", Icon.BAN, click -> {}),
                Buttons.icon(Icon.ELLIPSIS, "Thêm", click -> {}));
        row.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "10px");
        return new Card("Nút: một nút chính mỗi màn").with(row);
    }

    private Card fields() {
        WorkingDays days = WorkingDays.of(List.of(LocalDate.of(2026, 11, 24)), List.of());
        Div grid = new Div();
        grid.addClassName("form-grid");
        TextField number = new TextField("Số, ký hiệu");
        number.setValue("340/KH-UBND");
        number.setHelperText("Đủ số và ký hiệu, ví dụ 340/KH-UBND");
        TextField wrong = new TextField("Ngày ban hành");
        wrong.setValue("31/11/2026");
        wrong.setErrorMessage("Tháng 11 chỉ có 30 ngày.");
        wrong.setInvalid(true);
        TextField fixed = new TextField("Người ký");
        fixed.setValue("Ngô Hạnh Phúc Sơn");
        fixed.setReadOnly(true);
        DateField due = DateField.deadline("Hạn xử lý", TODAY, days).required().hint("Gõ 5/3, +7, mai, thứ 6");
        DateField off = DateField.deadline("Hạn xử lý (ngày nghỉ)", TODAY, days);
        off.setValue(LocalDate.of(2026, 11, 24));
        Picker<String> lead = new Picker<String>("Cơ quan chủ trì", name -> name, name -> "")
                .among(AGENCIES)
                .required();
        lead.setValue("Sở Tài chính");
        MultiPicker<String> others =
                new MultiPicker<String>("Cơ quan phối hợp", name -> name, name -> "").among(AGENCIES);
        others.setValue(java.util.Set.of("Công an tỉnh", "Sở Xây dựng"));
        FileDrop files = new FileDrop("Tệp minh chứng", PartsView::keep);
        files.setValue(List.of(new Attachment(new FileId(1), "Bao-cao-GPMB-thang-10.pdf", 1_470_000)));
        grid.add(
                number,
                wrong,
                fixed,
                due,
                off,
                lead,
                others,
                new PercentStepper("Tiến độ đến hôm nay").last(60, LocalDate.of(2026, 11, 2)),
                files);
        return new Card("Ô nhập").with(grid);
    }

    private static Attachment keep(String name, InputStream content) throws java.io.IOException {
        long size = content.transferTo(java.io.OutputStream.nullOutputStream());
        if (name.endsWith(".exe")) {
            throw new InvalidInput("file", "file.wrong-type");
        }
        return new Attachment(new FileId(System.nanoTime()), name, size);
    }

    private Card messages() {
        Div grid = new Div(
                new InlineMessage(
                        InlineMessage.Kind.ERROR,
                        "Chưa gửi được báo cáo",
                        "Máy chủ không trả lời. Nội dung đã lưu nháp; bấm Gửi lại. Mã lỗi: K7-2041."),
                new InlineMessage(
                        InlineMessage.Kind.INFO,
                        "Bạn đang làm thay Trần Quốc Việt",
                        "Từ 16/11 đến 20/11/2026. Mọi việc đều ghi rõ người làm thay."),
                new InlineMessage(
                                InlineMessage.Kind.WARNING,
                                "Thư nhắc việc chưa được bật",
                                "Xem trước thư sẽ gửi rồi bật.")
                        .actions(Buttons.plain("Xem trước", null, click -> {})),
                new InlineMessage(
                        InlineMessage.Kind.WAIT,
                        "Cơ quan đề nghị hoàn thành",
                        "Đã trao 37/37 giấy chứng nhận quyền sử dụng đất."));
        grid.addClassName("form-grid");
        return new Card("Báo tại chỗ").with(grid);
    }

    private Card skeleton() {
        Div rows = new Div();
        for (int i = 0; i < 3; i++) {
            Span line = new Span();
            line.addClassName("skeleton");
            line.getStyle().set("margin", "12px 0").set("width", (80 - 20 * i) + "%");
            rows.add(line);
        }
        return new Card("Khung chờ").with(rows);
    }

    private Card swatches() {
        Div row = new Div();
        row.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "repeat(auto-fill, minmax(96px, 1fr))")
                .set("gap", "10px");
        for (String token : List.of(
                "canvas",
                "surface",
                "sunken",
                "line",
                "line-2",
                "text-3",
                "text-2",
                "text",
                "accent",
                "accent-soft",
                "bad",
                "soon",
                "intime",
                "ok",
                "late",
                "wait",
                "ret",
                "idle")) {
            Div swatch = new Div();
            swatch.getStyle()
                    .set("height", "34px")
                    .set("border-radius", "8px")
                    .set("border", "1px solid var(--line)")
                    .set("background", "var(--" + token + ")");
            Span name = new Span(token);
            name.addClassName("small");
            row.add(new Div(swatch, name));
        }
        return new Card("Màu").with(row);
    }

    private static final class Shelf implements DraftKeeper.Shelf {
        private Optional<String> json = Optional.of("{\"done\":\"Đã nghiệm thu san nền 6/6 khu.\"}");

        @Override
        public Optional<String> load() {
            return json;
        }

        @Override
        public void save(String text) {
            json = Optional.of(text);
        }

        @Override
        public void discard() {
            json = Optional.empty();
        }
    }
}
