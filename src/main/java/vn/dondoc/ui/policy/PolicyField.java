package vn.dondoc.ui.policy;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.dondoc.policy.Policy;
import vn.dondoc.policy.PolicyShape;
import vn.dondoc.ui.component.FormMessages;

/** The field for a policy's value: some choices, or something to type. */
class PolicyField extends Div {

    private final HasValue<?, String> field;

    PolicyField(Policy policy, String value, FormMessages messages) {
        String label = getTranslation("policy.value");
        List<String> choices = switch (policy.shape()) {
            case PolicyShape.YesNo yesNo -> List.of("true", "false");
            case PolicyShape.Choice named -> named.values();
            default -> List.of();
        };
        if (!choices.isEmpty()) {
            RadioButtonGroup<String> choice = new RadioButtonGroup<>(label);
            choice.setManualValidation(true);
            choice.setItems(choices);
            choice.setItemLabelGenerator(item -> PolicyWords.value(policy, item));
            choice.setValue(value);
            choice.setHelperText(PolicyWords.hint(policy));
            messages.field("value", choice);
            field = choice;
            add(choice);
        } else {
            TextField text = new TextField(label);
            text.setManualValidation(true);
            text.setRequiredIndicatorVisible(true);
            text.setHelperText(PolicyWords.hint(policy));
            text.setValue(value);
            messages.field("value", text);
            field = text;
            add(text);
        }
    }

    String typed() {
        return field.getValue();
    }
}
