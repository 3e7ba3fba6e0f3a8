package vn.dondoc.ui.calendar;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.CalendarDependents.Touched;
import vn.dondoc.calendar.CalendarEdit;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;

/**
 * A dialog that edits the calendar: fields, the document, and what the edit would move. The first press saves at once if
 * nothing is touched; else it shows what is, and the second press saves.
 */
class EditDialog extends HouseDialog {

    private final CalendarDesk desk;
    private final FormMessages messages;
    private final TextField document;
    private final Div place = new Div();
    private @Nullable CalendarEdit shown;

    EditDialog(CalendarDesk desk, String title) {
        super(title);
        this.desk = desk;
        messages = new FormMessages(getTranslation("calendar.not-saved"));
        document = new TextField(getTranslation("calendar.document"));
        document.setManualValidation(true);
        document.setRequiredIndicatorVisible(true);
        document.setHelperText(getTranslation("calendar.document-hint"));
        document.addValueChangeListener(change -> forget());
        messages.field("document", document);
        place.getElement().setAttribute("aria-live", "polite");
    }

    FormMessages messages() {
        return messages;
    }

    String document() {
        return document.getValue();
    }

    /** Puts the document last, and the primary button; a change of any field takes back what was shown. */
    EditDialog saving(String action, Supplier<CalendarEdit> edit, HasValue<?, ?>... fields) {
        for (HasValue<?, ?> field : fields) {
            field.addValueChangeListener(change -> forget());
        }
        with(document, place);
        primary(Buttons.onceAtATime(Buttons.primary(action, Icon.SAVE, click -> press(edit))));
        return this;
    }

    /** "Bỏ ngày này", left in the footer. */
    EditDialog removing(LocalDate day, long version) {
        left(Buttons.danger(
                getTranslation("calendar.remove"),
                Icon.TRASH_2,
                click -> press(() -> new CalendarEdit.Remove(day, version, document()))));
        return this;
    }

    /** @throws InvalidInput if there is no day */
    static LocalDate required(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw new InvalidInput(field, "error.required");
        }
        return day;
    }

    private void press(Supplier<CalendarEdit> wanted) {
        try {
            messages.refuseUnreadable();
            CalendarEdit edit = wanted.get();
            Touched touched = desk.touchedBy(edit);
            messages.clear();
            if (touched.count() == 0 || edit.equals(shown)) {
                desk.apply(edit, getTranslation("calendar.saved"));
                close();
            } else {
                shown = edit;
                place.removeAll();
                place.add(new TouchedBox(touched));
            }
        } catch (InvalidInput refused) {
            forget();
            messages.show(refused);
        } catch (DomainException refused) {
            place.removeAll();
            place.add(new InlineMessage(
                    InlineMessage.Kind.ERROR,
                    getTranslation("calendar.not-saved"),
                    getTranslation(refused.key(), refused.arguments().toArray())));
        }
    }

    private void forget() {
        shown = null;
        place.removeAll();
    }
}
