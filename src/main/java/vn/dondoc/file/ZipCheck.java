package vn.dondoc.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.dondoc.shared.DomainException;

/**
 * An office document in a ZIP. Every entry is unpacked once, within bounds, so that what a later reader unpacks is
 * bounded too; macros, encryption and anything before or after the ZIP are refused.
 */
final class ZipCheck {

    static final int MOST_ENTRIES = 5_000;
    /** Bytes, unpacked, of all entries together. */
    static final long MOST_UNPACKED = 400L * 1024 * 1024;
    /** Unpacked over packed; XML of repetitive sheets comes to some dozens. */
    private static final long MOST_RATIO = 200;
    /** Below this an entry may have any ratio. */
    private static final long RATIO_FROM = 10L * 1024 * 1024;
    /** The parts that are looked into: content types, manifest. */
    private static final int LARGEST_LISTING = 4 * 1024 * 1024;

    private static final int END_LENGTH = 22;
    private static final byte[] FIRST_ENTRY = {'P', 'K', 3, 4};
    private static final byte[] END = {'P', 'K', 5, 6};
    private static final Set<String> READ = Set.of("[Content_Types].xml", "mimetype", "META-INF/manifest.xml");

    private final ContentCheck outcome;
    private final FileType type;

    ZipCheck(ContentCheck outcome, FileType type) {
        this.outcome = outcome;
        this.type = type;
    }

    void check(Path content, byte[] head, byte[] tail) throws IOException {
        outcome.require(ContentCheck.startsWith(head, FIRST_ENTRY));
        boolean ends = tail.length >= END_LENGTH
                && ContentCheck.startsWith(Arrays.copyOfRange(tail, tail.length - END_LENGTH, tail.length), END);
        if (!ends) {
            throw outcome.refused("error.file.damaged");
        }
        try (ZipFile zip = new ZipFile(content.toFile())) {
            Map<String, byte[]> listings = unpack(zip, content.toFile().length());
            if (type.isOpenXml()) {
                new OpenXmlCheck(outcome, type).check(listings, names(zip));
            } else {
                checkOpenDocument(listings, names(zip));
            }
        } catch (ZipException e) {
            throw outcome.refused("error.file.damaged");
        }
    }

    private Map<String, byte[]> unpack(ZipFile zip, long length) throws IOException {
        Map<String, byte[]> listings = new HashMap<>();
        Set<String> seen = new HashSet<>();
        long packed = 0;
        long unpacked = 0;
        if (zip.size() > MOST_ENTRIES) {
            throw bomb();
        }
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            packed += entry.getCompressedSize();
            // Entries that share bytes with each other hold more than the file.
            if (packed > length || !seen.add(entry.getName())) {
                throw bomb();
            }
            unpacked += size(zip, entry, MOST_UNPACKED - unpacked, listings);
        }
        return listings;
    }

    /** Reads one entry to its end or to its bound; what the entry says of its own size is not believed. */
    private long size(ZipFile zip, ZipEntry entry, long most, Map<String, byte[]> listings) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            if (READ.contains(entry.getName())) {
                byte[] listing = content.readNBytes(LARGEST_LISTING);
                listings.put(entry.getName(), listing);
                size = listing.length;
            }
            int read = content.read(buffer);
            while (read >= 0) {
                size += read;
                boolean dense = size > RATIO_FROM && size / MOST_RATIO > entry.getCompressedSize();
                if (size > most || dense) {
                    throw bomb();
                }
                read = content.read(buffer);
            }
        }
        return size;
    }

    private void checkOpenDocument(Map<String, byte[]> listings, Set<String> names) {
        byte[] mimetype = listings.getOrDefault("mimetype", new byte[0]);
        outcome.require(new String(mimetype, StandardCharsets.US_ASCII).strip().equals(type.mediaType()));
        String manifest =
                new String(listings.getOrDefault("META-INF/manifest.xml", new byte[0]), StandardCharsets.UTF_8);
        if (manifest.contains("encryption-data")) {
            throw outcome.refused("error.file.encrypted");
        }
        if (names.stream().anyMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"))) {
            throw outcome.refused("error.file.macro");
        }
    }

    private DomainException bomb() {
        return outcome.refused("error.file.bomb");
    }

    private static Set<String> names(ZipFile zip) {
        Set<String> names = new HashSet<>();
        zip.stream().map(ZipEntry::getName).forEach(names::add);
        return names;
    }
}
