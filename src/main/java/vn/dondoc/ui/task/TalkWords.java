package vn.dondoc.ui.task;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Texts;
import vn.dondoc.talk.Audience;
import vn.dondoc.talk.OpinionKind;
import vn.dondoc.talk.TalkEntry;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Tone;

/** Entries of the talk as a timeline tells them, the task's own among others. */
@Component
class TalkWords {

    private final Texts texts;

    TalkWords(Texts texts) {
        this.texts = texts;
    }

    List<TimelineItem> of(TaskSheet sheet, Locale locale) {
        return sheet.talk().stream().map(entry -> item(entry, locale)).toList();
    }

    TimelineItem item(TalkEntry entry, Locale locale) {
        StringBuilder note =
                new StringBuilder(texts.in(locale, "history.post", entry.writerTitle(), entry.agencyName()));
        if (entry.inPlaceOf() != null) {
            note.append(" · ").append(texts.in(locale, "timeline.in-place-of", entry.inPlaceOf()));
        }
        if (entry.audience() != Audience.ALL) {
            note.append(" · ").append(texts.in(locale, entry.audience()));
        }
        if (!entry.mentioned().isEmpty()) {
            note.append(" · ").append(texts.in(locale, "talk.named", String.join(", ", entry.mentioned())));
        }
        String kind = texts.in(locale, entry.kind());
        String what = kind.substring(0, 1).toLowerCase(locale) + kind.substring(1);
        return new TimelineItem(
                entry.writtenAt(),
                entry.audience() == Audience.ALL ? Icon.MESSAGE_SQUARE : Icon.LOCK,
                entry.kind() == OpinionKind.LEADER ? Tone.ACCENT : Tone.PLAIN,
                entry.writerName(),
                texts.in(locale, entry.isWithdrawn() ? "talk.was-withdrawn" : "talk.says", what),
                note.toString(),
                entry.isWithdrawn() ? null : entry.text(),
                List.of());
    }
}
