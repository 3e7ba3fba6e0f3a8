package vn.dondoc.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.DelegationRow;
import vn.dondoc.account.PostRow;
import vn.dondoc.shared.Absent;
import vn.dondoc.shared.Actor;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.security.OwnSession;
import vn.dondoc.ui.shell.ShellBanner;

/** Whoever stands in for somebody sees it on every screen, and goes there and back by one button. */
@org.springframework.stereotype.Component
class StandInBanner implements ShellBanner {

    private final CurrentActor current;
    private final OwnSession session;

    StandInBanner(CurrentActor current, OwnSession session) {
        this.current = current;
        this.session = session;
    }

    @Override
    public Optional<Component> banner(Actor actor) {
        if (actor.person() == null) {
            return Optional.empty();
        }
        List<DelegationRow> standIns = current.standIns();
        if (standIns.isEmpty()) {
            return Optional.empty();
        }
        Absent absent = actor.inPlaceOf();
        return Optional.of(absent == null ? offer(standIns) : standing(absent));
    }

    private Component offer(List<DelegationRow> standIns) {
        DelegationRow first = standIns.getFirst();
        InlineMessage message = new InlineMessage(
                InlineMessage.Kind.INFO,
                I18NProvider.translate(
                        "stand-in.offer",
                        first.absent().person().name(),
                        first.absent().title(),
                        Formats.date(first.to())),
                "");
        standIns.forEach(row -> message.actions(Buttons.plain(
                standIns.size() == 1
                        ? I18NProvider.translate("stand-in.do")
                        : I18NProvider.translate(
                                "stand-in.do-for", row.absent().person().name()),
                Icon.USER_CHECK,
                click -> session.choose(row.absent().id()))));
        return message;
    }

    private Component standing(Absent absent) {
        InlineMessage message = new InlineMessage(
                InlineMessage.Kind.WARNING,
                I18NProvider.translate("stand-in.standing", absent.name(), absent.title()),
                I18NProvider.translate("stand-in.standing-text"));
        current.posts().stream()
                .findFirst()
                .map(PostRow::id)
                .ifPresent(own -> message.actions(Buttons.plain(
                        I18NProvider.translate("stand-in.back"), Icon.LOG_OUT, click -> session.choose(own))));
        return message;
    }
}
