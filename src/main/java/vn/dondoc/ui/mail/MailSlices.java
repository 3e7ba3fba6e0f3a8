package vn.dondoc.ui.mail;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.mail.MailFilter;
import vn.dondoc.mail.MailLog;
import vn.dondoc.mail.MailRow;
import vn.dondoc.shared.Slice;

/** The rows of the log, slice by slice; remembers where each ended, and is told its size once a refresh. */
class MailSlices extends AbstractBackEndDataProvider<MailRow, Void> {

    private static final int REMEMBERED = 500;

    private final transient MailLog log;
    private final transient CurrentActor actors;
    private final NavigableMap<Integer, String> ends = new TreeMap<>();
    private transient MailFilter filter = MailFilter.none();
    private int size;

    MailSlices(MailLog log, CurrentActor actors) {
        this.log = log;
        this.actors = actors;
    }

    void show(MailFilter newFilter, long rows) {
        filter = newFilter;
        size = (int) Math.min(rows, Integer.MAX_VALUE);
        ends.clear();
        refreshAll();
    }

    @Override
    public Object getId(MailRow row) {
        return row.id();
    }

    @Override
    protected Stream<MailRow> fetchFromBackEnd(Query<MailRow, Void> query) {
        int from = query.getOffset();
        int limit = Math.min(query.getLimit(), size - from);
        if (limit <= 0) {
            return Stream.empty();
        }
        Map.@Nullable Entry<Integer, String> before = ends.floorEntry(from);
        int skip = before == null ? from : from - before.getKey();
        Slice<MailRow> slice = log.find(actors.get(), filter, before == null ? null : before.getValue(), skip, limit);
        if (slice.next() != null) {
            if (ends.size() >= REMEMBERED) {
                ends.pollFirstEntry();
            }
            ends.put(from + slice.rows().size(), slice.next());
        }
        return slice.rows().stream();
    }

    @Override
    protected int sizeInBackEnd(Query<MailRow, Void> query) {
        return size;
    }
}
