package vn.dondoc.ui.account;

import com.vaadin.flow.server.VaadinRequest;

/** The network address behind the running request, for what is slowed down by address. */
final class ClientAddress {

    private ClientAddress() {}

    static String current() {
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null || request.getRemoteAddr() == null ? "" : request.getRemoteAddr();
    }
}
