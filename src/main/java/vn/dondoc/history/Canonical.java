package vn.dondoc.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Sha256;

/**
 * SHA-256 over fields in a fixed order. Each field is written as its length in bytes, a colon and its UTF-8 bytes, a
 * missing one as a minus sign, so that no two different rows have one form.
 */
final class Canonical {

    /** What the first row of a chain follows. */
    static final String NOTHING = "0".repeat(64);

    private final MessageDigest digest = Sha256.digest();

    Canonical add(@Nullable Object field) {
        if (field == null) {
            digest.update((byte) '-');
            return this;
        }
        byte[] bytes = field.toString().getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /** 64 hexadecimal digits. May be asked once. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
