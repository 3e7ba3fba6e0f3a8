package vn.dondoc.ui.task;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.draft.Drafts;
import vn.dondoc.shared.FileId;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.DraftKeeper;

/** Where the draft of a form about one task lies: one for each person, form and task. */
record DraftShelf(Drafts drafts, CurrentActor actors, String form, Versioned seen) implements DraftKeeper.Shelf {

    static final String REPORT = "TASK_REPORT";

    @Override
    public Optional<DraftKeeper.Kept> load() {
        return drafts.find(actors.get(), form, key()).map(draft -> new DraftKeeper.Kept(draft.version(), draft.json()));
    }

    @Override
    public void save(long version, String json, List<FileId> files) {
        drafts.save(actors.get(), form, key(), version, json, files);
    }

    @Override
    public void discard() {
        drafts.discard(actors.get(), form, key());
    }

    @Override
    public long version() {
        return seen.version();
    }

    @Override
    public String changed() {
        return I18NProvider.translate("task.draft.changed");
    }

    private String key() {
        return seen.task().toString();
    }
}
