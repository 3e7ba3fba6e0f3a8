package vn.dondoc.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FileNameTest {

    private static final Path FOLDER = Path.of("/kho/tep");

    @Property(tries = 2_000)
    void noNameLeavesItsFolderOrHidesAnything(@ForAll("names") String given) {
        String name = FileName.of(given).text();

        assertThat(name).isNotEmpty();
        assertThat(name.codePointCount(0, name.length())).isLessThanOrEqualTo(FileName.LONGEST);
        assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
        assertThat(name).doesNotContain("/", "\\", ":", "*", "?", "\"", "<", ">", "|");
        assertThat(name)
                .doesNotStartWith(".")
                .doesNotEndWith(".")
                .doesNotStartWith(" ")
                .doesNotEndWith(" ");
        assertThat(name.codePoints())
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.SURROGATE);
        assertThat(FOLDER.resolve(name).normalize().getParent()).isEqualTo(FOLDER);
        assertThat(FileName.of(name).text()).isEqualTo(name);
    }

    @Property(tries = 2_000)
    void theEndingIsKept(@ForAll("names") String given) {
        FileName name = FileName.of(given + ".PDF");
        assertThat(name.ending()).isEqualTo("pdf");
        assertThat(name.text()).endsWith(".PDF");
    }

    @Example
    void namesThatPeopleAndAttackersGive() {
        is("Kế hoạch 340.pdf", "Kế hoạch 340.pdf", "pdf");
        is("Kê\u0301 hoa\u0323ch.docx", "Kế hoạch.docx", "docx");
        is("C:\\Users\\hoa\\Báo cáo.xlsx", "Báo cáo.xlsx", "xlsx");
        is("../../../etc/passwd", "passwd", "");
        is("..", "tep", "");
        is("", "tep", "");
        is(".htaccess", "tep.htaccess", "htaccess");
        is("con.pdf", "tep-con.pdf", "pdf");
        is("NUL", "tep-NUL", "");
        is("hợp đồng\u202Efdp.exe", "hợp đồngfdp.exe", "exe");
        is("a\u0000b\r\nSet-Cookie: x.pdf", "abSet-Cookie_ x.pdf", "pdf");
        is("báo cáo. pdf", "báo cáo. pdf", "");
        is("báo cáo .pdf. ", "báo cáo.pdf", "pdf");
        is("x".repeat(400) + ".pdf", "x".repeat(196) + ".pdf", "pdf");
        is("a".repeat(187) + "...." + "x".repeat(11), "a".repeat(187) + "." + "x".repeat(9), "xxxxxxxxx");
    }

    private static void is(String given, String text, String ending) {
        assertThat(FileName.of(given)).isEqualTo(new FileName(text, ending));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(260);
        Arbitrary<String> nasty = Arbitraries.of(List.of(
                        "..",
                        "/",
                        "\\",
                        ".",
                        " ",
                        "\u0000",
                        "\r\n",
                        "\u202E",
                        "\u200B",
                        "\uFEFF",
                        "con",
                        "NUL",
                        "aux.",
                        "e\u0323\u0302",
                        "\u0301",
                        "đ",
                        "Ặ",
                        "%2e%2e%2f",
                        "\uD800",
                        "😀",
                        "C:",
                        "~",
                        "$(id)",
                        "`id`",
                        "-rf",
                        ".pdf",
                        ".exe",
                        "\u2028",
                        "\u00A0",
                        "\u760D\u760A",
                        "x".repeat(199),
                        "\u212B",
                        "\uFB01"))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(any, nasty, any.flatMap(one -> nasty.map(other -> one + other)));
    }
}
