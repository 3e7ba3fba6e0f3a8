package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.Texts;

/** Writes what stands on a directive and on an agency's result paper. */
final class PaperWriter {

    private static final Locale VIETNAMESE = Locale.of("vi");

    /** The one issuer of the demo whose papers follow the Party's form. */
    private static final String PARTY = "Tỉnh ủy";

    private final PaperWords words = PaperWords.load();

    /** A task as the directive says it; {@code due} null for none. */
    record Work(
            String lead,
            List<String> with,
            String content,
            String product,
            DemoDue.Kind kind,
            @Nullable LocalDate due) {}

    /**
     * A directive.
     *
     * @param number number and symbol
     * @param signer name of who signs
     * @param title his title
     */
    Paper directive(
            DemoDirective directive,
            String number,
            String subject,
            LocalDate date,
            List<Work> works,
            String signer,
            String title) {
        boolean letter = directive.kind().equals("CV");
        String said = lower(subject);
        List<String> body = new ArrayList<>();
        body.add(words.all("opening").get(Math.floorMod(number.hashCode(), 2)).replace("{subject}", said));
        section(body, "I. ", "aims_title", words.all("aims"));
        body.add("# II. " + words.say("work_title"));
        body.add(words.say("work_intro"));
        for (int i = 0; i < works.size(); i++) {
            work(body, i + 1, works.get(i));
        }
        section(body, "III. ", "money_title", words.all("money"));
        section(body, "IV. ", "order_title", words.all("order"));
        body.add(words.say("closing"));
        return new Paper(
                directive.issuer().equals(PARTY),
                issuer(directive.issuer()),
                number,
                directive.level() == IssuingLevel.GOVERNMENT ? "Hà Nội" : "Lào Cai",
                date,
                letter ? null : kindName(directive.kind()),
                letter ? said : subject,
                mark(directive.urgency()),
                letter || directive.kind().equals("CD")
                        ? works.stream()
                                .map(Work::lead)
                                .distinct()
                                .map(l -> l + ";")
                                .toList()
                        : List.of(),
                body,
                words.all("recipients").stream()
                        .map(l -> l.replace("{unit}", directive.field()))
                        .toList(),
                PaperMaker.signature(directive.form(), title),
                signer);
    }

    /**
     * One page of an agency about a task.
     *
     */
    Paper evidence(
            String agency,
            String number,
            String title,
            LocalDate date,
            String task,
            String text,
            String signer,
            String post) {
        UnaryOperator<String> fill = s -> s.replace("{task}", lower(task)).replace("{text}", text);
        List<String> lines =
                new ArrayList<>(words.all("evidence_body").stream().map(fill).toList());
        lines.add(words.say("evidence"));
        boolean local = agency.startsWith("UBND ");
        String body = local ? agency.substring("UBND ".length()) : agency;
        List<String> issuer = local
                ? List.of("ỦY BAN NHÂN DÂN", body.toUpperCase(VIETNAMESE))
                : List.of("UBND TỈNH LÀO CAI", agency.toUpperCase(VIETNAMESE));
        return new Paper(
                false,
                issuer,
                number,
                local ? body.substring(body.indexOf(' ') + 1) : "Lào Cai",
                date,
                "KẾT QUẢ THỰC HIỆN",
                title,
                null,
                List.of(),
                lines,
                List.of(),
                List.of(post.toUpperCase(VIETNAMESE)),
                signer);
    }

    private void section(List<String> body, String roman, String title, List<String> sentences) {
        body.add("# " + roman + words.say(title));
        for (int i = 0; i < sentences.size(); i++) {
            body.add((i + 1) + ". " + sentences.get(i));
        }
    }

    private void work(List<String> body, int number, Work work) {
        String with = work.with().isEmpty() ? "" : words.say("with").replace("{with}", String.join("; ", work.with()));
        String due = switch (work.kind()) {
            case NONE -> words.say("none");
            case REGULAR -> words.say("regular");
            case DATE -> words.say("due").replace("{due}", work.due() == null ? "" : Texts.day(work.due()));
        };
        body.add(number + ". " + words.say("lead").replace("{lead}", work.lead()) + with + ": " + lower(work.content())
                + ". " + words.say("product").replace("{product}", lower(work.product())) + " " + due);
    }

    private static List<String> issuer(String issuer) {
        return switch (issuer) {
            case "UBND tỉnh", AgencyBook.PROVINCE -> List.of("ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI");
            case "Chủ tịch UBND tỉnh" -> List.of("CHỦ TỊCH", "ỦY BAN NHÂN DÂN TỈNH LÀO CAI");
            case AgencyBook.OFFICE -> List.of("ỦY BAN NHÂN DÂN TỈNH LÀO CAI", "VĂN PHÒNG");
            case "Văn phòng Chính phủ" -> List.of("VĂN PHÒNG CHÍNH PHỦ");
            case PARTY -> List.of("TỈNH ỦY LÀO CAI");
            default -> throw new IllegalArgumentException("No letterhead is known for a paper of " + issuer);
        };
    }

    private static String kindName(String kind) {
        return switch (kind) {
            case "KH" -> "KẾ HOẠCH";
            case "QD" -> "QUYẾT ĐỊNH";
            case "CT" -> "CHỈ THỊ";
            case "TB" -> "THÔNG BÁO";
            case "CD" -> "CÔNG ĐIỆN";
            case "CTR" -> "CHƯƠNG TRÌNH";
            default -> "KẾT LUẬN";
        };
    }

    private static @Nullable String mark(Urgency urgency) {
        return switch (urgency) {
            case NORMAL -> null;
            case URGENT -> "KHẨN";
            case VERY_URGENT -> "THƯỢNG KHẨN";
            case EXPRESS -> "HỎA TỐC";
        };
    }

    /** A sentence's beginning inside another sentence; "UBND" stays as it is. */
    private static String lower(String text) {
        return text.length() < 2 || Character.isUpperCase(text.charAt(1))
                ? text
                : text.substring(0, 1).toLowerCase(VIETNAMESE) + text.substring(1);
    }
}
