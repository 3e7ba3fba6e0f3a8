package vn.dondoc.ui.mail;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.history.DaySeals;
import vn.dondoc.history.LastSeal;
import vn.dondoc.mail.MailAddresses;
import vn.dondoc.mail.MailFilter;
import vn.dondoc.mail.MailGroup;
import vn.dondoc.mail.MailHealth;
import vn.dondoc.mail.MailLog;
import vn.dondoc.mail.MailPulse;
import vn.dondoc.reminder.ReminderHealth;
import vn.dondoc.reminder.ReminderPulse;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.ListWithDetail;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/**
 * Nhật ký thư: the office finds which mail went to whom and what became of it; the administrator finds the same without
 * its words. What it shows is what its address says.
 */
@Route(value = MailPages.LOG + "/:id?", layout = MainLayout.class)
@PermitAll
@StyleSheet("css/people.css")
@StyleSheet("css/mail.css")
class MailLogView extends Page implements BeforeEnterObserver, Titled {

    /** Null has no place in the map behind the buttons. */
    private enum All {
        ALL
    }

    private final MailLog log;
    private final MailHealth health;
    private final ReminderHealth reminders;
    private final MailAddresses addresses;
    private final CurrentActor current;
    private final LocalDate today;
    private final PageHeader header = new PageHeader(getTranslation("mail-log.title"));
    private final MailNotes notes = new MailNotes();
    private final Paragraph seal = new Paragraph();
    private final FilterToggles<Object> groups;
    private final MailFilterBar filters;
    private final MailSlices slices;
    private final MailGrid grid;
    private final ListWithDetail split;
    private MailFilter filter = MailFilter.none();

    MailLogView(
            MailLog log,
            MailHealth health,
            ReminderHealth reminders,
            MailAddresses addresses,
            DaySeals seals,
            CurrentActor current,
            Texts texts,
            Clock clock) {
        super(Width.FULL);
        this.log = log;
        this.health = health;
        this.reminders = reminders;
        this.addresses = addresses;
        this.current = current;
        this.today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        Actor actor = current.get();
        boolean subjects = MailLog.mayReadSubject(actor);
        groups = new FilterToggles<>(
                getTranslation("mail-log.groups"),
                value -> open(null, filter.in(value instanceof MailGroup group ? group : null)));
        groups.add(All.ALL, getTranslation("mail-log.all"), MailWords.tone(MailGroup.SENT), 0L);
        for (MailGroup group : MailGroup.values()) {
            groups.add(group, getTranslation(Texts.keyOf(group)), MailWords.tone(group), 0L);
        }
        filters = new MailFilterBar(today, subjects, texts, () -> filter, chosen -> open(null, chosen));
        slices = new MailSlices(log, current);
        grid = new MailGrid(today, subjects, row -> open(row.id().toString(), filter));
        grid.setDataProvider(slices);
        Div list = new Div(header, notes, groups, filters, grid, seal);
        if (actor.may(Right.READ_ALL) || actor.may(Right.MANAGE_RIGHTS)) {
            seal.setText(seals.last(actor).map(this::words).orElse(""));
        }
        seal.addClassNames("text-2", "small");
        list.addClassName("list-column");
        split = new ListWithDetail(list, "520px", "440px", getTranslation("mail-log.title"), () -> open(null, filter));
        with(split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = MailQuery.read(event.getLocation().getQueryParameters(), today);
        Actor actor = current.get();
        show(actor);
        String id = event.getRouteParameters().get("id").orElse(null);
        split.show(id == null ? null : panel(actor, id));
        grid.mark(id);
    }

    @Override
    public String title() {
        return getTranslation("mail-log.title");
    }

    private void show(Actor actor) {
        Map<MailGroup, Long> counts = log.counts(actor, filter);
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        groups.count(All.ALL, all);
        for (MailGroup group : MailGroup.values()) {
            groups.count(group, counts.getOrDefault(group, 0L));
        }
        groups.select(filter.group() == null ? All.ALL : filter.group());
        filters.show(filter);
        long rows = filter.group() == null ? all : counts.getOrDefault(filter.group(), 0L);
        slices.show(filter, rows);
        grid.setEmptyStateComponent(empty());
        header.note(pulse(health.pulse(actor), reminders.pulse(actor)));
        header.actions(
                Buttons.plain(getTranslation("mail-log.refresh"), Icon.REFRESH_CW, click -> show(current.get())));
        notes.show(actor, addresses.marked(actor), address -> {
            addresses.clear(current.get(), address);
            Toast.done(getTranslation("mail-log.repaired-done"));
            show(current.get());
        });
    }

    /** Where the newest root of a closed day went. */
    private String words(LastSeal last) {
        return getTranslation(
                "mail-log.seal",
                Formats.date(last.day()),
                last.filedDay() == null
                        ? getTranslation("mail-log.seal.not-filed")
                        : getTranslation("mail-log.seal.filed", Formats.date(last.filedDay()), last.file()),
                last.mailedDay() == null
                        ? getTranslation("mail-log.seal.not-mailed")
                        : getTranslation("mail-log.seal.mailed", Formats.date(last.mailedDay()), last.readers()));
    }

    private String pulse(MailPulse pulse, ReminderPulse planning) {
        if (!pulse.alarms().isEmpty()) {
            return getTranslation(Texts.keyOf(pulse.alarms().getFirst()));
        }
        if (!planning.alarms().isEmpty()) {
            return getTranslation(Texts.keyOf(planning.alarms().getFirst()));
        }
        if (pulse.seenAt() == null) {
            return "";
        }
        String running = getTranslation("mail-log.running", time(pulse.seenAt()));
        return planning.plannedAt() == null
                ? running
                : getTranslation("mail-log.planned", running, time(planning.plannedAt()));
    }

    private static String time(Instant at) {
        return Formats.time(at.atZone(BusinessTime.ZONE).toLocalTime());
    }

    private EmptyState empty() {
        return filter.equals(MailFilter.none().on(today))
                ? new EmptyState(
                        getTranslation("mail-log.none-today"),
                        getTranslation("mail-log.none-today-text"),
                        Buttons.plain(
                                getTranslation("mail-log.show-every-day"),
                                null,
                                click -> open(null, MailFilter.none())))
                : new EmptyState(
                        getTranslation("mail-log.none"),
                        getTranslation("mail-log.none-text"),
                        Buttons.plain(
                                getTranslation("mail-log.show-every-day"),
                                null,
                                click -> open(null, MailFilter.none())));
    }

    private MailPanel panel(Actor actor, String id) {
        MailId mail = new MailId(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0);
        return new MailPanel(actor, log, log.row(actor, mail), health.checksDoubts(actor), () -> open(null, filter));
    }

    private void open(@Nullable String id, MailFilter next) {
        UI.getCurrent().navigate(id == null ? MailPages.LOG : MailPages.LOG + "/" + id, MailQuery.write(next, today));
    }
}
