package vn.dondoc.ui.component;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An hour of the day beside a {@link DateField}, typed as people say it ({@link HourWords}): {@code 16h30}, {@code 16:30},
 * {@code 16h}. Empty is the whole day. The value is set on leaving the field or pressing Enter.
 */
public class HourField extends AbstractCompositeField<TextField, HourField, LocalTime>
        implements HasLabel, HasSize, HasStyle, HasValidationProperties, Focusable<HourField> {

    private HourField(String label, String hint) {
        super(null);
        TextField field = getContent();
        field.addClassName("date-field");
        field.setLabel(label);
        field.setHelperText(hint);
        field.setManualValidation(true);
        field.setAutoselect(true);
        // The element's own value: the server's copy may still be on its way.
        field.getElement().addEventListener("focusout", this::leave).addEventData("element.value");
        field.getElement()
                .addEventListener("keydown", this::leave)
                .setFilter("event.key === 'Enter'")
                .addEventData("element.value");
    }

    /** The hour of a deadline, which may have none. */
    public static HourField ofDeadline(String label, String hint) {
        return new HourField(label, hint);
    }

    /** Whether something stands in the field that is no hour. */
    public boolean isUnreadable() {
        return HourWords.read(getContent().getValue()).problem() != null;
    }

    /** What stands in the field, as it was typed. */
    String typed() {
        return getContent().getValue();
    }

    @Override
    protected void setPresentationValue(@Nullable LocalTime hour) {
        getContent().setValue(hour == null ? "" : Formats.time(hour));
        getContent().setInvalid(false);
    }

    private void leave(DomEvent event) {
        read(event.getEventData().get("element.value").asString());
    }

    /** Takes what was typed as final: sets the value, or says what is wrong. */
    void read(String typed) {
        HourWords.Reading reading = HourWords.read(typed);
        if (reading.problem() != null && !typed.equals(getContent().getValue())) {
            getContent().setValue(typed);
        }
        if (!Objects.equals(reading.hour(), getValue())) {
            setModelValue(reading.hour(), true);
        }
        if (reading.problem() != null) {
            getContent()
                    .setErrorMessage(getTranslation(
                            reading.problem(), reading.arguments().toArray()));
            getContent().setInvalid(true);
        } else if (!typed.isBlank()) {
            setPresentationValue(reading.hour());
        } else {
            getContent().setInvalid(false);
        }
    }
}
