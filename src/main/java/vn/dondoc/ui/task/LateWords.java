package vn.dondoc.ui.task;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Objects;
import vn.dondoc.task.Claim;
import vn.dondoc.task.LateCause;
import vn.dondoc.task.LateReason;

/** Why a claim came late, in words. */
final class LateWords {

    private LateWords() {}

    /** @param late as it was stored, with its cause */
    static String of(LateReason late) {
        return I18NProvider.translate(
                "late-cause.told", name(Objects.requireNonNull(late.cause())), late.text(), late.answeredBy());
    }

    /** With the class that the agency stated, where the office has settled on another. */
    static String of(Claim.Late late) {
        String cause = name(late.cause());
        if (late.text().isEmpty()) {
            return I18NProvider.translate("late-cause.settled-alone", cause);
        }
        return I18NProvider.translate(
                "late-cause.told",
                late.isCorrected() ? I18NProvider.translate("late-cause.settled", cause, name(late.stated())) : cause,
                late.text(),
                late.answeredBy());
    }

    static String name(LateCause cause) {
        return I18NProvider.translate("LateCause." + cause.name());
    }
}
