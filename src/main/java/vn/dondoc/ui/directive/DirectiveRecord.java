package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Timeline;
import vn.dondoc.ui.component.Tone;

/** What was done to the paper, newest first; closed until somebody asks. */
class DirectiveRecord extends NativeDetails {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Map<String, String> ENUMS =
            Map.of("direction", "Direction", "urgency", "Urgency", "level", "IssuingLevel", "source", "SourceKind");

    private static final Set<String> CHANGED = Set.of(
            "DIRECTIVE_CORRECTED",
            "DIRECTIVE_CONFIRMED",
            "DIRECTIVE_DUTY_SET",
            "DIRECTIVE_DUTY_DAY_MOVED",
            "DIRECTIVE_DUTY_ANSWERED",
            "DIRECTIVE_DUTY_TIED",
            "DIRECTIVE_DUTY_UNTIED");
    private static final Set<String> BY_PAPER = Set.of("DIRECTIVE_ENDED", "DIRECTIVE_PAPER_CORRECTED");
    private static final Set<String> ACTS = Set.of("DIRECTIVE_DISPATCHED", "DIRECTIVE_SIGNED_FOR");
    private static final Map<String, String> DISPATCH = Map.of(
            "dispatchedOn",
            "dispatch.day",
            "receiver",
            "dispatch.fact",
            "receivedBy",
            "dispatch.signed-by",
            "note",
            "dispatch.note");

    /** @param names of the people, fields and kinds that the changes name by their ids and codes */
    DirectiveRecord(List<HistoryEntry> history, Map<String, String> names) {
        super(I18NProvider.translate("directive.record", history.size()));
        addClassName("directive-record");
        Timeline timeline = new Timeline();
        for (HistoryEntry entry : history.reversed()) {
            Div what = new Div();
            for (Change change : entry.changes()) {
                String dispatched = DISPATCH.get(change.field());
                if (dispatched != null && change.after() != null && ACTS.contains(entry.act())) {
                    what.add(new Div(
                            I18NProvider.translate(dispatched) + ": " + shown(change.field(), change.after(), names)));
                }
                if (change.field().equals("question")) {
                    what.add(new Div(
                            Objects.requireNonNullElse(change.after(), shown("question", change.before(), names))));
                }
                if (BY_PAPER.contains(entry.act()) && change.after() != null) {
                    what.add(new Div(
                            change.field().equals("ending")
                                    ? I18NProvider.translate("DirectiveEnding." + change.after())
                                    : I18NProvider.translate("history.field." + change.field()) + ": "
                                            + shown(change.field(), change.after(), names)));
                }
                if (CHANGED.contains(entry.act())) {
                    what.add(new Div(I18NProvider.translate(
                            "directive.changed",
                            I18NProvider.translate("directive." + change.field()),
                            shown(change.field(), change.before(), names),
                            shown(change.field(), change.after(), names))));
                }
            }
            timeline.add(
                    Icon.HISTORY,
                    Tone.PLAIN,
                    entry.name(),
                    I18NProvider.translate("history.act." + entry.act()),
                    Formats.moment(entry.at()),
                    what);
        }
        setContent(new Div(timeline));
    }

    private static String shown(String field, @Nullable String text, Map<String, String> names) {
        if (text == null || text.isBlank()) {
            return "–";
        }
        if (DAY.matcher(text).matches()) {
            return Formats.date(LocalDate.parse(text));
        }
        String kind = ENUMS.get(field);
        return kind == null ? names.getOrDefault(text, text) : I18NProvider.translate(kind + "." + text);
    }
}
