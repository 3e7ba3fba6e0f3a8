package vn.dondoc.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import vn.dondoc.shared.NotFound;
import vn.dondoc.ui.component.Titled;

/** There is no such task or paper, or one may not know of it: the same page for both. */
@AnonymousAllowed
class NothingHerePage extends ErrorPage implements HasErrorParameter<NotFound>, Titled {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        NotFound missing = parameter.getException();
        show(getTranslation(missing.key(), missing.arguments().toArray()), getTranslation("shell.nothing-here-text"));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String title() {
        return getTranslation("shell.nothing-here");
    }
}
