package vn.dondoc.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

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
        return new Canonical()
                .add(id)
                .add(kind)
                .add(subject)
                .add(seq)
                .add(at)
                .add(person)
                .add(name)
                .add(post)
                .add(title)
                .add(agency)
                .add(agencyName)
                .add(onBehalfOf)
                .add(act)
                .add(changes)
                .add(prevHash)
                .hash();
    }

    Object[] values() {
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
            prevHash,
            hash()
        };
    }

    HistoryEntry entry() {
        return new HistoryEntry(
                id,
                new Subject(kind, subject),
                seq,
                at.toInstant(ZoneOffset.UTC),
                person == null ? null : new PersonId(person),
                name,
                title,
                agency == null ? null : new AgencyId(agency),
                agencyName,
                onBehalfOf,
                act,
                ChangeJson.read(changes));
    }
}
