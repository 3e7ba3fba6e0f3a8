package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.task.LabelRow;
import vn.dondoc.task.LabelTone;
import vn.dondoc.task.ReportAsk;
import vn.dondoc.task.TaskNature;
import vn.dondoc.ui.component.Formats;
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

    /**
     * The small words before a row's text, for a renderer's template: the report that the office waits for, "phối hợp" if
     * it is of that kind, and its labels. As the browser reads them: of a map it would get nothing but "empty".
     */
    static List<ObjectNode> cells(TaskNature nature, @Nullable ReportAsk asked, List<LabelRow> labels) {
        Stream<ObjectNode> ask = Stream.ofNullable(asked).map(one -> cell(words(one), Tone.SOON.css()));
        Stream<ObjectNode> kind = nature.isCoordination()
                ? Stream.of(cell(I18NProvider.translate("task.kind-word"), Tone.PLAIN.css()))
                : Stream.of();
        return Stream.of(ask, kind, labels.stream().map(label -> cell(label.name(), css(label))))
                .flatMap(cells -> cells)
                .toList();
    }

    /** The report that the office waits for, as a chip. */
    static Span of(ReportAsk asked) {
        Span chip = new Span(words(asked));
        chip.addClassNames("label", Tone.SOON.css());
        return chip;
    }

    private static String words(ReportAsk asked) {
        return I18NProvider.translate("task.report-asked", Formats.dayMonth(asked.wantedOn()));
    }

    private static ObjectNode cell(String name, String tone) {
        return JacksonUtils.createObjectNode().put("name", name).put("tone", tone);
    }

    private static String css(LabelRow label) {
        return TONES.getOrDefault(label.tone(), Tone.IDLE).css();
    }
}
