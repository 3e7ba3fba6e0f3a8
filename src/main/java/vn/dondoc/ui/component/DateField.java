package vn.dondoc.ui.component;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DomEvent;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.InvalidInput;

/**
 * A date, typed as people say it ({@link DateWords}): {@code 5/3}, {@code 53}, {@code +7}, {@code mai}, {@code thứ 6}.
 * What was understood stands under the field before one leaves it; a day off is pointed out with the next working day
 * beside it, and kept if the paper says so. The value is set on leaving the field or pressing Enter.
 */
public class DateField extends AbstractCompositeField<TextField, DateField, LocalDate>
        implements HasLabel, HasSize, HasStyle, HasValidationProperties, Focusable<DateField> {

    private static final int TYPING_PAUSE_MS = 250;

    private final DateWords words;
    private final LocalDate today;
    private final @Nullable WorkingDays days;
    private final MonthPopup popup;
    private String hint = "";
    private @Nullable LocalDate present;

    private DateField(String label, LocalDate today, DateWords words, @Nullable WorkingDays days) {
        super(null);
        this.words = words;
        this.today = today;
        this.days = days;
        TextField field = getContent();
        field.addClassName("date-field");
        field.setLabel(label);
        field.setManualValidation(true);
        field.setAutoselect(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MS);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                explain(event.getValue());
            }
        });
        // The element's own value: the server's copy may still be on its way.
        // What is offered beneath the field leaves the page with the focus on it, and would bring the old day back.
        field.getElement()
                .addEventListener("focusout", this::leave)
                .setFilter("event.target === element.inputElement")
                .addEventData("element.value");
        field.getElement()
                .addEventListener("keydown", this::leave)
                .setFilter("event.key === 'Enter'")
                .addEventData("element.value");
        popup = new MonthPopup(today, days, day -> {
            setModelValue(day, true);
            setPresentationValue(day);
            focus();
        });
        Button open = Buttons.icon(Icon.CALENDAR, getTranslation("date.open"), click -> popup.show(getValue()));
        open.getElement().setAttribute("slot", "suffix");
        // beneath the field stand what was understood and what is wrong: the button's name covers neither
        open.getTooltip().setPosition(Tooltip.TooltipPosition.TOP_END);
        popup.setTarget(open);
        field.getElement().appendChild(open.getElement(), popup.getElement());
    }

    /** A deadline: days without a year lie ahead, {@code +7} counts working days, days off are pointed out. */
    public static DateField deadline(String label, LocalDate today, WorkingDays days) {
        return new DateField(label, today, new DateWords(today, DateWords.Lean.FUTURE, n -> days.plus(today, n)), days);
    }

    /** Any day to come: days without a year lie ahead; days off do not matter. */
    public static DateField ahead(String label, LocalDate today) {
        return new DateField(label, today, new DateWords(today, DateWords.Lean.FUTURE, today::plusDays), null);
    }

    /** The date of a paper or an event: days without a year lie behind; days off do not matter. */
    public static DateField past(String label, LocalDate today) {
        return new DateField(label, today, new DateWords(today, DateWords.Lean.PAST, today::plusDays), null);
    }

    /** Shown under the field while it is empty. */
    public DateField hint(String text) {
        hint = text;
        explain(getContent().getValue());
        return this;
    }

    /** The field moves this deadline: a day after it is told by how much it does, and not from today. */
    public DateField moving(@Nullable LocalDate deadline) {
        present = deadline;
        explain(getContent().getValue());
        return this;
    }

    /** In a row of filters a short word stands inside the field, instead of its name above it. */
    public DateField inRow(String word) {
        TextField field = getContent();
        Span before = new Span(word);
        before.addClassName("date-word");
        before.getElement().setAttribute("aria-hidden", "true");
        field.setPrefixComponent(before);
        field.setAriaLabel(field.getLabel());
        field.setLabel(null);
        return this;
    }

    /** Marks the field as required; what is missing is said by the form. */
    public DateField required() {
        getContent().setRequiredIndicatorVisible(true);
        return this;
    }

    /** Whether something stands in the field that is no date. */
    public boolean isUnreadable() {
        return words.read(getContent().getValue()).problem() != null;
    }

    /** Shows under the field what is wrong if something stands in it that is no date; else shows nothing. */
    public void showUnreadable() {
        if (isUnreadable()) {
            read(getContent().getValue());
        }
    }

    /** Says what is wrong if something stands in the field that is no date: it would be lost without a word. */
    public void refuseUnreadable(InvalidInput.Collector wrong, String name) {
        DateWords.Reading reading = words.read(getContent().getValue());
        if (reading.problem() != null) {
            wrong.add(name, reading.problem(), reading.arguments().toArray());
        }
    }

    @Override
    protected void setPresentationValue(@Nullable LocalDate day) {
        getContent().setValue(day == null ? "" : Formats.date(day));
        getContent().setInvalid(false);
        explain(getContent().getValue());
    }

    private void leave(DomEvent event) {
        read(event.getEventData().get("element.value").asString());
    }

    /** Takes what was typed as final: sets the value, or says what is wrong. */
    void read(String typed) {
        DateWords.Reading reading = words.read(typed);
        if (reading.problem() != null && !typed.equals(getContent().getValue())) {
            // whoever listens to the value may ask whether there is something to be read
            getContent().setValue(typed);
        }
        if (!Objects.equals(reading.day(), getValue())) {
            setModelValue(reading.day(), true);
        }
        if (reading.problem() != null) {
            getContent()
                    .setErrorMessage(getTranslation(
                            reading.problem(), reading.arguments().toArray()));
            getContent().setInvalid(true);
        } else if (!typed.isBlank()) {
            setPresentationValue(reading.day());
        }
    }

    private void explain(String typed) {
        LocalDate day = words.read(typed).day();
        if (day == null) {
            // the words of the day before would stay beside the text
            getContent().setHelperComponent(null);
            getContent().setHelperText(hint);
            return;
        }
        getContent().setInvalid(false);
        Div meaning = new Div(new Span(Formats.headingDate(day, getLocale()) + distance(day)));
        meaning.addClassName("date-meaning");
        if (days != null && !days.isWorking(day)) {
            LocalDate next = days.plus(day, 1);
            meaning.addClassName("date-off");
            meaning.removeAll();
            meaning.add(new Span(getTranslation("date.day-off", Formats.date(day), Formats.dayMonth(next))));
            meaning.add(Buttons.quiet(getTranslation("date.take", Formats.dayMonth(next)), null, click -> {
                setModelValue(next, true);
                setPresentationValue(next);
            }));
        }
        getContent().setHelperComponent(meaning);
    }

    private String distance(LocalDate day) {
        if (days != null && present != null && day.isAfter(present)) {
            return " · " + getTranslation("date.more-working-days", days.countAfter(present, day));
        }
        if (day.equals(today)) {
            return " · " + getTranslation("date.today");
        }
        return days == null || day.isBefore(today)
                ? ""
                : " · " + getTranslation("date.in-working-days", days.countAfter(today, day));
    }
}
