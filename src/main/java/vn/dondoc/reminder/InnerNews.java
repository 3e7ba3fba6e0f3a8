package vn.dondoc.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.inside.InnerEvents;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;

/** Writes down whom an act inside an agency owes a mail, in the transaction of the act. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InnerNews {

    private final MailSwitch mail;
    private final InnerFacts facts;
    private final OwedTable owed;
    private final RuleBook book;
    private final IdGenerator ids;
    private final Clock clock;

    InnerNews(MailSwitch mail, InnerFacts facts, OwedTable owed, RuleBook book, IdGenerator ids, Clock clock) {
        this.mail = mail;
        this.facts = facts;
        this.owed = owed;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(InnerEvents.Given event) {
        tell(event.by(), event.tasks(), ReminderKind.INNER_GIVEN, "", inner -> 0);
    }

    @EventListener
    void on(InnerEvents.GivenBack event) {
        // a second return of one day is a row of its own
        tell(event.by(), List.of(event.task()), ReminderKind.INNER_RETURNED, "", InnerFacts.Inner::returns);
    }

    @EventListener
    void on(InnerEvents.DueChanged event) {
        tell(
                event.by(),
                List.of(event.task()),
                switch (event.cause()) {
                    case AGENCY -> ReminderKind.INNER_DUE_CHANGED;
                    case TASK -> ReminderKind.INNER_DUE_FOLLOWED;
                    case HOLD -> ReminderKind.INNER_RESUMED;
                },
                InnerLetter.changed(event.before(), event.due()),
                inner -> Math.toIntExact(event.version()));
    }

    private void tell(
            Actor by,
            List<InnerEvents.Noted> tasks,
            ReminderKind kind,
            String text,
            ToIntFunction<InnerFacts.Inner> number) {
        if (!mail.read().on()) {
            return;
        }
        Run run = book.run(clock.instant(), LocalDate.EPOCH);
        Map<Long, InnerFacts.Inner> found =
                facts.byId(tasks.stream().map(one -> one.task().value()).toList());
        List<OwedRow> rows = new ArrayList<>();
        for (InnerEvents.Noted one : tasks) {
            InnerFacts.Inner inner = Objects.requireNonNull(found.get(one.task().value()));
            OwedRow.Act act = new OwedRow.Act(ids.next(), by.person(), by.name(), text, false, one.history());
            InnerReaders.of(inner, run.directory(), by.person())
                    .keySet()
                    .forEach(recipient -> rows.add(new OwedRow(
                            ids.next(),
                            OwedRow.INNER_TASK,
                            inner.id(),
                            kind,
                            number.applyAsInt(inner),
                            run.today(),
                            recipient,
                            inner.task(),
                            0,
                            book.heldUntil(run),
                            null,
                            act)));
        }
        owed.insert(rows);
    }
}
