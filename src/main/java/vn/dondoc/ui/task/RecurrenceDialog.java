package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.dondoc.account.People;
import vn.dondoc.account.PostRow;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.report.BeatWords;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Role;
import vn.dondoc.task.Beat;
import vn.dondoc.task.ComingPeriods;
import vn.dondoc.task.RecurrenceForm;
import vn.dondoc.task.RecurrenceRow;
import vn.dondoc.task.Recurrences;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FieldColumns;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;

/** Says how a task comes back, with the next deadlines beside it. */
@Component
class RecurrenceDialog {

    private static final int SHOWN = 5;

    private final Recurrences recurrences;
    private final Agencies agencies;
    private final People people;
    private final OuterBound outer;
    private final Clock clock;

    RecurrenceDialog(Recurrences recurrences, Agencies agencies, People people, OuterBound outer, Clock clock) {
        this.recurrences = recurrences;
        this.agencies = agencies;
        this.people = people;
        this.outer = outer;
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
        dialog.also("beats", beats::kept, beats::restore);
        beats.addValueChangeListener(change -> dialog.changed());
        dialog.with(new Paragraph(t("recurrence.text")));
        dialog.field("beats", beats).field("endsOn", endsOn).field("endDocument", document);
        dialog.with(new FieldColumns(endsOn, document));
        // what has appeared already is not given again
        LocalDate from = Stream.of(today, due, row == null ? due : row.reached())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Div warning = new Div();
        Runnable look = outer.ofPeriods(
                task,
                warning,
                bound -> recurrences.firstBeyond(
                        actor, new RecurrenceForm(beats.getValue(), endsOn.getValue(), ""), from, bound));
        beats.addValueChangeListener(change -> look.run());
        endsOn.addValueChangeListener(change -> look.run());
        look.run();
        dialog.with(warning);
        ComingFields coming = row == null ? null : coming(actor, row, dialog);
        dialog.sends(
                        t("recurrence.save"),
                        Icon.CHECK,
                        seen -> {
                            RecurrenceForm form = new RecurrenceForm(
                                    beats.getValue(),
                                    endsOn.getValue(),
                                    document.getValue(),
                                    coming == null ? null : coming.read());
                            if (row == null) {
                                recurrences.set(actor, seen, form);
                            } else {
                                recurrences.change(actor, row.id(), row.version(), form);
                            }
                        },
                        t("recurrence.saved"))
                .open();
    }

    /** What the periods to come order; who took over from an agency that has ended is proposed. */
    private ComingFields coming(Actor actor, RecurrenceRow row, ActDialog dialog) {
        ComingPeriods now = recurrences.coming(actor, row.id());
        LocalDate today = LocalDate.now(clock);
        List<PostRow> leaders = Stream.of(Role.CHAIR, Role.VICE_CHAIR)
                .flatMap(role -> people.holders(role, today).stream())
                .toList();
        List<PostRow> officers = Stream.of(Role.OFFICER, Role.OFFICE_LEADER)
                .flatMap(role -> people.holders(role, today).stream())
                .toList();
        List<AgencyRow> valid = agencies.validOn(actor, today).stream()
                .filter(one -> one.kind() != AgencyKind.UNIT)
                .toList();
        ComingFields fields = new ComingFields(now.order(), valid, agencies.groups(actor), leaders, officers);
        H3 title = new H3(t("recurrence.coming"));
        dialog.with(title, new Paragraph(t("recurrence.coming-text")));
        if (!now.replaced().isEmpty()) {
            dialog.with(new InlineMessage(
                    InlineMessage.Kind.INFO, t("recurrence.replaced"), String.join("; ", now.replaced())));
        }
        if (!now.ended().isEmpty()) {
            dialog.with(new InlineMessage(
                    InlineMessage.Kind.WARNING, t("recurrence.agency-ended"), String.join("; ", now.ended())));
        }
        fields.into(dialog);
        return fields;
    }

    /** "Hằng quý, ngày 15 tháng thứ 3; hằng năm, ngày 10 tháng 12". */
    static String words(List<Beat> beats) {
        return BeatWords.of(beats, RecurrenceDialog::t);
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
