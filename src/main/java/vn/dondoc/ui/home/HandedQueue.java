package vn.dondoc.ui.home;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.dondoc.inside.InnerFilter;
import vn.dondoc.inside.InnerQueue;
import vn.dondoc.inside.InnerRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.task.InnerDialogs;
import vn.dondoc.ui.task.InnerList;
import vn.dondoc.ui.task.TaskPages;

/** What the reader's agency has handed on to him, and what was reported done to whoever gives. */
@Component
class HandedQueue {

    private static final int SHOWN = 3;

    private final InnerQueue queue;
    private final InnerDialogs dialogs;
    private final Texts texts;

    HandedQueue(InnerQueue queue, InnerDialogs dialogs, Texts texts) {
        this.queue = queue;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    /** Empty if there is nothing. */
    List<HomeSection> of(Actor actor, Locale locale, Runnable again) {
        List<HomeSection> sections = new ArrayList<>();
        if (queue.seesAll(actor)) {
            add(sections, "home.to-accept", new InnerFilter(false, InnerFilter.Show.TO_CONFIRM), actor, locale, again);
        }
        add(sections, "home.handed-to-you", InnerFilter.MINE, actor, locale, again);
        return sections;
    }

    private void add(
            List<HomeSection> sections, String title, InnerFilter filter, Actor actor, Locale locale, Runnable again) {
        List<InnerRow> first = queue.first(actor, filter, SHOWN);
        if (!first.isEmpty()) {
            sections.add(new HomeSection(
                    texts.in(locale, title),
                    queue.count(actor, filter),
                    TaskPages.path(filter),
                    new InnerList(first, dialogs, actor, true, again)));
        }
    }
}
