package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.dondoc.task.Beat;
import vn.dondoc.task.PeriodKind;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.Icon;

/** One period: how often, and on which day of it. */
class BeatField extends Div {

    private static final EnumSet<PeriodKind> WITH_MONTH =
            EnumSet.of(PeriodKind.QUARTER, PeriodKind.HALF_YEAR, PeriodKind.YEAR);

    private final Select<PeriodKind> kind = new Select<>();
    private final Select<DayOfWeek> weekday = new Select<>();
    private final Select<Integer> month = new Select<>();
    private final IntegerField day = new IntegerField();
    private final DateField date;
    private final Runnable changed;

    BeatField(Beat beat, LocalDate today, Runnable changed, Runnable remove) {
        this.changed = changed;
        addClassName("beat");
        kind.setLabel(t("recurrence.kind"));
        kind.setItems(PeriodKind.values());
        kind.setItemLabelGenerator(one -> t("PeriodKind." + one.name()));
        weekday.setLabel(t("recurrence.weekday"));
        weekday.setItems(DayOfWeek.values());
        weekday.setItemLabelGenerator(one -> t("recurrence.day." + one.getValue()));
        day.setLabel(t("recurrence.day-of-month"));
        day.setMin(1);
        day.setMax(31);
        day.setStepButtonsVisible(true);
        date = DateField.ahead(t("recurrence.date"), today);
        kind.setValue(beat.kind());
        weekday.setValue(beat.kind() == PeriodKind.WEEK ? DayOfWeek.of(beat.day()) : DayOfWeek.FRIDAY);
        day.setValue(beat.kind() == PeriodKind.WEEK || beat.day() == 0 ? 20 : beat.day());
        date.setValue(beat.kind() == PeriodKind.DAY ? beat.on() : today);
        showFields();
        if (beat.month() > 0) {
            month.setValue(beat.month());
        }
        kind.addValueChangeListener(change -> {
            showFields();
            changed.run();
        });
        weekday.addValueChangeListener(change -> changed.run());
        month.addValueChangeListener(change -> changed.run());
        day.addValueChangeListener(change -> changed.run());
        date.addValueChangeListener(change -> changed.run());
        Span end = new Span(Buttons.icon(Icon.X, t("recurrence.remove"), click -> remove.run()));
        add(kind, weekday, month, day, date, end);
    }

    /** What is chosen; empty while a field is. */
    Optional<Beat> read() {
        PeriodKind chosen = kind.getValue();
        return switch (chosen) {
            case WEEK -> Optional.of(Beat.weekly(weekday.getValue()));
            case DAY -> Optional.ofNullable(date.getValue()).map(Beat::on);
            case MONTH -> Optional.ofNullable(day.getValue()).map(Beat::monthly);
            default ->
                Optional.ofNullable(day.getValue())
                        .filter(some -> month.getValue() != null)
                        .map(some -> new Beat(chosen, month.getValue(), some, LocalDate.EPOCH));
        };
    }

    private void showFields() {
        PeriodKind chosen = kind.getValue();
        weekday.setVisible(chosen == PeriodKind.WEEK);
        date.setVisible(chosen == PeriodKind.DAY);
        day.setVisible(chosen != PeriodKind.WEEK && chosen != PeriodKind.DAY);
        month.setVisible(WITH_MONTH.contains(chosen));
        if (WITH_MONTH.contains(chosen)) {
            int months = chosen == PeriodKind.QUARTER ? 3 : chosen == PeriodKind.HALF_YEAR ? 6 : 12;
            month.setLabel(t("recurrence.month." + chosen.name()));
            month.setItems(IntStream.rangeClosed(1, months).boxed().toList());
            month.setValue(months);
        }
    }

    private static String t(String key) {
        return I18NProvider.translate(key);
    }
}
