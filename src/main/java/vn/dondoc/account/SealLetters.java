package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.DaySeal;
import vn.dondoc.history.DaySeals;
import vn.dondoc.mail.MailClass;
import vn.dondoc.mail.MailRecipient;
import vn.dondoc.mail.MailTemplates;
import vn.dondoc.mail.Outbox;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.mail.RenderedMail;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Texts;

/**
 * Thư dấu niêm: to every inspector, one a day at most, with the roots of the days that were closed since the last. It
 * leaves at once, at any hour, and is held by no switch: a seal is worth something only if it left before somebody could
 * think of rewriting.
 *
 * @see "docs/decisions/0039-the-seal-leaves-the-machine.md"
 */
@Service
public class SealLetters {

    static final String KIND = "DAY_SEAL";

    /** Older days are bound by the seals that follow them. */
    private static final int MOST = 31;

    private final DaySeals seals;
    private final People people;
    private final Outbox outbox;
    private final MailTemplates templates;
    private final Texts texts;
    private final Clock clock;

    SealLetters(DaySeals seals, People people, Outbox outbox, MailTemplates templates, Texts texts, Clock clock) {
        this.seals = seals;
        this.people = people;
        this.outbox = outbox;
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What the letter knows.
     *
     * @param lines "2026-03-10 hash", each to be kept as it is
     * @param earlier that older days are not listed; null if none were left out
     */
    record Model(
            String name,
            String title,
            String sentence,
            List<String> lines,
            @Nullable String earlier) {}

    /** Twice, late or on two nodes changes nothing. @return how many inspectors are written to */
    @Transactional
    public int send(Actor job) {
        job.requireJob();
        LocalDate today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        List<DaySeal> unsent = seals.toMail(job);
        List<PersonRow> readers = inspectors(today);
        if (unsent.isEmpty() || readers.isEmpty()) {
            return 0;
        }
        List<DaySeal> told = unsent.subList(Math.max(0, unsent.size() - MOST), unsent.size());
        outbox.enqueueAll(
                job,
                readers.stream()
                        .map(reader -> OutgoingMail.of(
                                "SEAL|" + today + "|" + reader.id(),
                                MailClass.SEAL,
                                KIND,
                                MailRecipient.person(reader.id(), null, address(reader), reader.name()),
                                text(reader, told, unsent.size() - told.size())))
                        .toList());
        seals.mailed(job, unsent, readers.stream().map(PersonRow::name).toList());
        return readers.size();
    }

    /** Who can sign in and has an address, each once. */
    private List<PersonRow> inspectors(LocalDate today) {
        return people.holders(Role.INSPECTOR, today).stream()
                .filter(PostRow::canSignIn)
                .map(PostRow::person)
                .filter(person -> !address(person).isBlank())
                .distinct()
                .toList();
    }

    private static String address(PersonRow person) {
        return person.email() == null ? "" : person.email();
    }

    private RenderedMail text(PersonRow reader, List<DaySeal> told, int leftOut) {
        DaySeal last = told.getLast();
        String title = texts.of("mail.seal.title", last.day());
        return templates.render(
                Texts.VIETNAMESE,
                "day-seal",
                "[Đôn Đốc] " + title,
                new Model(
                        reader.name(),
                        title,
                        texts.of("mail.seal.sentence", reader.name(), last.day(), last.chains()),
                        told.stream().map(DaySeal::line).toList(),
                        leftOut == 0 ? null : texts.of("mail.seal.earlier", leftOut)));
    }
}
