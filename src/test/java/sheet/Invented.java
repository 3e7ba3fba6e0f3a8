package sheet;

import java.util.List;
import vn.dondoc.ui.component.StateMark;

/** Rows to look at. */
final class Invented {

    record Row(StateMark mark, String state, String text, String agency, String paper, int percent, String due) {}

    static final List<Row> TASKS = List.of(
            new Row(
                    StateMark.OVERDUE,
                    "Quá hạn 5 ngày",
                    "Rà soát, báo cáo tiến độ giải phóng mặt bằng dự án nâng cấp đường cao tốc Nội Bài – Lào Cai đoạn qua địa bàn tỉnh, nêu rõ số hộ chưa bàn giao và nguyên nhân",
                    "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh",
                    "340/KH-UBND",
                    60,
                    "11/11/2026"),
            new Row(
                    StateMark.OVERDUE,
                    "Quá hạn 17 ngày",
                    "Chủ trì, phối hợp với các đơn vị liên quan tháo gỡ vướng mắc trong giải ngân vốn đầu tư công năm 2026",
                    "Sở Tài chính",
                    "5973/UBND-NNMT",
                    0,
                    "26/10/2026"),
            new Row(
                    StateMark.DUE_SOON,
                    "Còn 2 ngày",
                    "Hoàn thành việc cấp giấy chứng nhận quyền sử dụng đất lần đầu cho các hộ tái định cư",
                    "Sở Nông nghiệp và Môi trường",
                    "5973/UBND-NNMT",
                    70,
                    "20/11/2026"),
            new Row(
                    StateMark.WAITING,
                    "Chờ xác nhận",
                    "Kiểm tra việc thực hiện kỷ luật, kỷ cương hành chính tại các xã, phường",
                    "Công an tỉnh",
                    "21/CT-UBND",
                    100,
                    "18/11/2026"),
            new Row(
                    StateMark.RETURNED,
                    "Trả lại, còn 4 ngày",
                    "Triển khai hệ thống thông tin giải quyết thủ tục hành chính đến 100 % điểm phục vụ hành chính công",
                    "Sở Khoa học và Công nghệ",
                    "467/TB-UBND",
                    80,
                    "24/11/2026"),
            new Row(
                    StateMark.IN_TIME,
                    "Còn 52 ngày",
                    "Tổ chức rà soát, thống kê nhu cầu hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo",
                    "Sở Xây dựng",
                    "2496/UBND-XD",
                    30,
                    "01/02/2027"),
            new Row(
                    StateMark.DUE_TODAY,
                    "Hạn hôm nay",
                    "Đề xuất xử lý các dự án chậm triển khai quá 24 tháng",
                    "Sở Công Thương",
                    "467/TB-UBND",
                    40,
                    "18/11/2026"),
            new Row(
                    StateMark.DONE_ON_TIME,
                    "Xong đúng hạn",
                    "Hướng dẫn các xã, phường lập dự toán ngân sách năm 2027",
                    "Sở Tài chính",
                    "467/TB-UBND",
                    100,
                    "21/09/2026"),
            new Row(
                    StateMark.DONE_LATE,
                    "Xong chậm 13 ngày",
                    "Tham mưu nội dung làm việc với Bộ Xây dựng về bổ sung quy hoạch",
                    "Sở Xây dựng",
                    "340/KH-UBND",
                    100,
                    "14/10/2026"),
            new Row(
                    StateMark.NO_DEADLINE,
                    "Không đặt hạn",
                    "Tuyên truyền về chuyển đổi số",
                    "UBND phường Sa Pa",
                    "12/CT-UBND",
                    20,
                    "–"));

    private Invented() {}
}
