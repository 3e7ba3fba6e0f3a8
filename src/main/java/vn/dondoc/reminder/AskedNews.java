package vn.dondoc.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.CoordinationEvents;

/** Writes down whom an act between agencies owes a mail, in the transaction of the act. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AskedNews {

    private final MailSwitch mail;
    private final Duties duties;
    private final AskedFacts facts;
    private final OwedTable owed;
    private final RuleBook book;
    private final IdGenerator ids;
    private final Clock clock;

    AskedNews(
            MailSwitch mail,
            Duties duties,
            AskedFacts facts,
            OwedTable owed,
            RuleBook book,
            IdGenerator ids,
            Clock clock) {
        this.mail = mail;
        this.duties = duties;
        this.facts = facts;
        this.owed = owed;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(CoordinationEvents.Asked event) {
        tell(event.by(), event.task(), event.requests(), ReminderKind.COORDINATION_ASKED, "", 0);
    }

    @EventListener
    void on(CoordinationEvents.Answered event) {
        tell(event.by(), event.task(), List.of(event.request()), ReminderKind.COORDINATION_ANSWERED, "", 0);
    }

    @EventListener
    void on(CoordinationEvents.Closed event) {
        tell(event.by(), event.task(), List.of(event.request()), ReminderKind.COORDINATION_CLOSED, "", 0);
    }

    @EventListener
    void on(CoordinationEvents.DueFollowed event) {
        tell(
                event.by(),
                event.task(),
                List.of(event.request()),
                ReminderKind.COORDINATION_DUE_FOLLOWED,
                AskedLetter.changed(event.before(), event.due()),
                // another day of the same morning is a row of its own
                Math.toIntExact(event.due().toEpochDay()));
    }

    @EventListener
    void on(CoordinationEvents.Laid event) {
        inside(event.by(), event.task(), event.request(), event.laid(), event.text(), ReminderKind.ANSWER_SUBMITTED);
    }

    @EventListener
    void on(CoordinationEvents.LaidBack event) {
        inside(event.by(), event.task(), event.request(), event.laid(), event.reason(), ReminderKind.ANSWER_SENT_BACK);
    }

    /** Of what waits inside the asked agency for its head. */
    private void inside(
            Actor by, TaskId task, CoordinationEvents.Noted request, long laid, String text, ReminderKind kind) {
        if (!mail.read().on()) {
            return;
        }
        Run run = book.run(clock.instant(), LocalDate.EPOCH);
        AskedFacts.Asked asked =
                Objects.requireNonNull(facts.byId(List.of(request.request().value()))
                        .get(request.request().value()));
        run.directory().know(List.of(asked.agency()));
        Instant held = book.heldUntil(run);
        OwedRow.Act act = new OwedRow.Act(ids.next(), by.person(), by.name(), text, false, request.history());
        owed.insert(LaidAnswers.readers(kind, asked.agency(), run.directory(), by.person()).keySet().stream()
                .map(recipient -> new OwedRow(
                        ids.next(),
                        OwedRow.ANSWER,
                        laid,
                        kind,
                        0,
                        run.today(),
                        recipient,
                        task.value(),
                        0,
                        held,
                        null,
                        act))
                .toList());
    }

    /** @param number tells acts of one day on one request apart */
    private void tell(
            Actor by,
            TaskId task,
            List<CoordinationEvents.Noted> requests,
            ReminderKind kind,
            String text,
            int number) {
        if (!mail.read().on()) {
            return;
        }
        Run run = book.run(clock.instant(), LocalDate.EPOCH);
        Duty duty = Objects.requireNonNull(duties.byId(List.of(task.value())).get(task.value()));
        Map<Long, AskedFacts.Asked> asked =
                facts.byId(requests.stream().map(one -> one.request().value()).toList());
        run.directory().know(List.of(duty.lead()));
        run.directory()
                .know(asked.values().stream().map(AskedFacts.Asked::agency).toList());
        Instant held = book.heldUntil(run);
        List<OwedRow> rows = new ArrayList<>();
        for (CoordinationEvents.Noted one : requests) {
            AskedFacts.Asked request =
                    Objects.requireNonNull(asked.get(one.request().value()));
            OwedRow.Act act = new OwedRow.Act(ids.next(), by.person(), by.name(), text, false, one.history());
            AskedReaders.of(kind, request, duty, run.directory(), by.person())
                    .keySet()
                    .forEach(recipient -> rows.add(new OwedRow(
                            ids.next(),
                            OwedRow.COORDINATION,
                            request.id(),
                            kind,
                            number,
                            run.today(),
                            recipient,
                            task.value(),
                            0,
                            held,
                            null,
                            act)));
        }
        owed.insert(rows);
    }
}
