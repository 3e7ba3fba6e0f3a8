package vn.dondoc.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import vn.dondoc.ui.component.Titled;

/** A page could not be opened, and the program did not expect it. The code leads to the log. */
@AnonymousAllowed
class FailurePage extends ErrorPage implements HasErrorParameter<Exception>, Titled {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String code = ErrorCode.of(parameter.getException());
        show(getTranslation("shell.failure"), getTranslation("shell.failure-code", code));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String title() {
        return getTranslation("shell.failure");
    }
}
