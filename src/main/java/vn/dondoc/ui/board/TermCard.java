package vn.dondoc.ui.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.FirstClaim;
import vn.dondoc.task.MoreTime;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TermFigures;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Formats;

/** Đúng hạn theo hạn nào: done tasks judged by the current deadline and by the one first given, and what was extended. */
class TermCard extends Card {

    private final boolean links;

    TermCard(Map<Bucket, Long> totals, TermFigures all, boolean links) {
        super(I18NProvider.translate("board.terms"));
        this.links = links;
        addClassName("field-card");
        long onTime = totals.getOrDefault(Bucket.DONE_ON_TIME, 0L);
        long done = onTime + totals.getOrDefault(Bucket.DONE_LATE, 0L);
        Span what = new Span(getTranslation("board.terms-what", Formats.number(done)));
        what.addClassNames("text-2", "small");
        action(what);
        UnorderedList lines = new UnorderedList();
        lines.addClassName("total-lines");
        lines.add(
                line(
                        getTranslation("board.times.on-time"),
                        share(onTime, done),
                        TaskFilter.ALL.withBucket(Bucket.DONE_ON_TIME),
                        onTime),
                line(
                        getTranslation("board.times.on-time-first"),
                        share(all.onTimeAtFirst(onTime), done),
                        TaskFilter.ALL.withFirstClaim(FirstClaim.ON_TIME),
                        all.onTimeAtFirst(onTime)),
                line(
                        getTranslation("board.terms.extended", Formats.number(all.extensions())),
                        Formats.number(all.extended()),
                        TaskFilter.ALL.withMoreTime(MoreTime.GRANTED),
                        all.extended()));
        with(lines);
        setVisible(done + all.extended() > 0);
    }

    private String share(long part, long done) {
        return done == 0
                ? "–"
                : getTranslation(
                        "board.times.rate", Formats.number(part), Formats.number(done), Formats.share(part, done));
    }

    private ListItem line(String name, String words, TaskFilter rows, long count) {
        HtmlContainer number = FigureLink.of(rows, words, links && count > 0);
        number.addClassName("strong");
        ListItem line = new ListItem(new Span(name), number);
        line.addClassName("field-line");
        return line;
    }
}
