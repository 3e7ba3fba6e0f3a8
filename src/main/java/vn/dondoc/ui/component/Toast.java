package vn.dondoc.ui.component;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The result of something that has already happened, lower centre, announced politely. Never for errors that need
 * reading: those are an {@link InlineMessage} or {@link #problem}.
 */
public final class Toast {

    private static final int SHOWN_MS = 6_000;
    private static final Duration UNDO = Duration.ofSeconds(10);

    /** Of those that stay to offer something; more would cover a phone's screen. */
    private static final int MOST_OFFERS = 3;

    private Toast() {}

    /** "Đã giao 3 nhiệm vụ." */
    public static void done(String words) {
        open(words, Icon.CIRCLE_CHECK, Tone.OK, SHOWN_MS);
    }

    /** With a way back for ten seconds: "Đã giao 3 nhiệm vụ. Thư gửi sau 60 giây. Hoàn tác". */
    public static void undoable(String words, Runnable undo) {
        withActions(words, UNDO, List.of(Buttons.quiet(I18NProvider.translate("ui.undo"), null, click -> undo.run())));
    }

    /** With some things to do about it; stays as long as one of them may be wished for, and can be closed. */
    public static void withActions(String words, Duration shown, List<Button> actions) {
        Notification toast = open(words, Icon.CIRCLE_CHECK, Tone.OK, (int) shown.toMillis());
        actions.forEach(action -> {
            action.addClassName("toast-action");
            action.addClickListener(click -> toast.close());
            row(toast).add(action);
        });
        row(toast).add(Buttons.icon(Icon.X, I18NProvider.translate("ui.close"), click -> toast.close()));
        keepFew(toast);
    }

    private record Offers(Deque<Notification> open) {}

    /** The oldest makes room. */
    private static void keepFew(Notification toast) {
        UI ui = UI.getCurrent();
        if (ui == null) {
            return;
        }
        Offers offers = ComponentUtil.getData(ui, Offers.class);
        if (offers == null) {
            offers = new Offers(new ArrayDeque<>());
            ComponentUtil.setData(ui, Offers.class, offers);
        }
        Deque<Notification> open = offers.open();
        open.removeIf(one -> !one.isOpened());
        open.addLast(toast);
        if (open.size() > MOST_OFFERS) {
            open.removeFirst().close();
        }
    }

    /** Something was refused and no form on the screen can say so. Stays until it is closed. */
    public static void problem(String words) {
        Notification toast = open(words, Icon.CIRCLE_ALERT, Tone.BAD, 0);
        toast.setAssertive(true);
        Button close = Buttons.icon(Icon.X, I18NProvider.translate("ui.close"), click -> toast.close());
        row(toast).add(close);
    }

    private static Div row(Notification toast) {
        return (Div) toast.getChildren().findFirst().orElseThrow();
    }

    /** A plain result that is still shown makes room for the next one; what offers something stays. */
    private static void replace(Notification toast, int duration) {
        UI ui = UI.getCurrent();
        if (ui == null || duration != SHOWN_MS) {
            return;
        }
        Notification before = ComponentUtil.getData(ui, Notification.class);
        if (before != null) {
            before.close();
        }
        ComponentUtil.setData(ui, Notification.class, toast);
    }

    private static Notification open(String words, Icon icon, Tone tone, int duration) {
        Span text = new Span(words);
        text.addClassName("toast-text");
        Span sign = icon.create();
        sign.addClassName(tone.css());
        Div row = new Div(sign, text);
        row.addClassName("toast");
        Notification toast = new Notification();
        replace(toast, duration);
        toast.add(row);
        toast.setDuration(duration);
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        toast.open();
        return toast;
    }
}
