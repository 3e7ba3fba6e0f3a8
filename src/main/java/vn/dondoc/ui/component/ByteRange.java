package vn.dondoc.ui.component;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which bytes of a file are asked for (RFC 9110, 14): one range, else all. Several ranges at once, and units other than
 * bytes, may be answered with the whole.
 *
 * @param to the last one, included
 */
record ByteRange(long from, long to) {

    private static final ByteRange BAD = new ByteRange(-1, -1);
    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})\\s*");
    private static final int BUFFER = 64 * 1024;

    static ByteRange whole(long size) {
        return new ByteRange(0, size - 1);
    }

    static ByteRange of(@Nullable String header, long size) {
        if (header == null || !header.strip().startsWith("bytes") || header.contains(",")) {
            return whole(size);
        }
        Matcher asked = ONE.matcher(header.strip());
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return BAD;
        }
        if (asked.group(1).isEmpty()) {
            long last = Long.parseLong(asked.group(2));
            return last == 0 ? BAD : new ByteRange(Math.max(0, size - last), size - 1);
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? size - 1 : Math.min(Long.parseLong(asked.group(2)), size - 1);
        return from >= size || to < from ? BAD : new ByteRange(from, to);
    }

    boolean isBad() {
        return from < 0;
    }

    long length() {
        return to - from + 1;
    }

    /** Copies this many bytes from where the stream stands. */
    void copy(InputStream bytes, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (long left = length(); left > 0; ) {
            int read = bytes.read(buffer, 0, (int) Math.min(left, BUFFER));
            if (read < 0) {
                throw new EOFException(left + " bytes are missing");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
