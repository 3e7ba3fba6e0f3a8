package vn.dondoc.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import vn.dondoc.ui.component.Titled;

/** No such page. */
@AnonymousAllowed
class NotFoundPage extends ErrorPage implements HasErrorParameter<NotFoundException>, Titled {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        show(getTranslation("shell.no-page"), getTranslation("shell.no-page-text"));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String title() {
        return getTranslation("shell.no-page");
    }
}
