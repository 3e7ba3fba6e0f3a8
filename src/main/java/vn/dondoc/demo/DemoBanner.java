package vn.dondoc.demo;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.shell.ShellBanner;

/** Says on every screen that this is a demo and what time it is in it, and takes it forward by an hour or a day. */
@DemoPart
class DemoBanner implements ShellBanner {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final DemoClock clock;
    private final DemoJourney journey;

    DemoBanner(DemoClock clock, DemoJourney journey) {
        this.clock = clock;
        this.journey = journey;
    }

    @Override
    public Optional<Component> banner(Actor actor) {
        Locale locale = UI.getCurrent().getLocale();
        ZonedDateTime now = clock.instant().atZone(BusinessTime.ZONE);
        InlineMessage banner = new InlineMessage(
                        InlineMessage.Kind.INFO,
                        I18NProvider.translate(
                                "demo.banner",
                                Formats.time(now.toLocalTime()),
                                Formats.dateWithWeekday(now.toLocalDate(), locale)),
                        I18NProvider.translate("demo.banner.text"))
                .actions(button("demo.hour", HOUR), button("demo.day", DAY));
        banner.addClassName("demo-banner");
        return Optional.of(banner);
    }

    /** The whole page is read anew: each screen shows the time at which it was opened. */
    private Button button(String words, Duration by) {
        return Buttons.onceAtATime(Buttons.plain(I18NProvider.translate(words), null, click -> {
            journey.forward(by);
            UI.getCurrent().getPage().reload();
        }));
    }
}
