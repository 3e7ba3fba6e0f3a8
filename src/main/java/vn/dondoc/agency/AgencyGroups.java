package vn.dondoc.agency;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;

/**
 * The groups that directives name as one, changed. Needs {@link Right#MANAGE_AGENCIES}, or a job. What was assigned to
 * a group was assigned to its members of that day, so a change here touches later assignments only.
 */
@Service
@Transactional
public class AgencyGroups {

    private final AgencyGroupRows rows;
    private final JdbcClient jdbc;
    private final History history;
    private final IdGenerator ids;

    AgencyGroups(AgencyGroupRows rows, JdbcClient jdbc, History history, IdGenerator ids) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.history = history;
        this.ids = ids;
    }

    /** @throws InvalidInput if the name is missing or taken, or the group has neither rule nor member */
    public GroupId add(Actor actor, GroupData entered) {
        requireRight(actor);
        GroupData data = checked(entered, 0);
        long id = ids.next();
        jdbc.sql("INSERT INTO agency_group (id, name, version) VALUES (:id, :name, 0)")
                .param("id", id)
                .param("name", data.name())
                .update();
        insertParts(id, data);
        history.record(
                actor,
                new Subject(Subject.AGENCY, id),
                "GROUP_ADDED",
                List.of(new Change("name", null, data.name()), new Change("members", null, describe(data))));
        return new GroupId(id);
    }

    /**
     * @param seen the version that the form was opened with
     * @throws StaleVersion if somebody else changed it since
     */
    public void change(Actor actor, GroupId id, long seen, GroupData entered) {
        requireRight(actor);
        GroupRow before = load(id);
        StaleVersion.check(seen, before.version());
        GroupData data = checked(entered, id.value());
        int changed = jdbc.sql("UPDATE agency_group SET name = :name, version = version + 1"
                        + " WHERE id = :id AND version = :seen")
                .param("name", data.name())
                .param("id", id.value())
                .param("seen", seen)
                .update();
        if (changed == 0) {
            throw new StaleVersion(seen, seen + 1);
        }
        deleteParts(id);
        insertParts(id.value(), data);
        history.record(
                actor,
                new Subject(Subject.AGENCY, id.value()),
                "GROUP_CHANGED",
                List.of(
                        new Change("name", before.name(), data.name()),
                        new Change(
                                "members",
                                describe(new GroupData(before.name(), before.kinds(), before.members())),
                                describe(data))));
    }

    /** Takes the group out of the register; what was assigned through it stays. */
    public void remove(Actor actor, GroupId id, long seen) {
        requireRight(actor);
        GroupRow before = load(id);
        StaleVersion.check(seen, before.version());
        deleteParts(id);
        jdbc.sql("DELETE FROM agency_group WHERE id = :id")
                .param("id", id.value())
                .update();
        history.record(
                actor,
                new Subject(Subject.AGENCY, id.value()),
                "GROUP_REMOVED",
                List.of(new Change("name", before.name(), null)));
    }

    private GroupData checked(GroupData entered, long self) {
        GroupData data = new GroupData(SearchText.clean(entered.name()), entered.kinds(), entered.members());
        boolean taken = rows.all().stream()
                .anyMatch(row -> row.id().value() != self && row.name().equalsIgnoreCase(data.name()));
        new InvalidInput.Collector()
                .when(data.name().isEmpty(), "name", "error.required")
                .when(data.name().length() > 200, "name", "error.too-long", 200)
                .when(taken, "name", "agency.group.taken")
                .when(data.kinds().isEmpty() && data.members().isEmpty(), "members", "agency.group.empty")
                .throwIfAny();
        return data;
    }

    private GroupRow load(GroupId id) {
        return rows.all().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("agency.group.not-found"));
    }

    private void insertParts(long id, GroupData data) {
        for (AgencyKind kind : new TreeSet<>(data.kinds())) {
            jdbc.sql("INSERT INTO agency_group_kind (group_id, kind) VALUES (:id, :kind)")
                    .param("id", id)
                    .param("kind", kind.name())
                    .update();
        }
        List<Long> members =
                data.members().stream().map(AgencyId::value).distinct().toList();
        if (!members.isEmpty()) {
            jdbc.sql("INSERT INTO agency_group_member (group_id, agency_id)"
                            + " SELECT :id, a.id FROM agency a WHERE a.id IN (:members)")
                    .param("id", id)
                    .param("members", members)
                    .update();
        }
    }

    private void deleteParts(GroupId id) {
        jdbc.sql("DELETE FROM agency_group_kind WHERE group_id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("DELETE FROM agency_group_member WHERE group_id = :id")
                .param("id", id.value())
                .update();
    }

    /** For the history: the kinds, then the names. */
    private String describe(GroupData data) {
        List<Long> members = data.members().stream().map(AgencyId::value).toList();
        List<String> names = members.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT name FROM agency WHERE id IN (:members) ORDER BY id")
                        .param("members", members)
                        .query(String.class)
                        .list();
        String kinds = data.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        return kinds.isEmpty()
                ? String.join("; ", names)
                : kinds + (names.isEmpty() ? "" : "; " + String.join("; ", names));
    }

    private static void requireRight(Actor actor) {
        if (!actor.isJob()) {
            actor.require(Right.MANAGE_AGENCIES);
        }
    }
}
