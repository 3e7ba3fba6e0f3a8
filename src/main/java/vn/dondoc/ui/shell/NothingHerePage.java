package vn.dondoc.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import vn.dondoc.shared.NotFound;

/** There is no such task or paper, or one may not know of it: the same page for both. */
@AnonymousAllowed
class NothingHerePage extends ErrorPage implements HasErrorParameter<NotFound>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
        NotFound missing = parameter.getException();
        show(getTranslation(missing.key(), missing.arguments().toArray()), getTranslation("shell.nothing-here-text"));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.nothing-here") + " · Đôn Đốc";
    }
}
