package vn.dondoc.ui.shell;

import com.vaadin.flow.component.Component;

/** Something below the sign-in form, such as the demo's accounts. */
public interface SignInNote {

    Component note();
}
