package vn.dondoc.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.Right;
import vn.dondoc.testing.Actors;

class OutboxTest {

    private static MailOffice office;

    @BeforeAll
    static void open() {
        office = new MailOffice(MailOffice.brisk()).sendingTo(1);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void theSameKeyAgainIsTheSameMailWithItsFirstText() {
        MailId first = office.enqueue(
                AMail.to("an@so.example").key("K|1").saying("Lần đầu").reminder());
        MailId again = office.enqueue(
                AMail.to("binh@so.example").key("K|1").saying("Lần sau").reminder());
        assertThat(again).isEqualTo(first);
        assertThat(office.text("subject", first)).isEqualTo("Lần đầu");
        assertThat(office.text("address", first)).isEqualTo("an@so.example");
    }

    @Test
    void aMailFallsWithTheCallersTransaction() {
        office.transaction.execute(status -> {
            office.outbox.enqueue(
                    Actors.JOB, AMail.to("an@so.example").key("K|2").reminder());
            status.setRollbackOnly();
            return null;
        });
        assertThat(office.number("SELECT COUNT(*) FROM outgoing_mail WHERE message_key = 'K|2'"))
                .isZero();
    }

    @Test
    void manyMailsNeedFewStatements() {
        List<OutgoingMail> mails = IntStream.range(0, 300)
                .mapToObj(n -> AMail.to("p" + n + "@xa.example")
                        .key("MANY|" + n)
                        .act()
                        .about(List.of(new MailAbout("TASK", n, "NV-2026-" + n), new MailAbout("TASK", -1 - n, "x"))))
                .toList();
        int[] used = new int[1];
        List<MailId> ids = office.inTransaction(() -> {
            int before = statements();
            List<MailId> all = office.outbox.enqueueAll(Actors.JOB, mails);
            used[0] = statements() - before;
            return all;
        });
        assertThat(ids).hasSize(300).doesNotHaveDuplicates();
        assertThat(office.text("message_key", ids.get(42))).isEqualTo("MANY|42");
        assertThat(office.number("SELECT COUNT(*) FROM mail_about WHERE mail = " + ids.get(42)))
                .isEqualTo(2);
        // three inserts of mails, two of what they are about, what they look up first, and the count itself
        assertThat(used[0]).isLessThanOrEqualTo(12);
        assertThat(office.inTransaction(() -> office.outbox.enqueueAll(Actors.JOB, mails)))
                .isEqualTo(ids);
    }

    /** Counted by the server itself, of the transaction's own session: whatever else runs beside it does not count. */
    private static int statements() {
        return office.jdbc.queryForObject(
                "SELECT VARIABLE_VALUE FROM information_schema.SESSION_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'",
                Integer.class);
    }

    @Test
    void aLeaseIsTakenOnceRenewedGivenBackAndExpires() {
        office.clock.setTo("2026-03-10T09:00");
        Instant now = office.clock.instant();
        List<MailId> mails = IntStream.range(0, 3)
                .mapToObj(n -> office.enqueue(
                        AMail.to("l@so.example").key("LEASE|" + n).act()))
                .toList();
        List<Long> own = mails.stream().map(MailId::value).toList();
        assertThat(office.claims.anythingDue(MailClaims.LAST_LINE, now)).isTrue();
        assertThat(office.claims.claim("one", 500, MailClaims.LAST_LINE, null, now))
                .extracting(ClaimedMail::id)
                .containsAll(own);
        assertThat(office.claims.claim("two", 500, MailClaims.LAST_LINE, null, now))
                .extracting(ClaimedMail::id)
                .doesNotContainAnyElementsOf(own);
        assertThat(office.claims.renew("two", own)).isEmpty();
        assertThat(office.claims.renew("one", own)).containsExactlyElementsOf(own);
        office.claims.release("one", List.of(own.getFirst()));
        assertThat(office.state(mails.getFirst())).isEqualTo(MailState.NEW);
        office.jdbc.update("UPDATE outgoing_mail SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND"
                + " WHERE claim_token = 'one' AND state = 'CLAIMED'");
        office.claims.expireLeases("Máy gửi đã tắt");
        assertThat(office.state(mails.getLast())).isEqualTo(MailState.CHECK);
    }

    @Test
    void oneBatchMayNameAKeyTwice() {
        List<MailId> ids = office.inTransaction(() -> office.outbox.enqueueAll(
                Actors.JOB,
                List.of(
                        AMail.to("a@so.example").key("TWICE").act(),
                        AMail.to("b@so.example").key("TWICE").act())));
        assertThat(ids.get(0)).isEqualTo(ids.get(1));
    }

    @Test
    void aMailIsSupersededOnlyBeforeItsFirstTry() {
        MailId mail = office.enqueue(AMail.to("an@so.example").key("S|1").reminder());
        office.jdbc.update("UPDATE outgoing_mail SET state = 'RETRY' WHERE id = ?", mail.value());
        assertThat(supersede("S|1")).isFalse();
        office.jdbc.update("UPDATE outgoing_mail SET state = 'NEW' WHERE id = ?", mail.value());
        assertThat(supersede("S|1")).isTrue();
        assertThat(office.state(mail)).isEqualTo(MailState.SUPERSEDED);
        assertThat(supersede("S|1")).isFalse();
        assertThat(supersede("there is none")).isFalse();
    }

    private static boolean supersede(String key) {
        return office.inTransaction(() -> office.outbox.supersede(Actors.JOB, key));
    }

    @Test
    void onlyWhatIsSurelyUndeliveredIsCancelled() {
        for (MailState state : MailState.values()) {
            MailId mail =
                    office.enqueue(AMail.to("an@so.example").key("C|" + state).account());
            office.jdbc.update(
                    "UPDATE outgoing_mail SET state = ?, line = IF(?, 0, NULL), claim_token = 't', lease_until = UTC_TIMESTAMP(6)"
                            + " WHERE id = ?",
                    state.name(),
                    state.waits(),
                    mail.value());
            int cancelled = office.inTransaction(() -> office.outbox.cancel(Actors.JOB, List.of("C|" + state)));
            assertThat(cancelled).as(state.name()).isEqualTo(state.waits() ? 1 : 0);
            if (state.waits()) {
                assertThat(office.state(mail)).isEqualTo(MailState.CANCELLED);
                assertThat(office.text("body_text", mail)).isEmpty();
            }
        }
    }

    @Test
    void aWrongAddressFailsItsMailAndNobodyElses() {
        List<MailId> ids = office.inTransaction(() -> office.outbox.enqueueAll(
                Actors.JOB,
                List.of(
                        AMail.to("không có@đâu").key("W|1").reminder(),
                        AMail.to("dung@so.example").key("W|2").reminder())));
        assertThat(office.state(ids.get(0))).isEqualTo(MailState.FAILED);
        assertThat(office.text("last_reply", ids.get(0))).isEqualTo("Địa chỉ thư không hợp lệ");
        assertThat(office.state(ids.get(1))).isEqualTo(MailState.NEW);
        assertThat(office.addresses.marked(Actors.with(Right.MANAGE_MAIL)))
                .extracting(MarkedAddress::address)
                .contains("không có@đâu")
                .doesNotContain("dung@so.example");
    }

    @Test
    void subjectAndNameAreOneLineOfBoundedLength() {
        MailId mail = office.enqueue(AMail.to("an@so.example")
                .key("LONG")
                .saying("Một\r\nBcc: ke@trom.example\u2028" + "ư".repeat(400))
                .named("An\r\n" + "x".repeat(300))
                .reminder());
        assertThat(office.text("subject", mail))
                .startsWith("Một Bcc: ke@trom.example ư")
                .endsWith("…")
                .hasSize(250);
        assertThat(office.text("recipient_name", mail)).startsWith("An x").hasSize(120);
    }

    @Test
    void theDateIsTheHourItMayGo() {
        Instant window = Instant.parse("2026-03-11T00:00:00Z");
        office.clock.setTo("2026-03-10T20:15");
        MailId held =
                office.enqueue(AMail.to("an@so.example").key("DATE|1").act().notBefore(window));
        MailId atOnce = office.enqueue(
                AMail.to("an@so.example").key("DATE|2").act().notBefore(window.minus(Duration.ofDays(1))));
        assertThat(office.text("date_header", held)).startsWith("2026-03-11 00:00:00");
        assertThat(office.text("day", held)).isEqualTo("2026-03-11");
        assertThat(office.text("date_header", atOnce)).startsWith("2026-03-10 13:15:00");
        assertThat(office.text("day", atOnce)).isEqualTo("2026-03-10");
    }

    @Test
    void mailsAboutOneThingHangTogether() {
        MailId one = office.enqueue(
                AMail.to("an@so.example").key("T|1").act().about(List.of(new MailAbout("TASK", 55, "NV-2026-00055"))));
        MailId two = office.enqueue(AMail.to("an@so.example")
                .key("T|2")
                .act()
                .about(List.of(
                        new MailAbout("TASK", 55, "NV-2026-00055"), new MailAbout("TASK", 56, "NV-2026-00056"))));
        assertThat(office.text("thread_id", one)).isEqualTo("<task-55@vanphong.example>");
        assertThat(office.text("thread_id", two)).isNull();
        assertThat(office.text("message_id", one)).matches("<o" + one + "\\.[0-9a-f]{12}@vanphong\\.example>");
    }

    @Test
    void aKeyOrAKindThatIsNoneIsTheProgramsMistake() {
        for (String key : List.of("", "có dấu", "a b", "x".repeat(191))) {
            org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                    .isThrownBy(() -> AMail.to("an@so.example").key(key).act());
        }
    }
}
