package vn.dondoc.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Slice;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

@OfficeTest
class MailLogTest {

    private static final Actor ADMINISTRATOR = Actors.with(Right.MANAGE_MAIL);
    private static final Actor OFFICER = Actors.with(Right.READ_MAIL_LOG, Right.READ_ALL);
    private static final Actor STRANGER = Actors.with(Right.REPORT, Right.READ_FIGURES, Right.SWITCH_MAIL);

    @Autowired
    MailLog log;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OfficeClock clock;

    @Test
    void onlyTheCallersTransactionCarriesAMail() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> outbox.enqueue(
                        Actors.JOB, AMail.to("an@so.example").key("none").act()));
    }

    @Test
    void theAdministratorSeesWhoAndWhatKindAndNoWordOfIt() {
        MailId mail = enqueue(AMail.to("log1@so.example")
                .key("LOG|1")
                .saying("Giải phóng mặt bằng đường Điện Biên")
                .act());
        MailFilter filter = MailFilter.none().with("log1@");
        MailRow seen = log.find(ADMINISTRATOR, filter, null, 0, 10).rows().getFirst();
        assertThat(seen.id()).isEqualTo(mail);
        assertThat(seen.subject()).isNull();
        assertThat(seen.kind()).isEqualTo("ASSIGNED");
        assertThat(seen.recipient()).isEqualTo("Bùi Thị Lan Anh");
        assertThat(log.find(OFFICER, filter, null, 0, 10).rows().getFirst().subject())
                .isEqualTo("Giải phóng mặt bằng đường Điện Biên");
        assertThat(log.row(ADMINISTRATOR, mail).subject()).isNull();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> log.text(ADMINISTRATOR, mail));
        assertThat(log.text(OFFICER, mail).text()).contains("Quá hạn");
    }

    @Test
    void whoMayNotReadASubjectCannotSearchItEither() {
        enqueue(AMail.to("log2@so.example")
                .key("LOG|2")
                .saying("Chuyện riêng của Mường Khương")
                .act());
        MailFilter words = MailFilter.none().with("muong khuong");
        assertThat(log.find(OFFICER, words, null, 0, 10).rows()).hasSize(1);
        assertThat(log.find(ADMINISTRATOR, words, null, 0, 10).rows()).isEmpty();
        assertThat(log.counts(ADMINISTRATOR, words)).isEmpty();
        assertThat(log.counts(OFFICER, words)).containsEntry(MailGroup.WAITING, 1L);
    }

    @Test
    void aStrangerSeesNothing() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> log.find(STRANGER, MailFilter.none(), null, 0, 10));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> log.counts(STRANGER, MailFilter.none()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> log.row(STRANGER, new MailId(1)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> log.text(STRANGER, new MailId(1)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> log.about(STRANGER, new MailId(1)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> log.row(OFFICER, new MailId(1)));
    }

    @Test
    void anAccountMailsTextIsNobodys() {
        MailId mail = enqueue(AMail.to("log3@so.example").key("LOG|3").account());
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> log.text(OFFICER, mail));
    }

    @Test
    void aMailIsFoundByTheCodeOfAThingItIsAbout() {
        List<MailAbout> things = IntStream.range(0, 6)
                .mapToObj(n -> new MailAbout("TASK", 900 + n, "NV-2026-0090" + n))
                .toList();
        MailId digest =
                enqueue(AMail.to("log4@so.example").key("LOG|4").reminder().about(things));
        MailRow row = log.find(ADMINISTRATOR, MailFilter.none().about("NV-2026-00905"), null, 0, 10)
                .rows()
                .getFirst();
        assertThat(row.id()).isEqualTo(digest);
        assertThat(row.aboutCount()).isEqualTo(6);
        assertThat(row.about()).extracting(MailAbout::code).hasSize(4).startsWith("NV-2026-00900");
        assertThat(log.about(ADMINISTRATOR, digest)).isEqualTo(things);
        assertThat(log.find(OFFICER, MailFilter.none().about("NV-2026-0090"), null, 0, 10)
                        .rows())
                .as("whole codes only")
                .isEmpty();
    }

    @Test
    void pagesMeetWithoutAGapAndCountsEqualTheirRows() {
        clock.setTo("2026-04-14T08:00");
        LocalDate day = LocalDate.parse("2026-04-14");
        IntStream.range(0, 57)
                .forEach(n -> enqueue(
                        AMail.to("page" + n + "@so.example").key("PAGE|" + n).reminder()));
        enqueue(AMail.to("không").key("PAGE|bad").reminder());
        MailFilter filter = MailFilter.none().on(day);
        List<MailRow> rows = new ArrayList<>();
        String after = null;
        do {
            Slice<MailRow> slice = log.find(OFFICER, filter, after, 0, 20);
            rows.addAll(slice.rows());
            after = slice.next();
        } while (after != null);
        assertThat(rows).extracting(MailRow::id).hasSize(58).doesNotHaveDuplicates();
        assertThat(rows).extracting(row -> row.id().value()).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        log.counts(OFFICER, filter)
                .forEach((group, count) -> assertThat(log.find(OFFICER, filter.in(group), null, 0, 200)
                                .rows())
                        .hasSize(count.intValue()));
        assertThat(log.counts(OFFICER, filter))
                .containsEntry(MailGroup.WAITING, 57L)
                .containsEntry(MailGroup.FAILED, 1L);
        assertThat(SqlCount.of(() -> log.find(OFFICER, filter, null, 0, 50))).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void wildcardsOfTheDatabaseAreOrdinaryLetters() {
        enqueue(AMail.to("log5@so.example")
                .key("LOG|5")
                .named("Giảm 100%_\\ giấy tờ")
                .reminder());
        assertThat(log.find(OFFICER, MailFilter.none().with("100%_\\ giay"), null, 0, 10)
                        .rows())
                .hasSize(1);
        assertThat(log.find(OFFICER, MailFilter.none().with("100_%"), null, 0, 10)
                        .rows())
                .isEmpty();
    }

    @Test
    void theRightToTheLogOpensNothingWithoutTheRightToReadAll() {
        MailId mail = enqueue(AMail.to("log6@so.example").key("LOG|6").act());
        Actor agencyHead = Actors.in(Role.AGENCY_LEADER, Right.READ_MAIL_LOG, Right.READ_AGENCY);
        Actor board = Actors.in(Role.EMULATION_BOARD, Right.READ_MAIL_LOG, Right.READ_FIGURES);
        for (Actor actor : List.of(agencyHead, board)) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> log.find(actor, MailFilter.none(), null, 0, 10));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> log.counts(actor, MailFilter.none()));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> log.row(actor, mail));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> log.about(actor, mail));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> log.text(actor, mail));
        }
        // with the technical right beside it he has what the administrator has
        Actor both = Actors.with(Right.READ_MAIL_LOG, Right.MANAGE_MAIL);
        assertThat(log.row(both, mail).subject()).isNull();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> log.text(both, mail));
    }

    @Test
    void whatIsSealedShowsItsWordsToNobody() {
        MailId mail = enqueue(AMail.to("log7@so.example")
                .key("LOG|7")
                .saying("Trình thủ trưởng việc nội bộ")
                .act()
                .sealed(true));
        assertThat(log.row(OFFICER, mail).subject()).isNull();
        assertThat(log.row(OFFICER, mail).kind()).isEqualTo("ASSIGNED");
        assertThat(log.find(OFFICER, MailFilter.none().with("thu truong viec noi bo"), null, 0, 10)
                        .rows())
                .isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> log.text(OFFICER, mail));
    }

    private MailId enqueue(OutgoingMail mail) {
        return transaction.execute(status -> outbox.enqueue(Actors.JOB, mail));
    }
}
