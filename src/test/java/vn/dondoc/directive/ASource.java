package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Forms of directives that are no papers, for tests. */
public final class ASource {

    private ASource() {}

    /** Said on that day by the chair; noted down by an officer. */
    public static DirectiveForm said(LocalDate day, String words) {
        return saying(day, words).form();
    }

    /** The same, for a test that names more of it. */
    public static ADirective saying(LocalDate day, String words) {
        return entered(
                new DirectiveSource(SourceKind.ORAL, "Giao ban tuần", "", "Người Ghi", "", "", null, ""), day, words);
    }

    /** Concluded on that day; the number, day and issuer of the notice may be left out. */
    public static DirectiveForm concluded(LocalDate day, String number, String issuer, @Nullable LocalDate noticeOn) {
        return form(
                new DirectiveSource(
                        SourceKind.MEETING,
                        "Cuộc họp về đường tuần tra",
                        "Sở Xây dựng",
                        "",
                        number,
                        issuer,
                        noticeOn,
                        ""),
                day,
                "Chốt hướng tuyến trong tháng");
    }

    /** Noted on that day on a paper. */
    public static DirectiveForm noted(LocalDate day, String number, String issuer, @Nullable LocalDate paperOn) {
        return form(
                new DirectiveSource(SourceKind.NOTE, "", "", "", number, issuer, paperOn, "Xin chủ trương sửa kè"),
                day,
                "Sở Tài chính xem, đề xuất");
    }

    public static DirectiveForm form(DirectiveSource source, @Nullable LocalDate day, String words) {
        return entered(source, day, words).form();
    }

    private static ADirective entered(DirectiveSource source, @Nullable LocalDate day, String words) {
        return ADirective.from(source, words).on(day).signed("Người Nói", "Chủ tịch UBND tỉnh");
    }
}
