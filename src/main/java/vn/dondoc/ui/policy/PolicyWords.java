package vn.dondoc.ui.policy;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalTime;
import vn.dondoc.policy.Policy;
import vn.dondoc.policy.PolicyShape;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.Formats;

/** A policy's value as people say it. */
final class PolicyWords {

    private PolicyWords() {}

    static String name(Policy policy) {
        return I18NProvider.translate(Texts.keyOf(policy));
    }

    /** "3 ngày làm việc", "7:30", "Không". */
    static String value(Policy policy, String value) {
        return switch (policy.shape()) {
            case PolicyShape.Number number -> value + " " + I18NProvider.translate(Texts.keyOf(number.unit()));
            case PolicyShape.YesNo yesNo -> I18NProvider.translate("policy.value." + value);
            case PolicyShape.Choice choice -> I18NProvider.translate("policy.value." + value);
            case PolicyShape.Time time -> Formats.time(LocalTime.parse(value));
            case PolicyShape.Days days ->
                value.replace(",", ", ") + " " + I18NProvider.translate(Texts.keyOf(PolicyShape.Unit.WORKING_DAYS));
        };
    }

    /** What the policy's name leaves open; empty if it says all. */
    static String meaning(Policy policy) {
        return switch (policy) {
            case OFFICER_MAY_CONFIRM -> I18NProvider.translate("policy.meaning.OFFICER_MAY_CONFIRM");
            case DEFAULT_TERM_DAYS -> I18NProvider.translate("policy.meaning.DEFAULT_TERM_DAYS");
            case PERIOD_TASKS -> I18NProvider.translate("policy.meaning.PERIOD_TASKS");
            default -> "";
        };
    }

    /** What may be typed or what a choice means, below the field. */
    static String hint(Policy policy) {
        return switch (policy.shape()) {
            case PolicyShape.Number number ->
                I18NProvider.translate(
                        "policy.hint.number",
                        number.least(),
                        number.most(),
                        I18NProvider.translate(Texts.keyOf(number.unit())));
            case PolicyShape.YesNo yesNo -> meaning(policy);
            case PolicyShape.Choice choice -> meaning(policy);
            case PolicyShape.Time time -> I18NProvider.translate("policy.hint.time");
            case PolicyShape.Days days -> I18NProvider.translate("policy.hint.days");
        };
    }
}
