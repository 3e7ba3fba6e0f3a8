package vn.dondoc.ui.policy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.policy.Policy;
import vn.dondoc.policy.PolicyVersion;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.ui.component.Formats;

/** Every version of a policy, the latest first, with who settled it by which document. */
class VersionList extends Div {

    VersionList(Policy policy, List<PolicyVersion> versions, Map<AgencyId, AgencyRow> names) {
        setVisible(!versions.isEmpty());
        addClassName("policy-versions");
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        for (PolicyVersion version : versions) {
            AgencyRow agency = version.agency() == null ? null : names.get(version.agency());
            Span what = new Span(getTranslation(
                    "policy.version", Formats.date(version.validFrom()), PolicyWords.value(policy, version.value())));
            what.addClassNames("num", "strong");
            String whose = agency == null ? "" : agency.name() + " · ";
            Span who = new Span(whose + version.document() + " · " + version.decidedBy() + ", "
                    + Formats.moment(version.decidedAt()));
            who.addClassNames("small", "text-2");
            list.add(new ListItem(what, who));
        }
        add(new H3(getTranslation("policy.versions")), list);
    }
}
