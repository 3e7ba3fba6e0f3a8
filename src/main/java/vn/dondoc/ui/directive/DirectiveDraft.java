package vn.dondoc.ui.directive;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.draft.Draft;
import vn.dondoc.draft.Drafts;
import vn.dondoc.shared.FileId;
import vn.dondoc.ui.component.DraftKeeper;

/** Where the draft of a form of the register lies. */
record DirectiveDraft(Drafts drafts, CurrentActor actors, String form, String key, long version)
        implements DraftKeeper.Shelf {

    static final String DIRECTIVE = "DIRECTIVE";
    static final String TASK_ENTRY = "TASK_ENTRY";
    static final String TASK_PASTE = "TASK_PASTE";

    @Override
    public Optional<DraftKeeper.Kept> load() {
        return drafts.find(actors.get(), form, key).map(DirectiveDraft::kept);
    }

    @Override
    public void save(long begun, String json, List<FileId> files) {
        drafts.save(actors.get(), form, key, begun, json, files);
    }

    @Override
    public void discard() {
        drafts.discard(actors.get(), form, key);
    }

    @Override
    public String changed() {
        return I18NProvider.translate("directive.draft.changed");
    }

    static DraftKeeper.Kept kept(Draft draft) {
        return new DraftKeeper.Kept(draft.version(), draft.json());
    }
}
