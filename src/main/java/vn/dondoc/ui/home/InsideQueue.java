package vn.dondoc.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.SubmissionRow;
import vn.dondoc.task.Submissions;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Formats;
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
    Optional<Card> of(Actor actor, Locale locale) {
        List<SubmissionRow> submitted = submissions.open(actor);
        if (submitted.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("partner-list");
        submitted.forEach(row -> {
            Anchor task = new Anchor(TaskPages.path(row.code()), row.code() + " · " + row.content());
            task.getElement().setAttribute("router-link", "");
            Span what = new Span(texts.in(
                            locale,
                            "submission." + row.what().name(),
                            row.proposed() == null ? "" : row.proposed().words())
                    + " · "
                    + texts.in(
                            locale,
                            "home.submitted",
                            row.submitterName(),
                            Formats.moment(row.submittedAt(), reading.today())));
            what.addClassNames("text-2", "small");
            lines.add(new ListItem(task, what));
        });
        return Optional.of(new Card(texts.in(locale, "home.to-approve")).with(lines));
    }
}
