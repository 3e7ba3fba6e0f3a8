package vn.dondoc.ui.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.ui.shell.ShellBanner;

class MailSettingsViewTest extends ScreenWalk {

    @Autowired
    JdbcClient jdbc;

    /** Those who act for the office, switch or keep mail, or read its log. */
    private static final Set<Role> TOLD = EnumSet.of(
            Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_LEADER, Role.OFFICER, Role.INSPECTOR, Role.ADMINISTRATOR);

    @Autowired
    List<ShellBanner> banners;

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
        assertThat(text()).contains("Bật bây giờ thì", "Xem trước thư sẽ gửi", "Xem trước rồi mới bật được");
        assertThat(buttons()).as("not before he has looked").doesNotContain("Bật nhắc việc");
        UI.getCurrent().navigate("xem-truoc-thu");
        UI.getCurrent().navigate(MailPages.SETTINGS);
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
    void eachRoleOfTheOfficeIsToldOnceThatMailIsOffAndTheAgenciesAreNot() {
        jdbc.sql("UPDATE mail_setting SET host = 'smtp.laocai.example', from_address = 'dondoc@laocai.example',"
                        + " divert_to = 'thu@laocai.example'")
                .update();
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.SYSTEM))) {
            Actor actor = sits(role);
            long told = banners.stream()
                    .flatMap(banner -> banner.banner(actor).stream())
                    .filter(strip -> strip.getElement().getTextRecursively().contains("Nhắc việc bằng thư đang tắt"))
                    .count();
            assertThat(told).as(role.name()).isEqualTo(TOLD.contains(role) ? 1 : 0);
        }
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
