package vn.dondoc.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Changes as they stand in the database: {@code [["field","before","after"],…]}. */
final class ChangeJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChangeJson() {}

    static String write(List<Change> changes) {
        ArrayNode rows = JSON.createArrayNode();
        for (Change change : changes) {
            rows.addArray().add(change.field()).add(change.before()).add(change.after());
        }
        return rows.toString();
    }

    static List<Change> read(String text) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode row : JSON.readTree(text)) {
            changes.add(new Change(row.get(0).asString(), textOf(row.get(1)), textOf(row.get(2))));
        }
        return changes;
    }

    private static @Nullable String textOf(JsonNode node) {
        return node.isNull() ? null : node.asString();
    }
}
