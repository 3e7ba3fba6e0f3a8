package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import vn.dondoc.task.LabelRow;
import vn.dondoc.task.LabelTone;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Tone;

/** A label as the office sees it, in the house's tones. */
class LabelChip extends Span {

    private static final Map<LabelTone, Tone> TONES = Map.of(
            LabelTone.BLUE, Tone.ACCENT,
            LabelTone.GREEN, Tone.OK,
            LabelTone.AMBER, Tone.SOON,
            LabelTone.RED, Tone.BAD,
            LabelTone.VIOLET, Tone.WAIT,
            LabelTone.PINK, Tone.RET,
            LabelTone.GREY, Tone.IDLE);

    LabelChip(LabelRow label) {
        super(label.name());
        addClassNames("label", css(label));
    }

    /** The labels of a row for a renderer's template. */
    static List<Map<String, String>> cells(TaskRow row) {
        return row.labels().stream()
                .map(label -> Map.of("name", label.name(), "tone", css(label)))
                .toList();
    }

    private static String css(LabelRow label) {
        return TONES.getOrDefault(label.tone(), Tone.IDLE).css();
    }
}
