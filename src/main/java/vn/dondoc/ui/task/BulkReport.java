package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/**
 * What came of an act on many: "17 xong, 2 không được", on asking each of the two with its reason, and, as long as that is
 * possible, the way back.
 */
final class BulkReport {

    /** Shown by a toast for so long. */
    private static final Duration TOAST = Duration.ofSeconds(60);

    private final Duration undoable;
    private final BooleanSupplier late;
    private final Map<String, Runnable> undo = new LinkedHashMap<>();
    private final Map<String, List<String>> refused = new LinkedHashMap<>();
    private String doneWords = "bulk.done";
    private String undoneWords = "bulk.undone";
    private @Nullable String sentence;
    private int done;
    private int missed;

    private BulkReport(Duration undoable, BooleanSupplier late) {
        this.undoable = undoable;
        this.late = late;
    }

    /** @param done how many are done and stay so */
    BulkReport(int done) {
        this(Duration.ZERO, () -> false);
        this.done = done;
    }

    /** @param sentence what was done with the only one */
    static BulkReport one(String sentence) {
        BulkReport report = new BulkReport(1);
        report.sentence = sentence;
        return report;
    }

    /** @param undoable how long the way back is offered */
    static BulkReport undoable(Duration undoable, Clock clock) {
        Instant until = clock.instant().plus(undoable);
        return new BulkReport(undoable, () -> clock.instant().isAfter(until));
    }

    /** @param key of the words for what the way back does to {0} of them */
    BulkReport undoneAs(String key) {
        undoneWords = key;
        return this;
    }

    /** @param back how it is taken back; null if it cannot be */
    void done(TaskRow row, @Nullable Runnable back) {
        done++;
        if (back != null) {
            undo.put(name(row), back);
        }
    }

    boolean isNothingDone() {
        return done == 0;
    }

    void refused(String name, String why) {
        missed++;
        refused.computeIfAbsent(why, reason -> new ArrayList<>()).add(name);
    }

    /** Those that would not, by the reason. */
    Map<String, List<String>> refused() {
        return refused;
    }

    /** "17 xong, 2 không được"; why, if it is one reason for all. */
    String words() {
        if (missed == 0) {
            return sentence == null ? t(doneWords, done) : sentence;
        }
        return refused.size() == 1
                ? t("bulk.partly-why", done, missed, refused.keySet().iterator().next())
                : t("bulk.partly", done, missed);
    }

    /**
     * What one can do about it.
     *
     * @param again shows the tasks as they are after the way back
     */
    List<Button> buttons(Runnable again) {
        List<Button> buttons = new ArrayList<>();
        if (missed > 0) {
            buttons.add(Buttons.quiet(t("bulk.show", missed), Icon.LIST, click -> new BulkRefused(this).open()));
        }
        if (!undo.isEmpty() && !undoable.isZero()) {
            Button back = Buttons.quiet(t("ui.undo"), Icon.UNDO_2, click -> {
                click.getSource().setVisible(false);
                takeBack().tell(again);
                again.run();
            });
            back.getElement().executeJs("setTimeout(() => this.hidden = true, $0)", (int) undoable.toMillis());
            buttons.add(Buttons.onceAtATime(back));
        }
        return buttons;
    }

    /** A toast, where no list stands to say it. */
    void tell(Runnable again) {
        if (done + missed > 0) {
            List<Button> buttons = buttons(again);
            if (buttons.isEmpty()) {
                Toast.done(words());
            } else {
                Toast.withActions(words(), TOAST, buttons);
            }
        }
    }

    /** A new act for each row: it restores what was, unless somebody has been there since. */
    BulkReport takeBack() {
        BulkReport back = new BulkReport(0);
        back.doneWords = undoneWords;
        undo.forEach((row, act) -> {
            try {
                if (late.getAsBoolean()) {
                    throw new DomainException("bulk.too-late");
                }
                act.run();
                back.done++;
            } catch (StaleVersion stale) {
                back.refused(row, t("bulk.changed-since"));
            } catch (DomainException why) {
                back.refused(row, OpenTask.words(why));
            }
        });
        MainLayout.refreshCounts();
        return back;
    }

    static String name(TaskRow row) {
        return (row.code() == null ? "" : row.code() + ": ") + row.content();
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
