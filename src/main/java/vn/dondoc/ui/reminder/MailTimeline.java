package vn.dondoc.ui.reminder;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.MailGroup;
import vn.dondoc.reminder.NotOwed;
import vn.dondoc.reminder.ReminderKind;
import vn.dondoc.reminder.Reminders;
import vn.dondoc.reminder.TaskMail;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.task.TimelineItem;
import vn.dondoc.ui.task.TimelineSource;

/** The mails on a task's timeline: by which rule, to whom, and whether they went out, or why not. */
@Component
class MailTimeline implements TimelineSource {

    private final Reminders reminders;
    private final Texts texts;

    MailTimeline(Reminders reminders, Texts texts) {
        this.reminders = reminders;
        this.texts = texts;
    }

    private record Sending(
            ReminderKind kind,
            MailGroup state,
            Instant minute,
            @Nullable NotOwed reason) {}

    @Override
    public List<TimelineItem> of(Actor actor, TaskDetails task, Locale locale) {
        if (task.readUntil() != null) {
            return List.of();
        }
        Map<Sending, List<TaskMail>> sendings = new LinkedHashMap<>();
        for (TaskMail mail : reminders.mailsOf(actor, task.row().id())) {
            if (mail.state() != MailGroup.WITHDRAWN || mail.reason() != null) {
                sendings.computeIfAbsent(
                                new Sending(
                                        mail.kind(),
                                        mail.state(),
                                        mail.at().truncatedTo(ChronoUnit.MINUTES),
                                        mail.reason()),
                                one -> new ArrayList<>())
                        .add(mail);
            }
        }
        return sendings.entrySet().stream()
                .map(one -> item(one.getKey(), one.getValue(), locale))
                .toList();
    }

    private @Nullable String note(Sending sending, Locale locale) {
        if (sending.reason() != null) {
            return texts.in(locale, sending.reason());
        }
        return sending.state() == MailGroup.SENT ? null : texts.in(locale, sending.state());
    }

    private TimelineItem item(Sending sending, List<TaskMail> mails, Locale locale) {
        String to = String.join(", ", mails.stream().map(TaskMail::recipient).toList());
        boolean failed = sending.state() == MailGroup.FAILED;
        return TimelineItem.of(
                mails.getFirst().at(),
                failed ? Icon.MAIL_X : Icon.MAIL,
                failed ? Tone.BAD : Tone.PLAIN,
                texts.in(locale, "reminder-timeline.who"),
                texts.in(
                        locale,
                        switch (sending.state()) {
                            case SENT -> "reminder-timeline.sent";
                            case WITHDRAWN -> "reminder-timeline.not-owed";
                            default -> "reminder-timeline.other";
                        },
                        texts.in(locale, sending.kind()),
                        to),
                note(sending, locale));
    }
}
