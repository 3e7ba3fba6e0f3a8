package vn.dondoc.history;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history as it is sealed. Whoever has these of a subject computes its chain again without the program: the
 * hash is SHA-256 over the fields in their order, each written as its length in bytes, a colon and its UTF-8 bytes, a
 * missing one as a minus sign; the first row follows 64 zeros.
 *
 * @param id the number of the row, by which it is matched with its {@link HistoryEntry}
 * @param seq 1 for the subject's first act
 * @param fields what the hash covers, as text, by the column's name; null for missing
 * @param hash as it is stored
 */
public record SealedRow(
        long id, long seq, SequencedMap<String, @Nullable String> fields, String prevHash, String hash) {

    public SealedRow {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }
}
