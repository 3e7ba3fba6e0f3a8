package vn.dondoc.agency;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.GroupId;

/** The groups with their rules and members, in three queries however many there are. */
@Component
class AgencyGroupRows {

    private final JdbcClient jdbc;

    AgencyGroupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<GroupRow> all() {
        Map<Long, Set<AgencyKind>> kinds = new HashMap<>();
        jdbc.sql("SELECT group_id, kind FROM agency_group_kind").query(rs -> {
            kinds.computeIfAbsent(rs.getLong(1), group -> EnumSet.noneOf(AgencyKind.class))
                    .add(AgencyKind.valueOf(rs.getString(2)));
        });
        Map<Long, List<AgencyId>> members = new HashMap<>();
        jdbc.sql("SELECT group_id, agency_id FROM agency_group_member ORDER BY agency_id")
                .query(rs -> {
                    members.computeIfAbsent(rs.getLong(1), group -> new ArrayList<>())
                            .add(new AgencyId(rs.getLong(2)));
                });
        return jdbc.sql("SELECT id, name, version FROM agency_group"
                        + " ORDER BY name COLLATE utf8mb4_uca1400_vietnamese_as_ci, id")
                .query((rs, number) -> new GroupRow(
                        new GroupId(rs.getLong("id")),
                        rs.getString("name"),
                        kinds.getOrDefault(rs.getLong("id"), Set.of()),
                        members.getOrDefault(rs.getLong("id"), List.of()),
                        rs.getLong("version")))
                .list();
    }
}
