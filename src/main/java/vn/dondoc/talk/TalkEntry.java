package vn.dondoc.talk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TalkId;

/**
 * An entry of the talk about a task, for somebody who may read it. It is never changed; it may be taken back.
 *
 * @param agency whose people alone read it; null unless the audience is an agency
 * @param text empty once it was taken back
 * @param inPlaceOf "A thay B"; null for one's own post
 * @param mentioned the names of those who are named; empty once it was taken back
 * @param withdrawnAt null while it stands
 */
public record TalkEntry(
        TalkId id,
        OpinionKind kind,
        Audience audience,
        @Nullable AgencyId agency,
        String text,
        PersonId writer,
        String writerName,
        String writerTitle,
        String agencyName,
        @Nullable String inPlaceOf,
        Instant writtenAt,
        List<String> mentioned,
        @Nullable Instant withdrawnAt) {

    public TalkEntry {
        mentioned = List.copyOf(mentioned);
    }

    /** "Đã thu hồi": that it was there is known, what it said is not. */
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    TalkEntry with(List<String> names) {
        return new TalkEntry(
                id,
                kind,
                audience,
                agency,
                text,
                writer,
                writerName,
                writerTitle,
                agencyName,
                inPlaceOf,
                writtenAt,
                isWithdrawn() ? List.of() : names,
                withdrawnAt);
    }
}
