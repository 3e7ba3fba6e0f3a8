package vn.dondoc.ui.shell;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import vn.dondoc.ui.component.Buttons;

/** "Máy dùng chung" in the header, as long as it holds: that others use the machine, and the way out. */
class SharedSign extends Div {

    /** A window tells of keys and touches, not more often than this. */
    private static final String TELL = """
            if (!window.dondocTold) {
              window.dondocTold = 1;
              const told = () => {
                if (Date.now() - window.dondocTold > 15000) {
                  window.dondocTold = Date.now();
                  $0.$server.used();
                }
              };
              for (const kind of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
                window.addEventListener(kind, told, {capture: true, passive: true});
            }""";

    private final Runnable used;

    /** @param used called while somebody is at the window */
    SharedSign(Duration idle, Runnable used, Runnable signOut) {
        this.used = used;
        addClassName("shared-sign");
        Span words = new Span(getTranslation("shell.shared"));
        words.addClassNames("pill", "tinted", "tone-soon");
        String help = getTranslation("shell.shared-help", idle.toMinutes());
        words.setTitle(help);
        Span more = new Span(help);
        more.addClassName("sr-only");
        words.add(more);
        addAttachListener(shown -> shown.getUI().getPage().executeJs(TELL, getElement()));
        add(words, Buttons.quiet(getTranslation("shell.sign-out"), null, click -> signOut.run()));
    }

    @ClientCallable
    private void used() {
        used.run();
    }
}
