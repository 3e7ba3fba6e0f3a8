package vn.dondoc.reminder;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.talk.Audience;
import vn.dondoc.talk.OpinionKind;

/** Reads the entries in which somebody is named. */
@Component
class Mentions {

    private final JdbcClient jdbc;

    Mentions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry as a mail quotes it. */
    record Mention(OpinionKind kind, Audience audience, String text, String writer, String title, String agency) {}

    Map<Long, Mention> byId(Collection<Long> entries) {
        Map<Long, Mention> found = new HashMap<>();
        if (!entries.isEmpty()) {
            jdbc.sql("SELECT id, kind, audience, text, writer_name, writer_title, writer_agency FROM talk_entry"
                            + " WHERE id IN (:entries)")
                    .param("entries", entries)
                    .query(row -> {
                        found.put(
                                row.getLong(1),
                                new Mention(
                                        OpinionKind.valueOf(row.getString(2)),
                                        Audience.valueOf(row.getString(3)),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7)));
                    });
        }
        return found;
    }
}
