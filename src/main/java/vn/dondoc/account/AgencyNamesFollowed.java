package vn.dondoc.account;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.agency.AgenciesChanged;

/** An actor carries the agency's name: when one changes, every session finds out anew. */
@Component
class AgencyNamesFollowed {

    private final AuthorityVersions versions;

    AgencyNamesFollowed(AuthorityVersions versions) {
        this.versions = versions;
    }

    @EventListener
    void on(AgenciesChanged event) {
        versions.raiseRules();
    }
}
