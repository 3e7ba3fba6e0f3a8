package vn.dondoc.ui.policy;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.PolicyRow;
import vn.dondoc.policy.PolicyVersion;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;

/** Settles one policy anew, from a day on, by a document; below it every version there was. */
class PolicyDialog extends HouseDialog {

    private final Policies policies;
    private final CurrentActor current;
    private final PolicyRow row;
    private final PolicyField value;
    private final DateField from;
    private final TextField document;
    private final AgencyPicker agency;

    PolicyDialog(
            Policies policies,
            Agencies agencies,
            CurrentActor current,
            LocalDate today,
            PolicyRow row,
            Runnable changed) {
        super(PolicyWords.name(row.policy()));
        draft("POLICY", row.policy().name());
        this.policies = policies;
        this.current = current;
        this.row = row;
        FormMessages messages = new FormMessages(getTranslation("policy.not-saved"));
        value = new PolicyField(row.policy(), row.value(), messages);
        from = DateField.ahead(getTranslation("policy.from"), today).required();
        from.setValue(today);
        document = new TextField(getTranslation("policy.document"));
        document.setManualValidation(true);
        document.setRequiredIndicatorVisible(true);
        agency = new AgencyPicker(getTranslation("policy.agency"));
        agency.setHelperText(getTranslation("policy.agency-hint"));
        agency.setVisible(row.policy().isPerAgency());
        if (row.policy().isPerAgency()) {
            agency.among(agencies.validOn(current.get(), today));
        }
        messages.field("from", from).field("document", document).field("agency", agency);
        with(messages, value, agency, from, document, VersionList.of(row.policy(), row.versions(), names(agencies)));
        primary(Buttons.onceAtATime(Buttons.primary(getTranslation("policy.save"), Icon.SAVE, click -> {
            if (messages.accepts(this::save)) {
                close();
                Toast.done(getTranslation("policy.saved"));
                changed.run();
            }
        })));
    }

    private void save() {
        LocalDate day = from.getValue();
        if (day == null) {
            throw new InvalidInput("from", "error.required");
        }
        Actor actor = current.get();
        AgencyRow own = agency.getValue();
        if (own == null) {
            policies.set(actor, row.policy(), value.typed(), day, document.getValue());
        } else {
            policies.setFor(actor, row.policy(), own.id(), value.typed(), day, document.getValue());
        }
    }

    private Map<AgencyId, AgencyRow> names(Agencies agencies) {
        Collection<AgencyId> owners = row.versions().stream()
                .map(PolicyVersion::agency)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return owners.isEmpty() ? Map.of() : agencies.names(List.copyOf(owners));
    }
}
