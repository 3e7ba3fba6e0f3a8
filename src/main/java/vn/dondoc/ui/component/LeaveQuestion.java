package vn.dondoc.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;

/** Somebody leaves a form with unsent input: goes and keeps the draft, throws it away, or stays. Esc stays. */
class LeaveQuestion extends HouseDialog {

    LeaveQuestion(DraftKeeper draft, Runnable leave) {
        super(I18NProvider.translate("draft.leave"));
        addClassName("leave-question");
        with(new Paragraph(getTranslation("draft.leave-text")));
        left(Buttons.danger(getTranslation("draft.leave-discard"), null, click -> {
            close();
            draft.done();
            leave.run();
        }));
        Button keep = Buttons.primary(getTranslation("draft.leave-keep"), null, click -> {
            close();
            draft.left();
            leave.run();
        });
        primary(keep, Buttons.quiet(getTranslation("draft.stay"), null, click -> close()));
        keep.focus();
    }
}
