package vn.dondoc.ui.component;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.shared.FileId;

/**
 * What a form has stored and not sent, whether it still shows it or not. Uploads arrive outside the screen's lock, so
 * whether the form still takes files is asked again when one has arrived.
 */
class UnsentFiles {

    private final FileDrop.Keep keep;
    private final Set<Attachment> kept = new LinkedHashSet<>();
    private boolean shut;

    UnsentFiles(FileDrop.Keep keep) {
        this.keep = keep;
    }

    /** @return nothing if the form was shut before the file was here; nothing of it is left then */
    Optional<Attachment> keep(String name, InputStream content) throws IOException {
        if (isShut()) {
            return Optional.empty();
        }
        Attachment file = keep.keep(name, content);
        synchronized (this) {
            if (!shut) {
                kept.add(file);
                return Optional.of(file);
            }
        }
        keep.withdraw(List.of(file));
        return Optional.empty();
    }

    synchronized boolean has(Attachment file) {
        return kept.contains(file);
    }

    List<Attachment> restore(List<FileId> drafted) {
        List<Attachment> own = keep.own(drafted);
        synchronized (this) {
            if (!shut) {
                kept.addAll(own);
            }
        }
        return own;
    }

    void withdraw(List<Attachment> removed) {
        List<Attachment> his;
        synchronized (this) {
            his = removed.stream().filter(kept::remove).toList();
        }
        if (!his.isEmpty()) {
            keep.withdraw(his);
        }
    }

    void shut() {
        List<Attachment> all;
        synchronized (this) {
            shut = true;
            all = List.copyOf(kept);
            kept.clear();
        }
        if (!all.isEmpty()) {
            keep.withdraw(all);
        }
    }

    synchronized void open() {
        shut = false;
    }

    private synchronized boolean isShut() {
        return shut;
    }
}
