package vn.dondoc.ui.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.reminder.Reminders;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.task.IssueUndoing;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.directive.DirectivePages;
import vn.dondoc.ui.shell.MainLayout;

/** "Đã giao 3 nhiệm vụ. Thư gửi sau 60 giây. Hoàn tác": says that tasks are given, with the way back while mails are held. */
@Component
class IssueUndo {

    /** The drafts are not where somebody may have given them from: he is led to them. */
    private static final Duration THERE = Duration.ofSeconds(20);

    private final IssueUndoing undoing;
    private final Reminders reminders;
    private final CurrentActor actors;
    private final Clock clock;

    IssueUndo(IssueUndoing undoing, Reminders reminders, CurrentActor actors, Clock clock) {
        this.undoing = undoing;
        this.reminders = reminders;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * @param left the tasks of one act of issue, as it left them
     * @param again shows the tasks as they are after the way back
     */
    void tell(Actor actor, DirectiveId directive, List<Versioned> left, Runnable again) {
        Duration held = undoing.offered(actor, left);
        if (held.isZero()) {
            Toast.done(t("issue.done", left.size()));
            return;
        }
        Toast.withActions(
                told(actor, left.size(), held),
                held,
                List.of(Buttons.quiet(t("ui.undo"), Icon.UNDO_2, click -> takeBack(directive, left, again))));
    }

    /** By night and on days off the mail leaves long after the way back is closed: it says when. */
    private String told(Actor actor, int tasks, Duration held) {
        if (!reminders.isMailOn(actor)) {
            return t("issue.done-off", tasks, held.toSeconds());
        }
        Instant leaves = reminders.mailLeavesAt(actor);
        return leaves.isAfter(clock.instant().plus(held).plusSeconds(1))
                ? t("issue.done-later", tasks, held.toSeconds(), Formats.moment(leaves))
                : t("issue.done-held", tasks, held.toSeconds());
    }

    private void takeBack(DirectiveId directive, List<Versioned> left, Runnable again) {
        try {
            undoing.takeBack(actors.get(), directive, left);
            Toast.withActions(
                    t("issue.undone", left.size()),
                    THERE,
                    List.of(Buttons.quiet(
                            t("issue.open-directive"),
                            Icon.FILE_TEXT,
                            click -> UI.getCurrent().navigate(DirectivePages.path(directive)))));
        } catch (DomainException refused) {
            Toast.problem(OpenTask.words(refused));
        }
        MainLayout.refreshCounts();
        again.run();
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
