package vn.dondoc.ui.task;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/**
 * A task that somebody has open, and how every act on it ends: a word about what was done, a message at the field that is
 * wrong, or the news that somebody else was faster. A form sends the version it was opened with; nothing typed is lost.
 */
final class OpenTask {

    private final TaskSheet sheet;
    private final TaskReading reading;
    private final WorkTimeline timeline;
    private final Runnable changed;
    private Versioned seen;

    /** @param changed called after an act, to show the task as it is now */
    OpenTask(TaskSheet sheet, TaskReading reading, WorkTimeline timeline, Runnable changed) {
        this.sheet = sheet;
        this.reading = reading;
        this.timeline = timeline;
        this.changed = changed;
        this.seen = sheet.seen();
    }

    TaskSheet sheet() {
        return sheet;
    }

    /** Shows the task as it is now. */
    void reload() {
        changed.run();
    }

    /**
     * Does an act on the task as it was opened.
     *
     * @param form shows what is wrong with the input; null for an act without input
     * @param done what to say when it is done
     * @param after closes the form; runs only when it is done
     */
    void send(@Nullable FormMessages form, Consumer<Versioned> act, String done, Runnable after) {
        send(form, act, after, () -> Toast.done(done));
    }

    /** Does what takes an act back. Where somebody was there since, or its mail has left, it says so and nothing changes. */
    void takeBack(Runnable back, String undone) {
        try {
            back.run();
            Toast.done(undone);
        } catch (StaleVersion stale) {
            Toast.problem(I18NProvider.translate("task.undo.meanwhile"));
        } catch (DomainException refused) {
            Toast.problem(words(refused));
        }
        MainLayout.refreshCounts();
        changed.run();
    }

    /** @param told says that it is done, in its own way */
    void send(@Nullable FormMessages form, Consumer<Versioned> act, Runnable after, Runnable told) {
        try {
            if (form != null) {
                form.refuseUnreadable();
            }
            act.accept(seen);
        } catch (StaleVersion stale) {
            new MeanwhileDialog(this, form != null, () -> {
                        seen = reading.read(seen.task()).seen();
                        send(form, act, after, told);
                    })
                    .open();
            return;
        } catch (InvalidInput wrong) {
            if (form == null) {
                Toast.problem(words(wrong));
            } else {
                form.show(wrong);
            }
            return;
        } catch (DomainException refused) {
            Toast.problem(words(refused));
            return;
        }
        after.run();
        told.run();
        MainLayout.refreshCounts();
        changed.run();
    }

    /** What happened to the task since it was opened, newest last. */
    List<TimelineItem> meanwhile(Locale locale) {
        TaskSheet now = reading.read(seen.task());
        List<TimelineItem> all = timeline.of(now, locale);
        int known = timeline.of(sheet, locale).size();
        return all.subList(Math.min(known, all.size()), all.size());
    }

    /** A refusal in the reader's language. */
    static String words(DomainException refused) {
        if (refused instanceof InvalidInput input) {
            InvalidInput.Problem first = input.problems().getFirst();
            return I18NProvider.translate(first.key(), first.arguments().toArray());
        }
        return I18NProvider.translate(refused.key(), refused.arguments().toArray());
    }
}
