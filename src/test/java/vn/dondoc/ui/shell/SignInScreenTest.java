package vn.dondoc.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.Texts;
import vn.dondoc.testing.ScreenTest;

/** The door: Vietnamese first, and the same sentence for whatever was wrong. */
@ScreenTest
class SignInScreenTest extends SpringBrowserlessTest {

    private LoginForm form(String query) {
        UI.getCurrent().navigate(SignInView.PATH, QueryParameters.fromString(query));
        assertThat(getCurrentView()).isInstanceOf(SignInView.class);
        return find(LoginForm.class).single();
    }

    private static String texts(LoginForm form) {
        return String.valueOf(form.getElement().getPropertyRaw("i18n"));
    }

    @Test
    void theFormPostsToTheDoorAndSpeaksVietnamese() {
        LoginForm form = form("");
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Texts.VIETNAMESE);
        assertThat(form.getAction()).isEqualTo("login");
        assertThat(form.isError()).isFalse();
        assertThat(texts(form)).contains("Tên đăng nhập hoặc thư điện tử", "Mật khẩu", "Đăng nhập");
        assertThat(find(H1.class).single().getText()).isEqualTo("Đăng nhập");
    }

    @Test
    void aFailureSaysOneSentenceAboveTheForm() {
        LoginForm form = form("error");
        assertThat(form.isError()).isTrue();
        assertThat(texts(form))
                .contains("Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ rồi thử lại.");
    }

    @Test
    void theOtherLanguageIsOfferedInItsOwnWords() {
        form("");
        assertThat(find(Button.class).withText("English").all()).hasSize(1);
        assertThat(find(Button.class).withText("Tiếng Việt").all()).isEmpty();
    }

    @Test
    void aSharedMachineIsTickedAndStaysTickedAfterAWrongPassword() {
        form("");
        assertThat(find(Checkbox.class).single().getLabel()).isEqualTo("Máy dùng chung");
        assertThat(find(Checkbox.class).single().getHelperText()).contains("10 phút", "không lưu gì lại");
        assertThat(find(Checkbox.class).single().getValue()).isFalse();
        form("error&shared");
        assertThat(find(Checkbox.class).single().getValue()).isTrue();
    }

    @Test
    void theFrameIsNotShownBeforeOneIsIn() {
        form("");
        assertThat(find(MainLayout.class).all()).isEmpty();
    }
}
