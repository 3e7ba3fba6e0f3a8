package vn.dondoc.ui.directive;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.People;
import vn.dondoc.agency.Agencies;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.ArrivalBooks;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.DuplicateDirective;
import vn.dondoc.directive.Secrecy;
import vn.dondoc.draft.Drafts;
import vn.dondoc.draft.FormToken;
import vn.dondoc.draft.SentForms;
import vn.dondoc.policy.Policies;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.ui.component.ActionBar;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.FormFiles;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/** The clerk or officer registers a directive, or corrects one; the secrecy level comes before everything else. */
@Route(value = DirectivePages.NEW, layout = MainLayout.class)
@RouteAlias(value = DirectivePages.CORRECT, layout = MainLayout.class)
@PermitAll
class DirectiveFormView extends Page implements BeforeEnterObserver, Titled {

    private final DirectiveRegister register;
    private final Directives directives;
    private final ArrivalBooks books;
    private final Agencies agencies;
    private final People people;
    private final WorkingCalendar calendar;
    private final Policies policies;
    private final Drafts drafts;
    private final SentForms sent;
    private final FormFiles files;
    private final CurrentActor actors;
    private final Clock clock;
    private @Nullable DirectiveDetails opened;
    private @Nullable FormToken token;
    private String title = "";

    DirectiveFormView(
            DirectiveRegister register,
            Directives directives,
            ArrivalBooks books,
            Agencies agencies,
            People people,
            WorkingCalendar calendar,
            Policies policies,
            Drafts drafts,
            SentForms sent,
            FormFiles files,
            CurrentActor actors,
            Clock clock) {
        super(Width.FORM);
        this.register = register;
        this.directives = directives;
        this.books = books;
        this.agencies = agencies;
        this.people = people;
        this.calendar = calendar;
        this.policies = policies;
        this.drafts = drafts;
        this.sent = sent;
        this.files = files;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = actors.get();
        actor.require(Right.REGISTER_DIRECTIVE);
        String id = event.getRouteParameters().get("id").orElse("");
        opened = id.isEmpty() ? null : directives.get(actor, DirectiveId.parse(id));
        token = sent.open(actor);
        title = getTranslation(opened == null ? "directive.register" : "directive.correct");
        body().removeAll();
        build(actor, opened);
    }

    private void build(Actor actor, @Nullable DirectiveDetails before) {
        DirectiveChoices choices = choices(actor);
        DirectiveFields fields = new DirectiveFields(choices, files);
        FormMessages messages = new FormMessages(getTranslation("directive.refused"));
        fields.name(messages);
        String key = before == null
                ? RegistrationDrafts.key(Objects.requireNonNull(token))
                : before.id().toString();
        DraftKeeper draft = keeper(key, before == null ? 0 : before.version());
        fields.keep(draft, choices);
        Div offer = new Div();
        SecrecyChips secrecy = new SecrecyChips(level -> {
            fields.open(level == Secrecy.NORMAL);
            offer.removeAll();
            if (level == Secrecy.NORMAL) {
                fields.files.open();
                offer.add(
                        before == null
                                ? new RegistrationDrafts(drafts, actors, clock).offer(key, draft)
                                : draft.offer());
            } else {
                // what was typed and attached before somebody saw that the paper is a secret one must not stay here
                draft.withdraw();
                fields.files.shut(before == null ? List.of() : DirectiveConflict.attached(before.files()));
            }
        });
        fields.show(
                before == null ? DirectiveForm.blank() : before.form(),
                choices,
                before == null ? List.of() : DirectiveConflict.attached(before.files()));
        fields.open(before != null);
        if (before != null) {
            draft.opened();
            secrecy.choose(Secrecy.NORMAL);
            offer.add(draft.offer());
        }
        ActionBar bar = new ActionBar();
        bar.left(draft.note());
        bar.right(Buttons.quiet(getTranslation("ui.cancel"), null, click -> back()));
        bar.primary(Buttons.onceAtATime(Buttons.primary(
                getTranslation(before == null ? "directive.save-new" : "directive.save"),
                Icon.CHECK,
                click -> save(secrecy, fields, messages, draft))));
        Div form = new Div(new PageHeader(title), messages, secrecy, offer, fields);
        form.addClassName("directive-form");
        with(form, bar);
    }

    private void save(SecrecyChips secrecy, DirectiveFields fields, FormMessages messages, DraftKeeper draft) {
        DirectiveForm form = fields.read(secrecy.chosen());
        DirectiveDetails before = opened;
        try {
            messages.refuseUnreadable();
            DirectiveId id;
            if (before == null) {
                Actor actor = actors.get();
                id = sent.once(actor, Objects.requireNonNull(token), () -> register.register(actor, form));
            } else {
                id = before.id();
                register.correct(actors.get(), id, draft.version(), form);
            }
            draft.done();
            Toast.done(getTranslation(before == null ? "directive.registered" : "directive.corrected"));
            UI.getCurrent().navigate(DirectivePages.path(id));
        } catch (DuplicateDirective twin) {
            messages.show(twin);
            Anchor open =
                    new Anchor(DirectivePages.path(twin.existing().id()), getTranslation("directive.open-existing"));
            messages.add(new InlineMessage(
                            InlineMessage.Kind.INFO,
                            twin.existing().title(),
                            twin.existing().subject())
                    .with(open));
        } catch (InvalidInput wrong) {
            fields.more.unfold(wrong);
            messages.show(wrong);
        } catch (StaleVersion stale) {
            conflict(fields, secrecy, messages, draft);
        } catch (DomainException refused) {
            Toast.problem(getTranslation(refused.key(), refused.arguments().toArray()));
        }
    }

    /** Somebody saved in between: what was typed stays; what is to win is chosen field by field. */
    private void conflict(DirectiveFields fields, SecrecyChips secrecy, FormMessages messages, DraftKeeper draft) {
        DirectiveDetails before = opened;
        if (before == null) {
            return;
        }
        Actor actor = actors.get();
        DirectiveDetails stored = directives.get(actor, before.id());
        DirectiveChoices choices = choices(actor);
        DirectiveConflict.open(
                fields,
                begun(draft, before, stored, choices),
                DirectiveConflict.copy(stored, choices, files),
                directives.history(actor, stored.id()),
                () -> {
                    opened = stored;
                    draft.caughtUp(stored.version());
                    save(secrecy, fields, messages, draft);
                },
                () -> {
                    draft.done();
                    UI.getCurrent().navigate(DirectivePages.path(stored.id()));
                });
    }

    /**
     * The text that was typed over: the one that the form was opened with, or that of the draft that was restored. A draft
     * that does not name it counts as typed over what is stored, so that all that differs is this person's.
     */
    private DirectiveFields begun(
            DraftKeeper draft, DirectiveDetails before, DirectiveDetails stored, DirectiveChoices choices) {
        if (draft.version() == before.version()) {
            return DirectiveConflict.copy(before, choices, files);
        }
        DirectiveFields begun = DirectiveConflict.copy(stored, choices, files);
        DraftKeeper beginning = keeper(before.id().toString(), draft.version());
        begun.keep(beginning, choices);
        draft.beginning(beginning);
        return begun;
    }

    private DraftKeeper keeper(String key, long version) {
        return new DraftKeeper(new DirectiveDraft(drafts, actors, DirectiveDraft.DIRECTIVE, key, version), clock);
    }

    private DirectiveChoices choices(Actor actor) {
        return DirectiveChoices.read(
                actor, directives, books, agencies, people, calendar.days(), policies, LocalDate.now(clock));
    }

    private void back() {
        UI.getCurrent().navigate(opened == null ? DirectivePages.LIST : DirectivePages.path(opened.id()));
    }

    @Override
    public String title() {
        return title;
    }
}
