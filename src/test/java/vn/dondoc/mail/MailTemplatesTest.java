package vn.dondoc.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Texts;
import vn.dondoc.testing.RuleTest;

@RuleTest
class MailTemplatesTest {

    private static final Texts TEXTS = new Texts();
    private static final MailTemplates TEMPLATES = new MailTemplates(TEXTS);
    private static final AccountMails MAILS = new AccountMails(TEMPLATES, TEXTS);
    private static final MailRecipient TO =
            MailRecipient.person(new PersonId(7), null, "lananh@so.example", "bà Bùi Thị Lan Anh");
    private static final URI LINK = URI.create("https://dondoc.example/kich-hoat?t=abc&x=1");
    private static final Duration SPAN = Duration.ofHours(24);
    private static final Locale VI = Texts.VIETNAMESE;

    record Digest(String title, String sentence, List<Thing> things, String link, String footer) {
        record Thing(String tone, String state, String words, String facts, String link) {}
    }

    static Digest digest(String words) {
        return new Digest(
                "3 việc của Sở Xây dựng cần làm",
                "Kính gửi bà Bùi Thị Lan Anh, thứ Tư 18/11/2026 có 1 việc quá hạn và 2 việc sắp đến hạn.",
                List.of(
                        new Digest.Thing(
                                "bad",
                                "Quá hạn 9 ngày làm việc",
                                words,
                                "Hạn 05/11/2026 · 5973/UBND-NNMT ngày 04/11/2026 · chủ trì · đã báo cáo 70 %",
                                "https://dondoc.example/nhiem-vu/NV-2026-00123"),
                        new Digest.Thing(
                                "soon",
                                "Hạn hôm nay, 18/11/2026",
                                "Thẩm định điều chỉnh quy hoạch phân khu phía Nam phường Cam Đường",
                                "21/CT-UBND ngày 15/10/2026 · chủ trì · chưa có báo cáo",
                                "https://dondoc.example/nhiem-vu/NV-2026-00124"),
                        new Digest.Thing(
                                "soon",
                                "Còn 2 ngày làm việc, hạn 20/11/2026",
                                "Công bố giá vật liệu xây dựng quý IV/2026",
                                "467/TB-UBND ngày 30/10/2026 · phối hợp · chưa có ý kiến",
                                "https://dondoc.example/nhiem-vu/NV-2026-00125")),
                "https://dondoc.example/co-quan",
                "Thư tổng hợp gửi một lần mỗi ngày làm việc cho đầu mối của cơ quan.");
    }

    @Test
    void eachAccountMailReadsAsApproved() {
        assertAll(
                () -> approve("account-activation", MAILS.activation("K", VI, TO, "lananh.bt", LINK, SPAN)),
                () -> approve("password-reset", MAILS.passwordReset("K", VI, TO, "lananh.bt", LINK, SPAN)),
                () -> approve("address-confirmation", MAILS.addressConfirmation("K", VI, TO, "lananh.bt", LINK, SPAN)),
                () -> approve("one-time-code", MAILS.oneTimeCode("K", VI, TO, "482 913", Duration.ofMinutes(10))));
    }

    private static void approve(String name, OutgoingMail mail) {
        assertThat(mail.mailClass()).isEqualTo(MailClass.ACCOUNT);
        assertThat(TEXTS.all(Texts.VIETNAMESE)).containsKey("MailKind." + mail.kind());
        approve(name, mail.text());
    }

    private static void approve(String name, RenderedMail text) {
        assertAll(
                () -> Approved.check(name + ".txt", text.subject() + "\n\n" + text.text()),
                () -> Approved.check(name + ".html", text.html()));
    }

    @Test
    void theTestMailReadsAsApproved() {
        approve("test", MAILS.test(VI, "Phùng Văn Nam", "09:00 10/03/2026"));
    }

    @Test
    void aDigestOnTheLayoutReadsAsApproved() {
        approve(
                "sample-digest",
                TEMPLATES.render(
                        Texts.VIETNAMESE,
                        "sample-digest",
                        "[Đôn Đốc] 3 việc cần làm",
                        digest("Báo cáo tình hình thực hiện các khu tái định cư tập trung sau mưa lũ tháng 9/2026")));
    }

    @Test
    void theReadersLanguageDecides() {
        RenderedMail english = TEMPLATES.render(
                Locale.ENGLISH,
                "account-activation",
                "x",
                new AccountMails.Model("Ms Lan", "lan", LINK.toString(), "", "24 hours"));
        assertThat(english.text()).startsWith("Activate your account");
        assertThat(english.html()).contains("<html lang=\"en\">").contains("Set a password");
    }

    /** Values are values: nothing that somebody typed is read as an expression, a fragment, a message key or markup. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "${7*7}",
                "*{7*7}",
                "#{mail.lang}",
                "@{/x}",
                "~{layout.html :: pill('bad','x')}",
                "__${7*7}__",
                "__${T(java.lang.Runtime).getRuntime().exec('id')}__::.x",
                "${T(java.lang.Runtime).getRuntime()}",
                "${@environment}",
                "${#ctx}",
                "${subject}",
                "[[${7*7}]]",
                "[(${7*7})]",
                "[# th:text=\"${7*7}\"]x[/]",
                "|${7*7}|",
                "${{7*7}}",
                "$\\{7*7}",
                "%{7*7}",
                "<th:block th:text=\"${7*7}\"></th:block>",
                "<script>alert(49)</script>",
                "\"><img src=x onerror=alert(49)>",
                "</td></tr></table><h1>49</h1>",
                "'+(7*7)+'",
                "{0} {1}",
                "''{0}''",
                "javascript:alert(49)"
            })
    void nothingTypedIsEvaluated(String typed) {
        RenderedMail mail = TEMPLATES.render(Texts.VIETNAMESE, "sample-digest", "[Đôn Đốc] " + typed, digest(typed));
        assertThat(mail.text()).contains(typed);
        String plain = org.springframework.web.util.HtmlUtils.htmlUnescape(mail.html());
        assertThat(plain).contains(typed);
        assertThat(mail.html()).doesNotContain("<script").doesNotContain("<img").doesNotContain("<h1>49");
        if (!typed.contains("49")) {
            assertThat(mail.text()).doesNotContain("49");
            assertThat(mail.html()).doesNotContain(">49");
        }

        OutgoingMail account = MAILS.activation(
                "K", VI, MailRecipient.person(new PersonId(1), null, "a@b.example", typed), typed, LINK, SPAN);
        assertThat(account.text().text()).contains("Kính gửi " + typed + ", tài khoản " + typed + " đã được lập");
    }

    @Test
    void aMailHasNoScriptNoImageAndNothingFromElsewhere() {
        String html = TEMPLATES
                .render(Texts.VIETNAMESE, "sample-digest", "x", digest("x"))
                .html();
        assertThat(html)
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<img")
                .doesNotContain("@import")
                .doesNotContain("url(")
                .doesNotContainPattern("\\sth:|data-th")
                .contains("max-width:600px");
        assertThat(html.codePoints().filter(c -> c >= 0x2190 && c < 0x2e00 || c >= 0x1f000))
                .as("symbols and emoji")
                .isEmpty();
    }

    @Test
    void aTemplateThatIsNoNameIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEMPLATES.render(Texts.VIETNAMESE, "../application", "x", digest("x")));
    }
}
