package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/** The rows that say what became of an ended agency. */
@Component
class AgencySuccessions {

    private final JdbcClient jdbc;
    private final IdGenerator ids;

    AgencySuccessions(JdbcClient jdbc, IdGenerator ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void check(Succession act, List<Agency> old, List<Agency> next) {
        LocalDate day = act.takesEffect();
        Set<AgencyId> both = new HashSet<>(act.predecessors());
        both.retainAll(act.successors());
        String document = SearchText.clean(act.document());
        new InvalidInput.Collector()
                .when(old.isEmpty(), "predecessors", "error.required")
                .when(!fits(act.kind(), next.size()), "successors", "agency.succession.number." + act.kind())
                .when(!both.isEmpty(), "successors", "agency.succession.itself")
                .when(document.isEmpty(), "document", "error.required")
                .when(document.length() > 200, "document", "error.too-long", 200)
                .when(
                        old.stream().anyMatch(agency -> !agency.validFrom().isBefore(day)),
                        "takesEffect",
                        "agency.succession.before-its-first-day")
                .when(
                        old.stream().anyMatch(agency -> endedLongBefore(agency, day)),
                        "takesEffect",
                        "agency.succession.ended-before")
                .when(
                        next.stream().anyMatch(agency -> !agency.isValidOn(day)),
                        "successors",
                        "agency.succession.successor-not-valid")
                .when(!exists(act).isEmpty(), "successors", "agency.succession.exists")
                .throwIfAny();
    }

    void insert(Succession act) {
        for (AgencyId old : act.predecessors()) {
            if (act.successors().isEmpty()) {
                insert(old, null, act);
            }
            for (AgencyId next : act.successors()) {
                insert(old, next, act);
            }
        }
    }

    List<SuccessionRow> all() {
        return jdbc.sql("SELECT predecessor_id, successor_id, kind, takes_effect, document FROM agency_succession"
                        + " ORDER BY takes_effect, id")
                .query((rs, number) -> {
                    Long successor = rs.getObject("successor_id", Long.class);
                    return new SuccessionRow(
                            new AgencyId(rs.getLong("predecessor_id")),
                            successor == null ? null : new AgencyId(successor),
                            SuccessionKind.valueOf(rs.getString("kind")),
                            rs.getObject("takes_effect", LocalDate.class),
                            rs.getString("document"));
                })
                .list();
    }

    private List<Long> exists(Succession act) {
        if (act.predecessors().isEmpty()) {
            return List.of();
        }
        return all().stream()
                .filter(row -> act.predecessors().contains(row.predecessor()))
                .filter(row -> row.successor() == null || act.successors().contains(row.successor()))
                .map(row -> row.predecessor().value())
                .toList();
    }

    private void insert(AgencyId old, @Nullable AgencyId next, Succession act) {
        jdbc.sql("""
                        INSERT INTO agency_succession (id, predecessor_id, successor_id, kind, takes_effect, document)
                        VALUES (:id, :old, :next, :kind, :day, :document)
                        """)
                .param("id", ids.next())
                .param("old", old.value())
                .param("next", next == null ? null : next.value())
                .param("kind", act.kind().name())
                .param("day", act.takesEffect())
                .param("document", SearchText.clean(act.document()))
                .update();
    }

    private static boolean endedLongBefore(Agency agency, LocalDate day) {
        LocalDate last = agency.validTo();
        return last != null && last.isBefore(day.minusDays(1));
    }

    private static boolean fits(SuccessionKind kind, int successors) {
        return switch (kind) {
            case ABOLISHED -> successors == 0;
            case SPLIT -> successors >= 1;
            case MERGED, RENAMED -> successors == 1;
        };
    }
}
