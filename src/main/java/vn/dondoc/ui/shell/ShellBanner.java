package vn.dondoc.ui.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.dondoc.shared.Actor;

/** A strip above every screen while something holds for the whole session: a demo, mail switched off, acting for somebody. */
public interface ShellBanner {

    /** The banner for this actor now; asked at each navigation. Use {@code InlineMessage} or a plain line. */
    Optional<Component> banner(Actor actor);
}
