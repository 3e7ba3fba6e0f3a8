package vn.dondoc.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import vn.dondoc.shared.Refused;
import vn.dondoc.ui.component.Titled;

/** One knows of the page but may not open it. */
@AnonymousAllowed
class RefusedPage extends ErrorPage implements HasErrorParameter<Refused>, Titled {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refused> parameter) {
        Refused refused = parameter.getException();
        show(
                getTranslation("shell.refused"),
                getTranslation(refused.key(), refused.arguments().toArray()));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String title() {
        return getTranslation("shell.refused");
    }
}
