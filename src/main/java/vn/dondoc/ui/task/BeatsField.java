package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.task.Beat;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;

/** The periods of a recurring task, one below the other, and the next deadlines that they give. */
class BeatsField extends CustomField<List<Beat>> {

    private final LocalDate today;
    private final Function<List<Beat>, List<LocalDate>> preview;
    private final List<BeatField> fields = new ArrayList<>();
    private final Div lines = new Div();
    private final Paragraph next = new Paragraph();

    /** @param preview the next deadlines of these beats */
    BeatsField(LocalDate today, Function<List<Beat>, List<LocalDate>> preview) {
        this.today = today;
        this.preview = preview;
        lines.addClassName("beats");
        next.addClassNames("text-2", "small");
        next.getElement().setAttribute("aria-live", "polite");
        Button more = Buttons.quiet(getTranslation("recurrence.add"), Icon.PLUS, click -> {
            line(Beat.monthly(20));
            told();
        });
        add(lines, more, next);
        setManualValidation(true);
    }

    @Override
    protected List<Beat> generateModelValue() {
        return fields.stream().map(BeatsField::read).flatMap(Optional::stream).toList();
    }

    @Override
    protected void setPresentationValue(List<Beat> beats) {
        fields.clear();
        lines.removeAll();
        beats.forEach(this::line);
        showNext();
    }

    /** The periods for a draft; a line that is not whole is not in it. */
    String kept() {
        return generateModelValue().stream().map(Beat::stored).collect(Collectors.joining(" "));
    }

    /** @param kept as {@link #kept} wrote it; null for none */
    void restore(@Nullable String kept) {
        setValue(
                kept == null || kept.isEmpty()
                        ? List.of()
                        : Arrays.stream(kept.split(" ")).map(Beat::read).toList());
    }

    private static Optional<Beat> read(BeatField field) {
        try {
            return field.read();
        } catch (InvalidInput noSuchDay) {
            return Optional.empty();
        }
    }

    private void line(Beat beat) {
        BeatField[] field = new BeatField[1];
        field[0] = new BeatField(beat, today, this::told, () -> {
            fields.remove(field[0]);
            lines.remove(field[0]);
            told();
        });
        fields.add(field[0]);
        lines.add(field[0]);
    }

    private void told() {
        updateValue();
        showNext();
    }

    private void showNext() {
        List<LocalDate> days = preview.apply(generateModelValue());
        next.setText(
                days.isEmpty()
                        ? getTranslation("recurrence.no-next")
                        : getTranslation(
                                "recurrence.next",
                                days.stream().map(Formats::date).collect(Collectors.joining(" · "))));
    }
}
