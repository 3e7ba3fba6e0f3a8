package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.talk.TalkEntry;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Timeline;

/** The part "Trao đổi": what was written about the task, the newest last, and at its foot the box to write. */
class TalkPart extends Div {

    private final TaskBench bench;
    private final OpenTask task;

    TalkPart(TaskBench bench, OpenTask task) {
        this.bench = bench;
        this.task = task;
        addClassName("talk");
        Actor actor = task.sheet().actor();
        List<TalkEntry> entries = task.sheet().talk();
        if (entries.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("talk.none"));
            none.addClassName("text-2");
            add(none);
        } else {
            add(told(entries, getLocale()));
        }
        if (actor.may(Right.TALK) && task.sheet().details().readUntil() == null) {
            add(new TalkBox(bench, task));
        }
    }

    private Timeline told(List<TalkEntry> entries, Locale locale) {
        Timeline told = new Timeline();
        for (TalkEntry entry : entries) {
            TimelineItem item = bench.talkWords.item(entry, locale);
            List<Component> below = new ArrayList<>();
            if (item.note() != null) {
                below.add(Timeline.reason(item.note()));
            }
            if (item.quote() != null) {
                below.add(Timeline.quote(item.quote()));
            }
            if (bench.talk.mayWithdraw(task.sheet().actor(), entry)) {
                below.add(Buttons.quiet(getTranslation("talk.withdraw"), Icon.UNDO_2, click -> withdraw(entry)));
            }
            told.add(
                    item.icon(),
                    item.tone(),
                    item.who(),
                    item.what(),
                    Formats.moment(item.at(), bench.today()),
                    below.toArray(Component[]::new));
        }
        return told;
    }

    private void withdraw(TalkEntry entry) {
        task.send(
                null,
                seen -> bench.talk.withdraw(task.sheet().actor(), seen.task(), entry.id()),
                getTranslation("talk.withdrawn"),
                () -> {});
    }
}
