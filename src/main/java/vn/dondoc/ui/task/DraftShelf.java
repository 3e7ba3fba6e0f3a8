package vn.dondoc.ui.task;

import java.util.List;
import java.util.Optional;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.draft.Draft;
import vn.dondoc.draft.Drafts;
import vn.dondoc.shared.FileId;
import vn.dondoc.task.Versioned;
import vn.dondoc.ui.component.DraftKeeper;

/** Where the draft of a form about one task lies: one for each person, form and task. */
record DraftShelf(Drafts drafts, CurrentActor actors, String form, Versioned seen) implements DraftKeeper.Shelf {

    static final String REPORT = "TASK_REPORT";

    @Override
    public Optional<String> load() {
        return drafts.find(actors.get(), form, key()).map(Draft::json);
    }

    @Override
    public void save(String json, List<FileId> files) {
        drafts.save(actors.get(), form, key(), seen.version(), json, files);
    }

    @Override
    public void discard() {
        drafts.discard(actors.get(), form, key());
    }

    private String key() {
        return seen.task().toString();
    }
}
