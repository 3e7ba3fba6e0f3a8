package vn.dondoc.account;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import vn.dondoc.shared.Sha256;

/** SHA-256 in hex, kept apart for each use. */
final class Digest {

    private Digest() {}

    static String of(String use, String text) {
        return HexFormat.of().formatHex(Sha256.digest().digest((use + "|" + text).getBytes(StandardCharsets.UTF_8)));
    }
}
