package vn.dondoc.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.dondoc.shared.Sha256;

/** Packs the parts of a record and writes their SHA-256 into a last one, as {@code sha256sum -c} reads them. */
final class RecordZip implements AutoCloseable {

    static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final String folder;
    private final Instant at;
    private final StringBuilder sums = new StringBuilder();

    /** @param folder the one folder in which everything lies */
    RecordZip(OutputStream out, String folder, Instant at) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.folder = folder;
        this.at = at;
    }

    void add(String path, String text) throws IOException {
        add(path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** @param content read to its end and closed */
    void add(String path, InputStream content) throws IOException {
        begin(path);
        DigestOutputStream out = new DigestOutputStream(zip, Sha256.digest());
        try (content) {
            content.transferTo(out);
        }
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(out.getMessageDigest().digest()))
                .append("  ")
                .append(path)
                .append('\n');
    }

    private void begin(String path) throws IOException {
        ZipEntry entry = new ZipEntry(folder + "/" + path);
        entry.setTime(at.toEpochMilli());
        zip.putNextEntry(entry);
    }

    @Override
    public void close() throws IOException {
        begin(SUMS);
        zip.write(sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.close();
    }
}
