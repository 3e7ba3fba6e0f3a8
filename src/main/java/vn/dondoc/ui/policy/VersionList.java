package vn.dondoc.ui.policy;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.policy.Policy;
import vn.dondoc.policy.PolicyVersion;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.task.ExtensionSetting;
import vn.dondoc.ui.component.Formats;

/** Everything that was ever settled of one thing, the latest first, with who settled it by which document. */
class VersionList extends Div {

    private final UnorderedList list = new UnorderedList();

    private VersionList(boolean shown) {
        setVisible(shown);
        addClassName("policy-versions");
        list.addClassName("plain-list");
        add(new H3(getTranslation("policy.versions")), list);
    }

    static VersionList of(Policy policy, List<PolicyVersion> versions, Map<AgencyId, AgencyRow> names) {
        VersionList all = new VersionList(!versions.isEmpty());
        for (PolicyVersion version : versions) {
            AgencyRow agency = version.agency() == null ? null : names.get(version.agency());
            all.add(
                    version.validFrom(),
                    PolicyWords.value(policy, version.value()),
                    (agency == null ? "" : agency.name() + " · ") + version.document(),
                    version.decidedBy(),
                    version.decidedAt());
        }
        return all;
    }

    static VersionList of(List<ExtensionSetting> settings) {
        VersionList all = new VersionList(!settings.isEmpty());
        settings.forEach(one ->
                all.add(one.validFrom(), MeasureWords.measure(one), one.document(), one.decidedBy(), one.decidedAt()));
        return all;
    }

    private void add(LocalDate from, String value, String document, String decidedBy, Instant decidedAt) {
        Span what = new Span(getTranslation("policy.version", Formats.date(from), value));
        what.addClassNames("num", "strong");
        Span who = PolicyLine.quiet(document + " · " + decidedBy + ", " + Formats.moment(decidedAt));
        list.add(new ListItem(what, who));
    }
}
