package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.task.Beat;
import vn.dondoc.task.RecurrenceForm;
import vn.dondoc.task.RecurrenceRow;
import vn.dondoc.task.Recurrences;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;

/** Says how a task comes back, with the next deadlines beside it. */
@Component
class RecurrenceDialog {

    private static final int SHOWN = 5;

    private final Recurrences recurrences;
    private final Clock clock;

    RecurrenceDialog(Recurrences recurrences, Clock clock) {
        this.recurrences = recurrences;
        this.clock = clock;
    }

    void open(OpenTask task) {
        Actor actor = task.sheet().actor();
        TaskRow first = task.sheet().details().row();
        RecurrenceRow row = task.sheet().details().marks().recurrence().row();
        LocalDate today = LocalDate.now(clock);
        LocalDate due = Objects.requireNonNullElse(first.dueOn(), today);
        DateField endsOn = DateField.ahead(t("recurrence.ends-on"), today).hint(t("recurrence.ends-on-help"));
        TextField document = new TextField(t("recurrence.end-document"));
        document.setManualValidation(true);
        BeatsField beats = new BeatsField(
                today,
                chosen -> chosen.isEmpty()
                        ? List.of()
                        : recurrences.preview(
                                actor,
                                new RecurrenceForm(chosen, endsOn.getValue(), ""),
                                due.isBefore(today) ? today : due,
                                SHOWN));
        if (row != null) {
            endsOn.setValue(row.endsOn());
            document.setValue(row.endDocument());
        }
        beats.setValue(row == null ? List.of(Beat.monthly(due.getDayOfMonth())) : row.beats());
        ActDialog dialog = new ActDialog(task, "RECURRENCE", t(row == null ? "recurrence.set" : "recurrence.change"));
        dialog.with(new Paragraph(t("recurrence.text")));
        dialog.field("beats", beats).field("endsOn", endsOn).field("endDocument", document);
        dialog.with(new FieldColumns(endsOn, document));
        dialog.sends(
                        t("recurrence.save"),
                        Icon.CHECK,
                        seen -> {
                            RecurrenceForm form =
                                    new RecurrenceForm(beats.getValue(), endsOn.getValue(), document.getValue());
                            if (row == null) {
                                recurrences.set(actor, seen, form);
                            } else {
                                recurrences.change(actor, row.id(), row.version(), form);
                            }
                        },
                        t("recurrence.saved"))
                .open();
    }

    /** "Hằng quý, ngày 15 tháng thứ 3; hằng năm, ngày 10 tháng 12". */
    static String words(List<Beat> beats) {
        String all = beats.stream().map(RecurrenceDialog::words).collect(Collectors.joining("; "));
        return all.isEmpty() ? all : all.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + all.substring(1);
    }

    private static String words(Beat beat) {
        return switch (beat.kind()) {
            case WEEK -> t("recurrence.words.WEEK", t("recurrence.day." + beat.day()));
            case DAY -> t("recurrence.words.DAY", Formats.date(beat.on()));
            default -> t("recurrence.words." + beat.kind().name(), beat.day(), beat.month());
        };
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
