package vn.dondoc.ui.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.mail.MailHealth;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.ScreenWalk;

class MailSettingsViewTest extends ScreenWalk {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MailHealth health;

    @BeforeEach
    @AfterEach
    void asInstalled() {
        jdbc.sql("UPDATE mail_setting SET host = '', from_address = '', user_name = '', switched_on = FALSE,"
                        + " switched_at = NULL, paused = FALSE, fault = NULL, divert_to = ''")
                .update();
    }

    @Test
    void theAdministratorSavesTheServersAndTriesThem() {
        sits(Role.ADMINISTRATOR);
        UI.getCurrent().navigate(MailPages.SETTINGS);
        assertThat(buttons()).contains("Lưu máy chủ", "Gửi thư thử").doesNotContain("Bật nhắc việc");
        type("Máy chủ gửi thư (SMTP)", "smtp.laocai.example");
        press("Lưu máy chủ");
        assertThat(text()).contains("Chưa lưu được");
        type("Địa chỉ gửi", "dondoc@laocai.example");
        press("Lưu máy chủ");
        assertThat(jdbc.sql("SELECT host FROM mail_setting").query(String.class).single())
                .isEqualTo("smtp.laocai.example");
        type("Gửi tới địa chỉ", "an@so.example");
        press("Gửi thư thử");
        assertThat(text())
                .contains("Chưa gửi được thư thử")
                .contains("Không phải môi trường chính thức và chưa có địa chỉ nhận thay");
    }

    @Test
    void theLeaderSwitchesAfterAQuestionAndPausesWithAReason() {
        sits(Role.OFFICE_LEADER);
        UI.getCurrent().navigate(MailPages.SETTINGS);
        assertThat(text()).contains("Đang tắt", "Chưa ai bật").contains("ít nhất một lần, cùng Message-ID");
        assertThat(buttons()).doesNotContain("Lưu máy chủ", "Gửi thư thử");
        press("Bật nhắc việc");
        assertThat(dialog()).contains("Từ lúc này, thư báo việc và thư nhắc theo quy định được gửi");
        assertThat(isOn()).isFalse();
        press("Bật nhắc việc");
        assertThat(isOn()).isTrue();
        press("Tạm dừng");
        press("Tạm dừng");
        assertThat(dialog()).contains("Chưa tạm dừng được");
        type("Lý do tạm dừng", "Đổi máy chủ thư.");
        press("Tạm dừng");
        assertThat(text()).contains("Đang tạm dừng", "Đổi máy chủ thư.");
        press("Gửi tiếp");
        assertThat(text()).contains("Đang bật");
    }

    @Test
    void whileMailIsOffTheOfficeSeesAStripAndTheAgenciesDoNot() {
        MailBanner banner = new MailBanner(health);
        Actor leader = sits(Role.OFFICE_LEADER);
        jdbc.sql("UPDATE mail_setting SET host = 'smtp.laocai.example', from_address = 'dondoc@laocai.example',"
                        + " divert_to = 'thu@laocai.example'")
                .update();
        assertThat(banner.banner(leader))
                .get()
                .satisfies(strip -> assertThat(strip.getElement().getTextRecursively())
                        .contains("Nhắc việc bằng thư đang tắt", "Cài đặt thư"));
        assertThat(banner.banner(sits(Role.OFFICER)))
                .get()
                .satisfies(strip ->
                        assertThat(strip.getElement().getTextRecursively()).doesNotContain("Cài đặt thư"));
        assertThat(banner.banner(sits(Role.FOCAL_POINT))).isEmpty();
        assertThat(banner.banner(sits(Role.AGENCY_LEADER))).isEmpty();
    }

    @Test
    void whoNeitherKeepsNorSwitchesFindsNoSettings() {
        sits(Role.OFFICER);
        UI.getCurrent().navigate(MailPages.SETTINGS);
        assertThat(text()).doesNotContain("Máy chủ gửi thư");
        assertThat(buttons()).doesNotContain("Tạm dừng", "Bật nhắc việc");
    }

    private boolean isOn() {
        return jdbc.sql("SELECT switched_on FROM mail_setting")
                .query(Boolean.class)
                .single();
    }
}
