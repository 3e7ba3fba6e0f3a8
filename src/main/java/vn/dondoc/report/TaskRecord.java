package vn.dondoc.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** The record of a task as it was read; {@link #pack} makes the ZIP of it. */
public final class TaskRecord {

    private final String folder;
    private final String page;
    private final Instant at;
    private final Rest rest;

    /** All but the page. */
    @FunctionalInterface
    interface Rest {

        void addTo(RecordZip zip) throws IOException;
    }

    TaskRecord(String folder, String page, Instant at, Rest rest) {
        this.folder = folder;
        this.page = page;
        this.at = at;
        this.rest = rest;
    }

    /**
     * A ZIP on the disk, to be handed out once.
     *
     * @param size in bytes
     */
    public record Packed(Path path, long size) {

        /** Its bytes; it is gone from the disk when the stream is closed. */
        public InputStream open() {
            try {
                return Files.newInputStream(path, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Such as {@code Ho-so-NV-2026-00123.zip}. */
    public String name() {
        return folder + ".zip";
    }

    /** In no transaction: a slow disk holds no connection. If a part cannot be read, nothing of it is left. */
    public Packed pack() {
        try {
            Path file = Files.createTempFile("dondoc-record", ".zip");
            try {
                try (OutputStream out = Files.newOutputStream(file);
                        RecordZip zip = new RecordZip(out, folder, at)) {
                    zip.add("Ho-so.html", page);
                    rest.addTo(zip);
                }
                return new Packed(file, Files.size(file));
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page, which tells all. */
    @Override
    public String toString() {
        return page;
    }
}
