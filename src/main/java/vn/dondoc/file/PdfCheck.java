package vn.dondoc.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A PDF begins at its first byte, ends with its end mark, and anybody can read it. */
final class PdfCheck {

    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    /** Stands in a trailer or in a cross-reference stream's dictionary, neither of which is ever compressed. */
    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);
    /** Some writers fill up their last block. */
    private static final int MOST_PADDING = 1_024;

    private final ContentCheck outcome;

    PdfCheck(ContentCheck outcome) {
        this.outcome = outcome;
    }

    void check(Path content, byte[] head, byte[] tail) throws IOException {
        outcome.require(ContentCheck.startsWith(head, HEADER));
        int end = ByteSearch.lastIndexOf(tail, END);
        if (end < 0) {
            throw outcome.refused("error.file.damaged");
        }
        int after = end + END.length;
        outcome.require(tail.length - after <= MOST_PADDING);
        for (int at = after; at < tail.length; at++) {
            outcome.require(tail[at] == 0 || Character.isWhitespace(tail[at]));
        }
        if (ByteSearch.contains(content, ENCRYPT)) {
            throw outcome.refused("error.file.encrypted");
        }
    }
}
