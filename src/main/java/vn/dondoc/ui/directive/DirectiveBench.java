package vn.dondoc.ui.directive;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.People;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.ArrivalBooks;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DirectiveSources;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.Dispatches;
import vn.dondoc.directive.DutyRow;
import vn.dondoc.draft.FormToken;
import vn.dondoc.draft.SentForms;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policies;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.FormFiles;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.task.OuterBound;

/** What is done on a directive's page to the document itself, and what its parts have in common. */
@SpringComponent
class DirectiveBench {

    private final Directives directives;
    private final ArrivalBooks books;
    private final Dispatches dispatches;
    private final DirectiveSources sources;
    private final FormFiles files;
    private final Agencies agencies;
    private final People people;
    private final WorkingCalendar calendar;
    private final Policies policies;
    private final SentForms sent;
    private final CurrentActor actors;
    private final Clock clock;
    private final OuterBound outer;

    DirectiveBench(
            Directives directives,
            ArrivalBooks books,
            Dispatches dispatches,
            DirectiveSources sources,
            FormFiles files,
            Agencies agencies,
            People people,
            WorkingCalendar calendar,
            Policies policies,
            SentForms sent,
            CurrentActor actors,
            Clock clock,
            OuterBound outer) {
        this.directives = directives;
        this.books = books;
        this.dispatches = dispatches;
        this.sources = sources;
        this.files = files;
        this.agencies = agencies;
        this.people = people;
        this.calendar = calendar;
        this.policies = policies;
        this.sent = sent;
        this.actors = actors;
        this.clock = clock;
        this.outer = outer;
    }

    /** The fields of a task of this directive, with what the province owes those above it by a day. */
    TaskEntry entry(Actor actor, DirectiveId directive) {
        TaskEntry entry = new TaskEntry(choices(actor));
        owed(actor, directive).ifPresent(entry::within);
        return entry;
    }

    /** What binds the days of this directive's tasks; empty if nothing is owed, or it was answered. */
    Optional<DutyRow> owed(Actor actor, DirectiveId directive) {
        return outer.open(actor, directive);
    }

    void dispatch(DirectiveDetails directive, Runnable changed) {
        FormToken token = sent.open(actors.get());
        DirectiveChoices choices = choices(actors.get());
        new DispatchDialog(choices.today(), choices.agencies(), form -> {
                    once(token, actor -> dispatches.record(actor, directive.id(), form));
                    Toast.done(t("dispatch.done"));
                    changed.run();
                })
                .draft("DISPATCH", directive.id())
                .open();
    }

    void sign(DirectiveDetails directive, DirectiveDetails.Dispatch dispatch, Runnable changed) {
        new SignDialog(dispatch, signer -> {
                    dispatches.sign(actors.get(), directive.id(), dispatch.id(), signer);
                    Toast.done(t("dispatch.sign.done"));
                    changed.run();
                })
                .draft("DISPATCH_SIGN", dispatch.id())
                .open();
    }

    /** Đã có văn bản. */
    void confirm(DirectiveDetails directive, Runnable changed) {
        new ConfirmedDialog(LocalDate.now(clock), files, paper -> {
                    sources.confirm(actors.get(), directive.id(), directive.version(), paper);
                    Toast.done(t("directive.confirm.done"));
                    changed.run();
                })
                .draft("DIRECTIVE_CONFIRM", directive.id())
                .open();
    }

    /** The names of what a directive and its history tell by id or code. */
    Map<String, String> names(Actor actor, DirectiveDetails directive, List<HistoryEntry> history) {
        Map<String, String> names = new HashMap<>();
        Set<PersonId> leaders = new HashSet<>();
        if (directive.form().responsibleLeader() != null) {
            leaders.add(directive.form().responsibleLeader());
        }
        for (HistoryEntry entry : history) {
            for (Change change : entry.changes()) {
                if (change.field().equals("responsibleLeader")) {
                    Stream.of(change.before(), change.after())
                            .filter(Objects::nonNull)
                            .forEach(id -> leaders.add(new PersonId(Long.parseLong(id))));
                }
            }
        }
        if (!leaders.isEmpty()) {
            people.names(leaders).forEach((id, row) -> names.put(id.toString(), row.name()));
        }
        people.fields(actor).forEach(field -> names.put(field.id().toString(), field.name()));
        directives.kinds(actor).forEach(kind -> names.put(kind.code(), kind.name()));
        if (actor.may(Right.REGISTER_DIRECTIVE)) {
            books.all(actor).forEach(book -> names.put(book.code(), book.name()));
        } else if (directive.form().arrivalBook() != null && directive.arrivalBook() != null) {
            names.put(directive.form().arrivalBook(), directive.arrivalBook());
        }
        return names;
    }

    void once(FormToken token, Consumer<Actor> act) {
        Actor actor = actors.get();
        sent.once(actor, token, () -> {
            act.accept(actor);
            return true;
        });
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    DirectiveChoices choices(Actor actor) {
        return DirectiveChoices.read(
                actor, directives, books, agencies, people, calendar.days(), policies, LocalDate.now(clock));
    }

    /**
     * Says in words what was refused; the form stays as it is.
     *
     * @return whether it was done
     */
    static boolean tell(Runnable act) {
        try {
            act.run();
            return true;
        } catch (InvalidInput wrong) {
            InvalidInput.Problem first = wrong.problems().getFirst();
            Toast.problem(t(first.key(), first.arguments().toArray()));
        } catch (DomainException refused) {
            Toast.problem(t(refused.key(), refused.arguments().toArray()));
        }
        return false;
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
