package vn.dondoc.ui.component;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;

/** Progress in percent, 0 to 100, by tens with the buttons and freely by keyboard; the last value stands below. */
public class PercentStepper extends IntegerField {

    private static final int WHOLE = 100;
    private static final int STEP = 10;

    public PercentStepper(String label) {
        super(label);
        addClassName("percent-stepper");
        setMin(0);
        setMax(WHOLE);
        setStep(STEP);
        setStepButtonsVisible(true);
        setManualValidation(true);
        setSuffixComponent(new Span("%"));
    }

    /** "Lần trước: 60 % (02/11)". Also fills the field, as a start. */
    public PercentStepper last(int percent, LocalDate day) {
        setHelperText(getTranslation("ui.last-percent", Formats.percent(percent), Formats.dayMonth(day)));
        setValue(percent);
        return this;
    }
}
