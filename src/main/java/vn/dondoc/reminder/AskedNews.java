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
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
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
    private final Policies policies;
    private final IdGenerator ids;
    private final Clock clock;

    AskedNews(
            MailSwitch mail,
            Duties duties,
            AskedFacts facts,
            OwedTable owed,
            RuleBook book,
            Policies policies,
            IdGenerator ids,
            Clock clock) {
        this.mail = mail;
        this.duties = duties;
        this.facts = facts;
        this.owed = owed;
        this.book = book;
        this.policies = policies;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    void on(CoordinationEvents.Asked event) {
        tell(event.by(), event.task(), event.requests(), ReminderKind.COORDINATION_ASKED);
    }

    @EventListener
    void on(CoordinationEvents.Answered event) {
        tell(event.by(), event.task(), List.of(event.request()), ReminderKind.COORDINATION_ANSWERED);
    }

    @EventListener
    void on(CoordinationEvents.Closed event) {
        tell(event.by(), event.task(), List.of(event.request()), ReminderKind.COORDINATION_CLOSED);
    }

    private void tell(Actor by, TaskId task, List<CoordinationEvents.Noted> requests, ReminderKind kind) {
        if (!mail.read().on()) {
            return;
        }
        Instant now = clock.instant();
        Run run = book.run(now, LocalDate.EPOCH);
        Duty duty = Objects.requireNonNull(duties.byId(List.of(task.value())).get(task.value()));
        Map<Long, AskedFacts.Asked> asked =
                facts.byId(requests.stream().map(one -> one.request().value()).toList());
        run.directory().know(List.of(duty.lead()));
        run.directory()
                .know(asked.values().stream().map(AskedFacts.Asked::agency).toList());
        Instant held = run.window().opens(now.plusSeconds(policies.number(Policy.UNDO_HOLD_SECONDS, run.today())));
        List<OwedRow> rows = new ArrayList<>();
        for (CoordinationEvents.Noted one : requests) {
            AskedFacts.Asked request =
                    Objects.requireNonNull(asked.get(one.request().value()));
            OwedRow.Act act = new OwedRow.Act(ids.next(), by.person(), by.name(), "", false, one.history());
            AskedReaders.of(kind, request, duty, run.directory(), by.person())
                    .keySet()
                    .forEach(recipient -> rows.add(new OwedRow(
                            ids.next(),
                            OwedRow.COORDINATION,
                            request.id(),
                            kind,
                            0,
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
