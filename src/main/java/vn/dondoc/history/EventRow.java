package vn.dondoc.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;

/** A row of {@code history_event}; its hash covers every column but itself. Time is UTC with microseconds. */
record EventRow(
        long id,
        String kind,
        long subject,
        long seq,
        LocalDateTime at,
        @Nullable Long person,
        String name,
        @Nullable Long post,
        String title,
        @Nullable Long agency,
        String agencyName,
        @Nullable String onBehalfOf,
        String act,
        String changes,
        String prevHash) {

    static final String COLUMNS =
            "id, subject_kind, subject_id, seq, at, actor_person, actor_name, actor_post, actor_title,"
                    + " actor_agency, actor_agency_name, on_behalf_of, act, changes, prev_hash, hash";

    static EventRow read(ResultSet row) throws SQLException {
        return new EventRow(
                row.getLong("id"),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                row.getLong("seq"),
                row.getObject("at", LocalDateTime.class),
                row.getObject("actor_person", Long.class),
                row.getString("actor_name"),
                row.getObject("actor_post", Long.class),
                row.getString("actor_title"),
                row.getObject("actor_agency", Long.class),
                row.getString("actor_agency_name"),
                row.getString("on_behalf_of"),
                row.getString("act"),
                row.getString("changes"),
                row.getString("prev_hash"));
    }

    String hash() {
        Canonical sealed = new Canonical();
        for (Object field : fields()) {
            sealed.add(field);
        }
        return sealed.hash();
    }

    Object[] values() {
        Object[] fields = fields();
        Object[] values = Arrays.copyOf(fields, fields.length + 1);
        values[fields.length] = hash();
        return values;
    }

    /** What the hash covers, in its order, which is that of the columns. */
    private Object[] fields() {
        return new Object[] {
            id,
            kind,
            subject,
            seq,
            at,
            person,
            name,
            post,
            title,
            agency,
            agencyName,
            onBehalfOf,
            act,
            changes,
            prevHash
        };
    }

    SealedRow sealed(String storedHash) {
        String[] columns = COLUMNS.split(", ?");
        Object[] fields = fields();
        LinkedHashMap<String, @Nullable String> texts = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i++) {
            texts.put(columns[i], fields[i] == null ? null : fields[i].toString());
        }
        return new SealedRow(id, seq, texts, prevHash, storedHash);
    }

    HistoryEntry entry() {
        return new HistoryEntry(
                id,
                new Subject(kind, subject),
                seq,
                at.toInstant(ZoneOffset.UTC),
                person == null ? null : new PersonId(person),
                name,
                post == null ? null : new PostId(post),
                title,
                agency == null ? null : new AgencyId(agency),
                agencyName,
                onBehalfOf,
                act,
                ChangeJson.read(changes));
    }
}
