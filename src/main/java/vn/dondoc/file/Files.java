package vn.dondoc.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;

/**
 * Files on disk under their SHA-256, each with a row for its name. A file has no address of its own: it is read through
 * the directive, task or report that carries it, whose module has checked the reader's right at this very request. The
 * upload itself is in no transaction, so that a slow one holds no connection; the row joins the caller's if there is one.
 */
@Service
public class Files {

    private static final int MOST_FAULTS = 100;
    private static final Duration ABANDONED = Duration.ofDays(1);
    private static final Map<ContentStore.State, FileCheck.Kind> FAULTS = new EnumMap<>(Map.of(
            ContentStore.State.MISSING, FileCheck.Kind.MISSING,
            ContentStore.State.ALTERED, FileCheck.Kind.ALTERED,
            ContentStore.State.UNREADABLE, FileCheck.Kind.UNREADABLE));

    private final ContentStore contents;
    private final FileRows rows;
    private final IdGenerator ids;
    private final Clock clock;

    Files(ContentStore contents, FileRows rows, IdGenerator ids, Clock clock) {
        this.contents = contents;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a file in: to the disk first, then the row. The caller has made sure that it is no secret one, and closes the
     * stream.
     *
     * @param name as the person's machine gave it, with its ending; it is cleaned
     * @throws DomainException if the file is empty, larger than 50 MB, of a kind that is not taken, not what its name
     *     says, encrypted, with macros, or if the disk takes no more; nothing of it is left
     */
    public StoredFile store(Actor actor, String name, InputStream content) {
        FileName clean = FileName.of(name);
        FileType type = FileType.of(clean);
        ContentStore.Received received = contents.receive(content);
        try {
            new ContentCheck(clean, type).check(received.path());
            StoredFile file = new StoredFile(
                    new FileId(ids.next()),
                    clean.text(),
                    type.mediaType(),
                    received.size(),
                    received.sha256(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
            return rows.alone(received.sha256(), () -> {
                contents.keep(received);
                rows.add(file, actor.person());
                return file;
            });
        } catch (IOException e) {
            throw new DomainException("error.file.damaged", clean.text());
        } finally {
            contents.drop(received.path());
        }
    }

    /** The files of these numbers, in their order; unknown ones are left out. */
    public List<StoredFile> describe(Collection<FileId> ids) {
        Map<FileId, StoredFile> found =
                rows.of(ids).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return ids.stream()
                .distinct()
                .filter(found::containsKey)
                .map(found::get)
                .toList();
    }

    /** Those of these that the actor stored himself and that are still here, in their order. */
    public List<StoredFile> own(Actor actor, Collection<FileId> some) {
        Set<FileId> his = rows.own(actor.person(), some);
        return describe(some.stream().filter(his::contains).toList());
    }

    /**
     * Makes sure that whoever attaches these files has stored each of them himself. With another's number he would read
     * another's file through an owner of his own.
     *
     * @throws NotFound if one is another's, or there is none
     */
    public void requireOwn(Actor actor, Collection<FileId> attached) {
        if (!attached.isEmpty() && !rows.areAllBy(actor.person(), attached)) {
            throw new NotFound("error.file.unknown");
        }
    }

    /**
     * Takes back what the actor stored and nothing carries: it turned out to be what must not be here. The content goes
     * from the disk too, unless somebody else stored the same. Others' files and those that something carries, be it a
     * draft, are left alone.
     */
    public void withdraw(Actor actor, Collection<FileId> unattached) {
        own(actor, unattached).forEach(this::remove);
    }

    /**
     * Takes back what was stored more than a day ago and never sent: somebody left his form. For jobs.
     *
     * @return how many
     */
    public int sweep(Actor actor) {
        actor.requireJob();
        int swept = 0;
        List<StoredFile> some;
        do {
            some = rows.loose(clock.instant().minus(ABANDONED));
            int gone = (int) some.stream().filter(this::remove).count();
            swept += gone;
            if (gone == 0) {
                break;
            }
        } while (!some.isEmpty());
        return swept;
    }

    private boolean remove(StoredFile file) {
        return rows.alone(file.sha256(), () -> {
            boolean removed = rows.remove(file.id());
            if (removed && !rows.has(file.sha256())) {
                contents.remove(file.sha256());
            }
            return removed;
        });
    }

    /**
     * The content, for module code that has checked the right on an owner of the file. The caller closes it.
     *
     * @throws NotFound if there is no such file
     * @throws DomainException if its content is gone from the disk
     */
    public InputStream open(FileId id) {
        StoredFile file =
                rows.of(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("error.file.unknown"));
        return contents.open(file.sha256());
    }

    /**
     * Reads every kept content again and compares. For jobs and for who keeps the rights; names are not told.
     */
    public FileCheck verify(Actor actor) {
        if (!actor.isJob()) {
            actor.require(Right.MANAGE_RIGHTS);
        }
        List<FileCheck.Fault> faults = new ArrayList<>();
        long files = 0;
        List<StoredFile> some = rows.after(0);
        while (!some.isEmpty()) {
            for (StoredFile file : some) {
                FileCheck.Kind fault = FAULTS.get(contents.state(file.sha256()));
                if (fault != null && faults.size() < MOST_FAULTS) {
                    faults.add(new FileCheck.Fault(file.id(), fault));
                }
            }
            files += some.size();
            some = rows.after(some.getLast().id().value());
        }
        return new FileCheck(files, faults);
    }
}
