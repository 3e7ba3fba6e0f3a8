package vn.dondoc.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.Titled;

/** Sign-in: the form left, the terraces right. What was wrong is never said more exactly than "name or password". */
@Route(value = SignInView.PATH, autoLayout = false)
@AnonymousAllowed
class SignInView extends Div implements BeforeEnterObserver, Titled {

    static final String PATH = "login";

    /** The platform has no words of ours for the eye that shows the password. */
    private static final String NAME_EYE = """
            (this.updateComplete ?? Promise.resolve()).then(() => {
              const field = document.querySelector('vaadin-login-form vaadin-password-field');
              if (field) field.i18n = {...field.i18n, reveal: $0};
            });""";

    /** Between password and button, and sent with them; a password manager is not asked to remember anybody. */
    private static final String IN_FORM = """
            (this.updateComplete ?? Promise.resolve()).then(() => {
              const box = $0;
              const form = this.querySelector('form');
              if (!form) return;
              box.name = 'shared';
              form.append(box);
              const fields = [['username', 'username'], ['password', 'current-password']];
              const mark = () => fields.forEach(([name, usual]) => {
                const input = form.querySelector(`input[name=${name}]`);
                if (input) input.autocomplete = box.checked ? 'off' : usual;
              });
              box.addEventListener('checked-changed', mark);
              mark();
            });""";

    private final LoginForm form = new LoginForm();
    private final Checkbox shared = new Checkbox(getTranslation("sign-in.shared"));
    private final Paragraph over = new Paragraph();

    SignInView(
            OfficeSign office,
            ObjectProvider<SignInLink> links,
            ObjectProvider<SignInNote> notes,
            ObjectProvider<BuildProperties> build,
            Policies policies,
            Clock clock) {
        addClassName("sign-in");
        form.setAction(PATH);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        form.addAttachListener(attach -> {
            form.getElement().executeJs(NAME_EYE, getTranslation("ui.show-password"));
            form.getElement().executeJs(IN_FORM, shared.getElement());
        });
        shared.addClassName("sign-in-shared");
        shared.setHelperText(getTranslation(
                "sign-in.shared-help", policies.number(Policy.SHARED_MACHINE_MINUTES, LocalDate.now(clock))));

        Span name = new Span(office.name());
        name.addClassName("sign-in-office");
        Div head = new Div(name, new H1(getTranslation("sign-in.title")));
        head.addClassName("sign-in-head");
        over.addClassNames("sign-in-over", "text-2");
        over.setVisible(false);
        Div middle = new Div(head, over, form, shared);
        middle.addClassName("sign-in-middle");
        links.orderedStream().forEach(link -> middle.add(link(link)));
        middle.add(help(office));
        notes.orderedStream().forEach(note -> middle.add(note.note()));

        Div languages = new Div(language(Texts.VIETNAMESE, "Tiếng Việt"), language(Locale.ENGLISH, "English"));
        languages.addClassName("sign-in-languages");
        BuildProperties built = build.getIfAvailable();
        Footer foot = new Footer(languages, new Span("Đôn Đốc" + (built == null ? "" : " " + built.getVersion())));
        foot.addClassName("sign-in-foot");
        Main left = new Main(new Wordmark(), middle);
        left.addClassName("sign-in-left");
        Div side = new Div(left, foot);
        side.addClassName("sign-in-side");

        Div picture = new Div();
        picture.addClassName("terraces");
        Aside right = new Aside(
                picture, new H2(getTranslation("sign-in.motto")), new Paragraph(getTranslation("sign-in.what")));
        right.addClassName("sign-in-right");
        right.getElement().setAttribute("aria-label", getTranslation("sign-in.about"));
        add(side, right);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        shared.setValue(query.getSingleParameter("shared").isPresent());
        Optional<String> wait = query.getSingleParameter("wait").filter(text -> text.matches("\\d{1,4}"));
        if (wait.isPresent()) {
            say(getTranslation("sign-in.wait", wait.get()));
        } else if (query.getSingleParameter("post").isPresent()) {
            say(getTranslation("sign-in.no-post"));
        } else if (query.getSingleParameter("ended").isPresent()) {
            over.setText(getTranslation("sign-in.ended"));
            over.setVisible(true);
        } else if (query.getSingleParameter("idle").isPresent()) {
            over.setText(getTranslation("sign-in.idle"));
            over.setVisible(true);
            shared.setValue(true);
        } else {
            form.setError(query.getSingleParameter("error").isPresent());
        }
    }

    /** In place of "name or password". */
    private void say(String words) {
        LoginI18n texts = texts();
        texts.getErrorMessage().setMessage(words);
        form.setI18n(texts);
        form.setError(true);
    }

    @Override
    public String title() {
        return getTranslation("sign-in.title");
    }

    private Paragraph help(OfficeSign office) {
        Paragraph help = new Paragraph(
                office.phone() == null
                        ? getTranslation("sign-in.help")
                        : getTranslation("sign-in.help-phone", office.phone()));
        help.addClassName("sign-in-help");
        return help;
    }

    private Anchor link(SignInLink link) {
        Anchor anchor = new Anchor(link.path(), getTranslation(link.textKey()));
        anchor.addClassName("sign-in-link");
        return anchor;
    }

    private Component language(Locale locale, String name) {
        if (getLocale().getLanguage().equals(locale.getLanguage())) {
            return new Span(name);
        }
        Button button = new Button(name, click -> Languages.choose(UI.getCurrent(), locale));
        button.addThemeNames("tertiary", "small");
        button.getElement().setAttribute("lang", locale.getLanguage());
        return button;
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form fields = texts.getForm();
        fields.setTitle("");
        fields.setUsername(getTranslation("sign-in.name"));
        fields.setPassword(getTranslation("sign-in.password"));
        fields.setSubmit(getTranslation("sign-in.submit"));
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(getTranslation("sign-in.failed"));
        error.setMessage(getTranslation("sign-in.failed-text"));
        error.setUsername(getTranslation("sign-in.name-missing"));
        error.setPassword(getTranslation("sign-in.password-missing"));
        return texts;
    }
}
