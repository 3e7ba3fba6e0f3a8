package vn.dondoc.report;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.SealedRow;

/**
 * The hash chain of a task's history as JSON. Of an act that the reader may not know only the hashes stand there: the
 * chain closes all the same.
 */
@Component
class RecordChain {

    private final JsonMapper json = JsonMapper.builder().build();

    String of(RecordParts parts) {
        Set<Long> known = parts.history().stream().map(HistoryEntry::id).collect(Collectors.toSet());
        ArrayNode rows = json.createArrayNode();
        for (SealedRow row : parts.sealed()) {
            ObjectNode one = rows.addObject();
            one.put("seq", row.seq());
            if (known.contains(row.id())) {
                ObjectNode fields = one.putObject("fields");
                row.fields().forEach(fields::put);
            }
            one.put("prev_hash", row.prevHash());
            one.put("hash", row.hash());
        }
        return rows.toPrettyString() + "\n";
    }
}
