package vn.dondoc.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.Submission;
import vn.dondoc.task.SubmissionRow;
import vn.dondoc.task.Submissions;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.task.TaskPages;

/** What waits inside an agency for its head: claims, refusals and requests that its focal point has laid before him. */
@Component
class InsideQueue {

    private final Submissions submissions;
    private final HomeReading reading;
    private final Texts texts;

    InsideQueue(Submissions submissions, HomeReading reading, Texts texts) {
        this.submissions = submissions;
        this.reading = reading;
        this.texts = texts;
    }

    /** Empty if nothing waits, or the actor works for no agency. */
    Optional<HomeSection> of(Actor actor, Locale locale) {
        String button = actor.role().isHead() ? "home.approve" : "home.see";
        return section(
                "home.to-approve",
                submissions.open(actor),
                row -> line(
                        row,
                        Tone.WAIT,
                        texts.in(
                                locale,
                                "home.submitted",
                                row.submitterName(),
                                Formats.moment(row.submittedAt(), reading.today())),
                        button,
                        locale),
                locale);
    }

    /** What the head gave back to this actor, each with its reason; empty without any. */
    Optional<HomeSection> sentBack(Actor actor, Locale locale) {
        return section(
                "home.sent-back",
                submissions.sentBack(actor),
                row -> {
                    Submission.SentBack back = Objects.requireNonNull(row.sentBack());
                    return line(
                            row,
                            Tone.RET,
                            texts.in(
                                    locale,
                                    "home.reason",
                                    back.reason(),
                                    back.by(),
                                    Formats.moment(back.at(), reading.today())),
                            "home.see",
                            locale);
                },
                locale);
    }

    private Optional<HomeSection> section(
            String title, List<SubmissionRow> rows, Function<SubmissionRow, ListItem> line, Locale locale) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("row-list");
        rows.forEach(row -> lines.add(line.apply(row)));
        return Optional.of(new HomeSection(texts.in(locale, title), rows.size(), lines));
    }

    private ListItem line(SubmissionRow row, Tone tone, String second, String button, Locale locale) {
        Anchor task = new Anchor(TaskPages.path(row.code()), row.code() + " · " + row.content());
        task.addClassName("row-task");
        task.getElement().setAttribute("router-link", "");
        Span what = new Span(texts.in(
                locale,
                "submission." + row.what().name(),
                row.proposed() == null ? "" : row.proposed().words()));
        what.addClassName("small");
        Span under = new Span(second);
        under.addClassNames("cell-sub", "num");
        Div words = new Div(task, what, under);
        words.addClassName("line-words");
        Anchor open = new Anchor(TaskPages.path(row.code()), texts.in(locale, button));
        open.addClassNames("button-link", "quiet");
        open.getElement()
                .setAttribute("router-link", "")
                .setAttribute("aria-label", texts.in(locale, button) + ": " + row.content());
        Div acts = new Div(open);
        acts.addClassName("row-acts");
        return new ListItem(
                new Div(new StatePill(
                        tone == Tone.RET ? Icon.UNDO_2 : Icon.STAMP,
                        tone,
                        texts.in(locale, "home.laid." + row.what().name()))),
                words,
                acts);
    }
}
