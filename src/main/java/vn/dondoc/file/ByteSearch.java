package vn.dondoc.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for bytes in bytes. */
final class ByteSearch {

    private static final int BUFFER = 64 * 1024;

    private ByteSearch() {}

    /** The first place, or -1. */
    static int indexOf(byte[] bytes, byte[] sought) {
        return indexOf(bytes, bytes.length, sought);
    }

    /** The last place, or -1. */
    static int lastIndexOf(byte[] bytes, byte[] sought) {
        for (int at = bytes.length - sought.length; at >= 0; at--) {
            if (isAt(bytes, at, sought)) {
                return at;
            }
        }
        return -1;
    }

    /** Reads the file once, with little memory. */
    static boolean contains(Path content, byte[] sought) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int kept = 0;
        try (InputStream file = Files.newInputStream(content)) {
            int read = file.read(buffer, kept, buffer.length - kept);
            while (read >= 0) {
                int filled = kept + read;
                if (indexOf(buffer, filled, sought) >= 0) {
                    return true;
                }
                kept = Math.min(sought.length - 1, filled);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
                read = file.read(buffer, kept, buffer.length - kept);
            }
        }
        return false;
    }

    private static int indexOf(byte[] bytes, int length, byte[] sought) {
        for (int at = 0; at <= length - sought.length; at++) {
            if (isAt(bytes, at, sought)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] bytes, int at, byte[] sought) {
        for (int i = 0; i < sought.length; i++) {
            if (bytes[at + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }
}
