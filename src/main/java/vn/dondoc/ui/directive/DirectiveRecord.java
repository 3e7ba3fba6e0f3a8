package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Timeline;
import vn.dondoc.ui.component.Tone;

/** Where the paper went and what was done to it, newest first; closed until somebody asks. */
class DirectiveRecord extends NativeDetails {

    DirectiveRecord(DirectiveDetails directive, List<HistoryEntry> history) {
        super(I18NProvider.translate("directive.record", history.size()));
        addClassName("directive-record");
        Timeline timeline = new Timeline();
        for (HistoryEntry entry : history.reversed()) {
            Div what = new Div();
            for (Change change : entry.changes()) {
                if (entry.act().equals("DIRECTIVE_CORRECTED")) {
                    what.add(new Div(I18NProvider.translate(
                            "directive.changed",
                            I18NProvider.translate("directive." + change.field()),
                            shown(change.before()),
                            shown(change.after()))));
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
        Div content = new Div(timeline);
        directive
                .dispatches()
                .forEach(dispatch -> content.add(new Div(I18NProvider.translate(
                        "dispatch.line",
                        Formats.date(dispatch.dispatchedOn()),
                        dispatch.receiver(),
                        shown(dispatch.receivedBy())))));
        setContent(content);
    }

    private static String shown(@Nullable String text) {
        return text == null ? "–" : text;
    }
}
