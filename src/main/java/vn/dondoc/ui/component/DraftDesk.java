package vn.dondoc.ui.component;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.draft.Drafts;
import vn.dondoc.shared.FileId;

/** Gives each window's dialogs the drafts of whoever sits before it, and lets the browser ask before a tab with input closes. */
@Component
class DraftDesk implements VaadinServiceInitListener {

    private final Drafts drafts;
    private final CurrentActor actors;
    private final Clock clock;

    DraftDesk(Drafts drafts, CurrentActor actors, Clock clock) {
        this.drafts = drafts;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            ComponentUtil.setData(init.getUI(), DraftDesk.class, this);
            LeaveGuard.stand(init.getUI());
        });
    }

    /** The window's desk; none where components are tried alone, or nobody is signed in. */
    static @Nullable DraftDesk of(UI ui) {
        DraftDesk desk = ComponentUtil.getData(ui, DraftDesk.class);
        return desk == null || desk.actors.find().isEmpty() ? null : desk;
    }

    DraftKeeper keeper(String form, String key, long version) {
        return new DraftKeeper(new Shelf(form, key, version), clock);
    }

    private final class Shelf implements DraftKeeper.Shelf {
        private final String form;
        private final String key;
        private final long present;

        Shelf(String form, String key, long present) {
            this.form = form;
            this.key = key;
            this.present = present;
        }

        @Override
        public long version() {
            return present;
        }

        @Override
        public String changed() {
            return I18NProvider.translate("draft.changed");
        }

        @Override
        public Optional<DraftKeeper.Kept> load() {
            return drafts.find(actors.get(), form, key)
                    .map(draft -> new DraftKeeper.Kept(draft.version(), draft.json()));
        }

        @Override
        public void save(long version, String json, List<FileId> files) {
            drafts.save(actors.get(), form, key, version, json, files);
        }

        @Override
        public void discard() {
            drafts.discard(actors.get(), form, key);
        }
    }
}
