package vn.dondoc.ui.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.mail.MailAbout;
import vn.dondoc.mail.MailClass;
import vn.dondoc.mail.MailRecipient;
import vn.dondoc.mail.MailRow;
import vn.dondoc.mail.Outbox;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.ScreenWalk;

/** The mails of one far day, which other tests leave alone. */
class MailLogViewTest extends ScreenWalk {

    private static final LocalDate DAY = LocalDate.of(2044, 5, 6);
    private static final String SUBJECT = "[Đôn Đốc] Trả lại: Rà soát các dự án nhà ở xã hội";

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OfficeClock clock;

    private MailId returned;

    @BeforeEach
    void threeMails() {
        clock.setTo(DAY + "T09:47");
        returned = mail("A", MailClass.ACT, "RETURNED", SUBJECT, "lan@so.example");
        MailId digest = mail("B", MailClass.REMINDER, "DIGEST", "[Đôn Đốc] 3 việc cần làm", "binh@so.example");
        mail("C", MailClass.ACCOUNT, "ACTIVATION", "[Đôn Đốc] Kích hoạt tài khoản", "cuong@so.example");
        jdbc.sql("UPDATE outgoing_mail SET state = 'SENT', line = NULL, sent_at = date_header, attempts = 1,"
                        + " last_reply = '250 ok' WHERE id = ?")
                .param(digest.value())
                .update();
        jdbc.sql("UPDATE outgoing_mail SET state = 'FAILED', line = NULL, attempts = 1,"
                        + " last_reply = '550 5.1.1 no such mailbox' WHERE id = ?")
                .param(returned.value())
                .update();
    }

    private MailId mail(String key, MailClass mailClass, String kind, String subject, String address) {
        OutgoingMail mail = OutgoingMail.of(
                        "LOGVIEW|" + key,
                        mailClass,
                        kind,
                        MailRecipient.person(new PersonId(7), null, address, "Bùi Thị Lan Anh"),
                        new RenderedMail(subject, "Lý do: thiếu bảng tổng hợp", "<p>x</p>"))
                .about(
                        mailClass == MailClass.ACCOUNT
                                ? List.of()
                                : List.of(new MailAbout("TASK", 44, "NV-2044-00044")));
        return transaction.execute(status -> outbox.enqueue(Actors.JOB, mail));
    }

    @Test
    void theOfficeReadsWhatBecameOfTheDaysMails() {
        sits(Role.OFFICER);
        UI.getCurrent().navigate(MailPages.LOG);
        assertThat(toggles()).containsSubsequence("Tất cả3", "Chờ gửi1", "Đã gửi1", "Đang gửi lại0", "Đang kiểm tra0");
        assertThat(rows()).extracting(MailRow::subject).contains(SUBJECT);
        UI.getCurrent().navigate(MailPages.of(returned));
        assertThat(panel())
                .contains("Báo trả lại", "Không gửi được", "550 5.1.1 no such mailbox", "NV-2044-00044")
                .contains(SUBJECT, "Lý do: thiếu bảng tổng hợp");
    }

    @Test
    void theAdministratorReadsTheSameWithoutAWordOfIt() {
        sits(Role.ADMINISTRATOR);
        UI.getCurrent().navigate(MailPages.LOG);
        assertThat(rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.subject()).isNull());
        assertThat(rows()).extracting(MailWords::subject).contains("NV-2044-00044");
        UI.getCurrent().navigate(MailPages.of(returned));
        assertThat(panel())
                .contains("550 5.1.1 no such mailbox", "NV-2044-00044", "lan@so.example")
                .doesNotContain("Rà soát", "Lý do: thiếu bảng");
    }

    @Test
    void aButtonLeadsToExactlyItsRowsAndTheAddressSaysWhatIsShown() {
        sits(Role.OFFICE_LEADER);
        log("nhom=failed");
        assertThat(rows()).extracting(MailRow::id).containsExactly(returned);
        log("loai=digest&ma=NV-2044-00044");
        assertThat(rows()).extracting(MailRow::kind).containsExactly("DIGEST");
        log("tim=nha%20o%20xa%20hoi");
        assertThat(rows()).extracting(MailRow::id).containsExactly(returned);
        log("ngay=2044-05-07");
        assertThat(rows()).isEmpty();
    }

    @Test
    void anAgencysFocalPointFindsNoLog() {
        assertThat(new MailMenu(null).entries(sits(Role.FOCAL_POINT))).isEmpty();
        UI.getCurrent().navigate(MailPages.LOG);
        assertThat(text()).doesNotContain("Bùi Thị Lan Anh");
    }

    private static void log(String query) {
        UI.getCurrent().navigate(MailPages.LOG, QueryParameters.fromString(query));
    }

    private String panel() {
        return find(MailPanel.class).all().getFirst().getElement().getTextRecursively();
    }

    private List<String> toggles() {
        return find(NativeButton.class).all().stream()
                .map(button -> button.getElement().getTextRecursively())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<MailRow> rows() {
        Grid<MailRow> grid = find(Grid.class).all().getFirst();
        return grid.getDataProvider()
                .fetch(new Query<>(0, 50, null, null, null))
                .toList();
    }
}
