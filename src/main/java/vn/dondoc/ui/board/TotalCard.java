package vn.dondoc.ui.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumMap;
import java.util.Map;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.task.TaskPages;

/** What the total is made of: lines that add up, each a link to exactly its tasks. */
class TotalCard extends Card {

    private record Look(Icon icon, Tone tone) {}

    private static final Map<Bucket, Look> LOOKS = new EnumMap<>(Map.of(
            Bucket.DONE_ON_TIME, new Look(Icon.CIRCLE_CHECK, Tone.OK),
            Bucket.DONE_LATE, new Look(Icon.CHECK_CHECK, Tone.LATE),
            Bucket.OPEN_IN_TIME, new Look(Icon.CIRCLE_DOT, Tone.INTIME),
            Bucket.OPEN_OVERDUE, new Look(Icon.CLOCK_ALERT, Tone.BAD),
            Bucket.UNDATED_DONE, new Look(Icon.INFINITY, Tone.OK),
            Bucket.UNDATED_OPEN, new Look(Icon.INFINITY, Tone.IDLE),
            Bucket.OUTSIDE, new Look(Icon.CIRCLE_PAUSE, Tone.IDLE)));

    /**
     * @param mistaken issued by mistake and cancelled: in no line, and in a list of its own
     * @param signing drafts that wait at the office to be signed: they stand in the lines of what goes on
     */
    TotalCard(Map<Bucket, Long> totals, long mistaken, long signing, boolean links) {
        super(I18NProvider.translate(
                "board.total-of",
                Formats.number(
                        totals.values().stream().mapToLong(Long::longValue).sum())));
        addClassName("total-card");
        long total = totals.values().stream().mapToLong(Long::longValue).sum();
        Div bar = new Div();
        bar.addClassName("total-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        UnorderedList lines = new UnorderedList();
        lines.addClassName("total-lines");
        for (Bucket bucket : Bucket.values()) {
            long count = totals.getOrDefault(bucket, 0L);
            Look look = LOOKS.getOrDefault(bucket, new Look(Icon.CIRCLE_DOT, Tone.PLAIN));
            if (count > 0) {
                Span part = new Span();
                part.addClassName(look.tone().css());
                part.getStyle().set("flex-grow", String.valueOf(count));
                bar.add(part);
            }
            lines.add(new ListItem(line(bucket, count, total, look, links)));
        }
        with(bar, lines);
        if (signing > 0) {
            HtmlContainer drafts = FigureLink.of(
                    TaskFilter.ANSWERED_FOR.withSigning(),
                    getTranslation("board.signing", Formats.number(signing)),
                    links);
            drafts.addClassName("small");
            with(drafts);
        }
        if (mistaken > 0) {
            HtmlContainer besides = FigureLink.of(
                    TaskFilter.ALL.withMistaken(), getTranslation("board.besides", Formats.number(mistaken)), links);
            besides.addClassNames("small", "text-2");
            with(besides);
        }
    }

    private HtmlContainer line(Bucket bucket, long count, long total, Look look, boolean links) {
        Span name = new Span(look.icon().create(), new Span(getTranslation("Bucket." + bucket.name())));
        name.addClassNames("total-name", look.tone().css());
        Span number = new Span(Formats.number(count));
        number.addClassNames("strong", "num");
        Span share = new Span(Formats.share(count, total));
        share.addClassNames("text-2", "num", "small");
        HtmlContainer line;
        if (links) {
            Anchor link = new Anchor(TaskPages.path(TaskFilter.ANSWERED_FOR.withBucket(bucket)));
            link.getElement().setAttribute("router-link", "");
            line = link;
        } else {
            line = new Div();
        }
        line.addClassName("total-line");
        line.add(name, number, share);
        return line;
    }
}
