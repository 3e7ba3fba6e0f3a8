package vn.dondoc.ui.task;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.page.WebStorage;
import vn.dondoc.ui.component.Icon;

/**
 * The two short notes of a new alarm, and the button that silences them in this browser. The browser itself makes them:
 * nothing is loaded. One that nobody has touched since the page came plays nothing, and then stays silent: a tone that came
 * with the next click would say nothing.
 */
class AlarmTone extends Button {

    /** In the browser's storage: there while it is silenced. */
    static final String SILENCED = "dondoc.alarm-silenced";

    private static final String WAIT_MS = "200";
    private static final String PLAY = """
            try {
              if (localStorage.getItem($0)) return;
              const Sound = window.AudioContext || window.webkitAudioContext;
              if (!Sound) return;
              const sound = new Sound();
              const end = () => sound.close().catch(() => {});
              const note = (pitch, from, to) => {
                const tone = sound.createOscillator();
                const loud = sound.createGain();
                const start = sound.currentTime;
                tone.frequency.value = pitch;
                loud.gain.setValueAtTime(0, start + from);
                loud.gain.linearRampToValueAtTime(0.08, start + from + 0.02);
                loud.gain.linearRampToValueAtTime(0, start + to);
                tone.connect(loud).connect(sound.destination);
                tone.start(start + from);
                tone.stop(start + to);
              };
              setTimeout(() => {
                if (sound.state === 'running') {
                  note(660, 0, 0.2);
                  note(880, 0.22, 0.5);
                  setTimeout(end, 900);
                } else {
                  end();
                }
              }, %s);
            } catch (e) {
              // no sound on this machine, or no storage: the card is seen all the same
            }
            """.formatted(WAIT_MS);

    static final String ELSEWHERE = "silenced-elsewhere";

    static final String DETAIL = "event.detail";

    /** Another window of this browser silences it, or lets it sound again: the browser says so by itself. */
    private static final String LISTEN = """
            window.removeEventListener('storage', window.dondocAlarm);
            window.dondocAlarm = event => {
              if (event.key === $0) {
                this.dispatchEvent(new CustomEvent($1, {detail: event.newValue !== null}));
              }
            };
            window.addEventListener('storage', window.dondocAlarm);
            """;

    private boolean silenced;

    AlarmTone() {
        addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("alarm-tone");
        show(false);
        addClickListener(click -> {
            remember(getUI().orElseThrow(), !silenced);
            if (silenced) {
                WebStorage.setItem(SILENCED, "1");
            } else {
                WebStorage.removeItem(SILENCED);
                play(this);
            }
        });
        getElement()
                .addEventListener(
                        ELSEWHERE,
                        event -> remember(
                                getUI().orElseThrow(),
                                event.getEventData().get(DETAIL).asBoolean()))
                .addEventData(DETAIL);
    }

    /** Plays it once in the window that the component stands in, unless this browser is silenced. */
    static void play(Component where) {
        where.getElement().executeJs(PLAY, SILENCED);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        getElement().executeJs(LISTEN, SILENCED, ELSEWHERE);
        if (ComponentUtil.getData(ui, SILENCED) instanceof Boolean known) {
            show(known);
        } else {
            // once a window: asking anew each minute would keep a session alive that nobody uses
            WebStorage.getItem(ui, WebStorage.Storage.LOCAL_STORAGE, SILENCED, value -> remember(ui, value != null));
        }
    }

    private void remember(UI ui, boolean now) {
        ComponentUtil.setData(ui, SILENCED, now);
        show(now);
    }

    private void show(boolean now) {
        silenced = now;
        // a phone shows the bell alone
        setIcon((now ? Icon.BELL_OFF : Icon.BELL).create());
        setText(getTranslation(now ? "express.sound-on" : "express.sound-off"));
        setAriaLabel(getTranslation(now ? "express.sound-on-name" : "express.sound-off-name"));
    }
}
