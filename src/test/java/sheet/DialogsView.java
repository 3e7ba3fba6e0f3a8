package sheet;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.ConfirmBox;
import vn.dondoc.ui.component.ConflictDialog;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.MultiPicker;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Picker;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

@Route(value = "sheet/dialogs", layout = MainLayout.class)
class DialogsView extends Page implements BeforeEnterObserver {

    DialogsView() {
        super(Width.BOARD);
        with(new PageHeader("Hộp thoại"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String which = event.getLocation().getQueryParameters().getQueryString();
        switch (which) {
            case "form" -> form();
            case "conflict" -> conflict();
            case "confirm" ->
                ConfirmBox.askDanger(
                        "Xóa bản nháp?",
                        "Nhiệm vụ 3: Rà soát các dự án chậm tiến độ thuộc lĩnh vực giao thông.",
                        "Xóa bản nháp",
                        () -> {});
            case "toast" -> Toast.undoable("Đã giao 3 nhiệm vụ. Thư gửi sau 60 giây.", () -> {});
            case "problem" -> Toast.problem("Vai trò của bạn không được làm việc này.");
            case "fail" -> throw new IllegalStateException("planned");
            case "missing" -> throw new vn.dondoc.shared.NotFound("error.stale");
            default -> {}
        }
    }

    private void form() {
        TextArea content = new TextArea("Nội dung nhiệm vụ");
        content.setRequiredIndicatorVisible(true);
        content.setValue(
                "Rà soát các dự án chậm tiến độ thuộc lĩnh vực giao thông, đề xuất phương án xử lý từng dự án.");
        Picker<String> lead = new Picker<String>("Cơ quan chủ trì", n -> n, n -> "")
                .among(PartsView.AGENCIES)
                .required();
        MultiPicker<String> others =
                new MultiPicker<String>("Cơ quan phối hợp", n -> n, n -> "").among(PartsView.AGENCIES);
        others.setValue(java.util.Set.of("Công an tỉnh", "Sở Tài chính"));
        DateField due = DateField.deadline(
                        "Hạn xử lý", PartsView.TODAY, WorkingDays.of(List.of(LocalDate.of(2026, 11, 24)), List.of()))
                .required();
        Picker<String> officer =
                new Picker<String>("Người theo dõi", n -> n, n -> "Chuyên viên").among(List.of("Nguyễn Thị Thu Hà"));
        officer.setValue("Nguyễn Thị Thu Hà");
        FormMessages messages = new FormMessages("Chưa giao được")
                .field("lead", lead)
                .field("due", due)
                .field("content", content);
        Div pair = new Div(due, officer);
        pair.addClassName("form-grid");
        HouseDialog dialog = new HouseDialog("Thêm nhiệm vụ")
                .with(messages, content, lead, others, pair)
                .left(Buttons.quiet("Lưu nháp", null, click -> {}))
                .primary(Buttons.primary("Giao nhiệm vụ", Icon.SEND, click -> {}));
        dialog.open();
        messages.show(new InvalidInput(List.of(
                new InvalidInput.Problem("lead", "error.required", List.of()),
                new InvalidInput.Problem("due", "error.required", List.of()))));
    }

    private void conflict() {
        new ConflictDialog(
                        "Nhiệm vụ",
                        "Lê Minh Tuấn",
                        "9:41",
                        List.of(
                                new ConflictDialog.Difference("due", "Hạn xử lý", "11/11/2026", "25/11/2026"),
                                new ConflictDialog.Difference(
                                        "product",
                                        "Sản phẩm",
                                        "Báo cáo của đơn vị gửi UBND tỉnh",
                                        "Báo cáo kèm biểu tổng hợp theo từng xã")),
                        List.of("Nội dung", "Cơ quan chủ trì", "Cơ quan phối hợp"),
                        kept -> Toast.done("Giữ của bạn: " + kept),
                        () -> {})
                .open();
    }
}
