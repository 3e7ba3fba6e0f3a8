package vn.dondoc.ui.policy;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import vn.dondoc.policy.Policy;
import vn.dondoc.policy.PolicyShape;
import vn.dondoc.ui.component.FormMessages;

/** The field for a policy's value: two choices, or something to type. */
class PolicyField extends Div {

    private final HasValue<?, String> field;

    PolicyField(Policy policy, String value, FormMessages messages) {
        String label = getTranslation("policy.value");
        if (policy.shape() instanceof PolicyShape.YesNo) {
            RadioButtonGroup<String> choice = new RadioButtonGroup<>(label);
            choice.setManualValidation(true);
            choice.setItems("true", "false");
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
