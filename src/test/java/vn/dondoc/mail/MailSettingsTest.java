package vn.dondoc.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

@OfficeTest
class MailSettingsTest {

    private static final Actor ADMINISTRATOR = Actors.with(Right.MANAGE_MAIL);
    private static final Actor LEADER = Actors.with(Right.SWITCH_MAIL);
    private static final Actor OFFICER = Actors.with(Right.READ_MAIL_LOG, Right.READ_ALL, Right.DECIDE);

    @Autowired
    MailSettings settings;

    @Autowired
    TestMails testMails;

    @Autowired
    MailHealth health;

    @Autowired
    History history;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    OfficeClock clock;

    @BeforeEach
    @AfterEach
    void asInstalled() {
        jdbc.update("UPDATE mail_setting SET host = '', secret = '', user_name = '', from_address = '',"
                + " archive_host = '', archive_address = '', switched_on = FALSE, paused = FALSE, fault = NULL");
        jdbc.update(
                "INSERT IGNORE INTO reminder_look (person_id, day, seen_at) VALUES (?, ?, ?)",
                LEADER.personNumber(),
                clock.instant().atZone(BusinessTime.ZONE).toLocalDate(),
                clock.instant());
    }

    @Test
    void theAdministratorSetsTheServersAndNeverSwitches() {
        settings.save(ADMINISTRATOR, servers("smtp.laocai.example", null), version());
        assertThat(settings.get(LEADER).servers().host()).isEqualTo("smtp.laocai.example");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> settings.switchReminders(ADMINISTRATOR, true, version()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> settings.pause(ADMINISTRATOR, "x"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> settings.save(LEADER, servers("x.example", null), version()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> testMails.send(LEADER, "a@b.example"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> settings.get(OFFICER));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> settings.tryNow(OFFICER));
    }

    @Test
    void theLeaderSwitchesAndPausesWithHisNameAndTheReasonInTheHistory() {
        settings.switchReminders(LEADER, true, version());
        settings.pause(LEADER, "Chuyển máy chủ thư");
        MailSettingsRow row = settings.get(LEADER);
        assertThat(row.reminders().on()).isTrue();
        assertThat(row.reminders().by()).isEqualTo("Lý Thị Thử");
        assertThat(row.pause().reason()).isEqualTo("Chuyển máy chủ thư");
        assertThat(health.pulse(LEADER).alarms()).contains(MailAlarm.PAUSED).doesNotContain(MailAlarm.OFF);
        settings.resume(LEADER);
        settings.resume(LEADER);
        assertThat(settings.get(LEADER).pause().on()).isFalse();
        List<HistoryEntry> acts = history.of(LEADER, new Subject(Subject.MAIL, 0));
        assertThat(acts.stream().map(HistoryEntry::act).toList().subList(acts.size() - 3, acts.size()))
                .containsExactly("MAIL_SWITCHED_ON", "MAIL_PAUSED", "MAIL_RESUMED");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> settings.pause(LEADER, "  "));
    }

    @Test
    void aFormOpenedBeforeSomebodyElseSavedIsRefused() {
        long opened = version();
        settings.save(ADMINISTRATOR, servers("one.example", null), opened);
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> settings.save(ADMINISTRATOR, servers("two.example", null), opened));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> settings.switchReminders(LEADER, true, opened));
        assertThat(settings.get(ADMINISTRATOR).servers().host()).isEqualTo("one.example");
    }

    @Test
    void eachWrongFieldIsNamed() {
        MailServers wrong = new MailServers(
                "không phải tên",
                0,
                TlsMode.TLS,
                "",
                null,
                "dondoc",
                " ",
                "a b@c",
                "",
                "imap.example",
                70_000,
                TlsMode.TLS,
                "",
                null,
                "");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> settings.save(ADMINISTRATOR, wrong, version()))
                .satisfies(e -> assertThat(e.problems().stream().map(InvalidInput.Problem::field))
                        .containsExactly(
                                "host",
                                "port",
                                "fromAddress",
                                "fromName",
                                "divertTo",
                                "archiveAddress",
                                "archivePort",
                                "archiveUser",
                                "archiveFolder"));
    }

    @Test
    void aPasswordNeedsAKeyAndIsNeverReadBack() {
        // the test program has no key, as a fresh installation has none
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> settings.save(ADMINISTRATOR, servers("smtp.example", "bí mật"), version()))
                .satisfies(e -> assertThat(e.key()).isEqualTo("mail.settings.no-key"));
        jdbc.update("UPDATE mail_setting SET secret = 'v1:AAAA', host = 'smtp.example', user_name = 'dondoc'");
        MailSettingsRow row = settings.get(ADMINISTRATOR);
        assertThat(row.hasSecret()).isTrue();
        assertThat(row.canStoreSecrets()).isFalse();
        assertThat(row.toString()).doesNotContain("v1:AAAA");
        settings.save(ADMINISTRATOR, servers("smtp.example", ""), version());
        assertThat(settings.get(ADMINISTRATOR).hasSecret()).isFalse();
    }

    @Test
    void aStoredPasswordDoesNotFollowToAnotherServer() {
        jdbc.update("UPDATE mail_setting SET secret = 'v1:AAAA', host = 'smtp.example', user_name = 'dondoc'");
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> settings.save(ADMINISTRATOR, servers("trom.example", null), version()))
                .satisfies(e -> assertThat(e.problems().getFirst().field()).isEqualTo("secret"));
        assertThat(settings.get(ADMINISTRATOR).servers().host()).isEqualTo("smtp.example");
    }

    @Test
    void aTestMailSaysWhatTheRelaySaid() {
        assertThat(testMails.send(ADMINISTRATOR, "an@so.example"))
                .isEqualTo(new TestMails.Answer(false, "mail.blocked.not-set"));
        try (HostileRelay relay = new HostileRelay()) {
            jdbc.update(
                    "UPDATE mail_setting SET host = '127.0.0.1', port = ?, tls = 'NONE', from_address = ?, divert_to = ?",
                    relay.port(),
                    MailOffice.FROM,
                    "thu@vanphong.example");
            assertThat(testMails.send(ADMINISTRATOR, "an@so.example"))
                    .isEqualTo(new TestMails.Answer(true, "250 2.0.0 queued"));
            assertThat(relay.taken().getFirst().recipient()).isEqualTo("thu@vanphong.example");
            relay.always(HostileRelay.Trick.RCPT_550);
            assertThat(testMails.send(ADMINISTRATOR, "an@so.example"))
                    .isEqualTo(new TestMails.Answer(false, "550 5.1.1 no such mailbox"));
        }
        jdbc.update("UPDATE mail_setting SET divert_to = ''");
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> testMails.send(ADMINISTRATOR, "an"));
    }

    private long version() {
        return settings.get(ADMINISTRATOR).version();
    }

    private static MailServers servers(String host, @Nullable String secret) {
        return new MailServers(
                host,
                587,
                TlsMode.STARTTLS,
                "dondoc",
                secret,
                "dondoc@laocai.example",
                "Đôn Đốc",
                "",
                "",
                "",
                993,
                TlsMode.TLS,
                "",
                null,
                "INBOX");
    }
}
