package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ExpressAlarm;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DialLink;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.ShellBanner;

/**
 * "Hỏa tốc chưa tiếp nhận": the red card that comes by itself above every screen of the office, with whom to telephone. It is
 * spoken at once when something new rings, with two short notes where the window stood open, and not again each minute.
 */
@org.springframework.stereotype.Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ExpressBanner implements ShellBanner {

    private static final int SHOWN = 3;
    private static final String SPOKEN = "express-spoken";
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int HOURS_OF_A_DAY = 24;

    private final AlarmBoard board;
    private final TaskBench bench;
    private final Clock clock;

    ExpressBanner(AlarmBoard board, TaskBench bench, Clock clock) {
        this.board = board;
        this.bench = bench;
        this.clock = clock;
    }

    @Override
    public Optional<Component> banner(Actor actor) {
        List<ExpressAlarm> ringing = board.ringing(actor);
        boolean windowStoodOpen = spoken() != null;
        boolean isNew = isNew(ringing);
        if (ringing.isEmpty()) {
            return Optional.empty();
        }
        InlineMessage card =
                new InlineMessage(InlineMessage.Kind.ERROR, t("express.title", Formats.number(ringing.size())), "");
        card.addClassNames("banner", "express-alarm");
        card.getElement().setAttribute("aria-label", t("express.title", Formats.number(ringing.size())));
        if (!isNew) {
            card.getElement().setAttribute("role", "group");
        } else if (windowStoodOpen) {
            AlarmTone.play(card);
        }
        card.actions(new AlarmTone());
        ringing.stream().limit(SHOWN).forEach(one -> card.with(line(one)));
        if (ringing.size() > SHOWN) {
            Span more = new Span(t("express.more", ringing.size() - SHOWN));
            more.addClassName("express-more");
            card.with(more);
        }
        return Optional.of(card);
    }

    /** What this window has spoken; null in one that has just come. */
    @SuppressWarnings("unchecked")
    private static @Nullable Set<String> spoken() {
        UI ui = UI.getCurrent();
        return ui == null ? null : (Set<String>) ComponentUtil.getData(ui, SPOKEN);
    }

    /** Whether this window has not spoken one of them yet. */
    private static boolean isNew(List<ExpressAlarm> ringing) {
        UI ui = UI.getCurrent();
        if (ui == null) {
            return true;
        }
        Set<String> spoken = spoken();
        Set<String> now = new HashSet<>(
                ringing.stream().map(one -> one.task() + " " + one.since()).toList());
        ComponentUtil.setData(ui, SPOKEN, now);
        return spoken == null || !spoken.containsAll(now);
    }

    private Div line(ExpressAlarm one) {
        Anchor open = new Anchor(TaskPages.path(one.code()), one.code());
        open.addClassNames("strong", "num");
        open.getElement().setAttribute("router-link", "").setAttribute("aria-label", one.code() + ": " + one.content());
        Span what = new Span(" · " + one.leadName() + " · " + since(one));
        what.addClassName("num");
        Div head = new Div(open, what);
        Div text = new Div(one.content());
        text.addClassNames("small", "cell-two");
        Div below = new Div(call(one));
        below.add(Buttons.quiet(t("task.act.call"), Icon.PHONE, click -> note(one.task())));
        below.addClassName("express-call");
        Div whole = new Div(head, text, below);
        whole.addClassName("express-whole");
        Div line = new Div(whole, brief(one));
        line.addClassName("express-line");
        return line;
    }

    /** The same on a phone, where it stands above every page: whose it is and how long it waits, to be opened, to be called. */
    private static Div brief(ExpressAlarm one) {
        Anchor open = new Anchor(TaskPages.path(one.code()));
        open.addClassName("express-open");
        open.getElement().setAttribute("router-link", "");
        Span what = new Span(one.leadName() + " · " + waited(one));
        what.addClassName("num");
        Span button = new Span(t("express.open"));
        button.addClassName("strong");
        Span which = new Span(" " + one.code() + ": " + one.content());
        which.addClassName("sr-only");
        open.add(what, new Text(" "), button, which, Icon.CHEVRON_RIGHT.create());
        Div brief = new Div();
        brief.addClassName("express-brief");
        ExpressAlarm.Call call = one.call();
        if (call != null) {
            DialLink dial = new DialLink(call.phone());
            dial.removeAll();
            dial.add(Icon.PHONE.create());
            dial.addClassName("express-dial");
            dial.getElement().setAttribute("aria-label", t("express.dial", call.name(), call.phone()));
            brief.add(dial);
        }
        brief.add(open);
        return brief;
    }

    private String since(ExpressAlarm one) {
        LocalDate today = LocalDate.now(clock);
        String given = one.since().day().equals(today)
                ? Formats.time(one.since().hour())
                : Formats.deadline(one.since().day(), one.since().hour());
        return t("express.since", given, waited(one));
    }

    /** "42 phút", "2 giờ 8 phút", "18 ngày". */
    private static String waited(ExpressAlarm one) {
        long hours = one.minutes() / MINUTES_OF_AN_HOUR;
        if (hours >= HOURS_OF_A_DAY) {
            return t("express.days", hours / HOURS_OF_A_DAY);
        }
        return hours == 0
                ? t("express.minutes", one.minutes())
                : t("express.hours", hours, one.minutes() % MINUTES_OF_AN_HOUR);
    }

    /** Whom to call, whose number is dialled at a touch. */
    private static Component call(ExpressAlarm one) {
        ExpressAlarm.Call call = one.call();
        if (call == null) {
            return new Span(t("express.nobody"));
        }
        DialLink dial = new DialLink(call.phone());
        dial.addClassName("strong");
        return new Span(
                new Span(t(call.onDuty() ? "express.duty" : "express.focal", call.name()) + " "), dial, new Span(" "));
    }

    /** "Ghi nhận đôn đốc": what was said on the telephone, noted from wherever one is. */
    private void note(TaskId task) {
        try {
            bench.dialogs.noteCall(new OpenTask(bench.reading.read(task), bench.reading, bench.timeline, () -> {}));
        } catch (DomainException gone) {
            Toast.problem(OpenTask.words(gone));
        }
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
