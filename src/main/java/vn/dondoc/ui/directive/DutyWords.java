package vn.dondoc.ui.directive;

import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.directive.DutyRow;
import vn.dondoc.directive.DutyState;
import vn.dondoc.task.DirectiveFigures;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Tone;

/** How a duty upward is told. */
final class DutyWords {

    private DutyWords() {}

    static Tone tone(DutyState state) {
        return switch (state) {
            case NOT_DUE -> Tone.INTIME;
            case DUE_SOON -> Tone.SOON;
            case OVERDUE -> Tone.BAD;
            case ANSWERED_ON_TIME -> Tone.OK;
            case ANSWERED_LATE -> Tone.LATE;
        };
    }

    /** "Đã trả lời đúng hạn, số 12/BC-UBND ngày 02/03/2026". */
    static String state(DutyRow duty) {
        if (duty.answeredOn() == null && duty.ended()) {
            return I18NProvider.translate("duty.ended");
        }
        String state = I18NProvider.translate("DutyState." + duty.state().name());
        return duty.answeredOn() == null
                ? state
                : I18NProvider.translate(
                        "duty.answered-by", state, duty.answerNumber(), Formats.date(duty.answeredOn()));
    }

    /** Whether something is still owed and an open inner task ends later than it should. */
    static boolean breaks(DutyRow duty, DirectiveFigures figures) {
        return duty.isOpen()
                && figures.latestDueOn() != null
                && figures.latestDueOn().isAfter(duty.innerDueOn());
    }
}
