package vn.dondoc.ui.home;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.CoordinationLine;
import vn.dondoc.task.CoordinationQueue;
import vn.dondoc.ui.task.CoordinationRows;
import vn.dondoc.ui.task.TaskPages;

/** What lead agencies ask of the reader's, and nobody has answered yet. */
@Component
class AskedQueue {

    private static final int SHOWN = 3;

    private final CoordinationQueue coordination;
    private final Texts texts;

    AskedQueue(CoordinationQueue coordination, Texts texts) {
        this.coordination = coordination;
        this.texts = texts;
    }

    /** Empty if nothing waits. */
    Optional<HomeSection> of(Actor actor, Locale locale) {
        List<CoordinationLine> asked = coordination.toAnswer(actor);
        return asked.isEmpty()
                ? Optional.empty()
                : Optional.of(new HomeSection(
                        texts.in(locale, "coordination.title"),
                        asked.size(),
                        TaskPages.COORDINATION,
                        new CoordinationRows(asked.stream().limit(SHOWN).toList(), true)));
    }
}
