package vn.dondoc.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.dondoc.shared.DomainException;

/**
 * Whether a content is what its name says, and only that. Nothing is parsed beyond what the question needs: the program
 * that reads documents does so elsewhere, shut in.
 */
final class ContentCheck {

    /** Browsers and viewers look for a foreign beginning within so many bytes. */
    private static final int SNIFFED = 1_024;
    /** A ZIP's end with the longest comment, and a good part of its directory. */
    private static final int TAIL = 70_000;

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] TIFF_LITTLE = {'I', 'I', 42, 0};
    private static final byte[] TIFF_BIG = {'M', 'M', 0, 42};
    private static final byte[] ZIP_ENTRY = {'P', 'K', 1, 2};
    private static final byte[] ZIP_END = {'P', 'K', 5, 6};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final List<String> WEB =
            List.of("<html", "<!doctype", "<script", "<svg", "<iframe", "<body", "<?php", "mime-version:");

    private final FileName name;
    private final FileType type;

    ContentCheck(FileName name, FileType type) {
        this.name = name;
        this.type = type;
    }

    /** @throws DomainException naming the file and what is wrong with it */
    void check(Path content) throws IOException {
        byte[] head;
        byte[] tail;
        try (RandomAccessFile file = new RandomAccessFile(content.toFile(), "r")) {
            head = part(file, 0, SNIFFED);
            tail = part(file, Math.max(0, file.length() - TAIL), TAIL);
        }
        if (startsWith(head, OLE)) {
            throw refused(
                    type.isOpenXml() && ByteSearch.contains(content, ENCRYPTED_PACKAGE)
                            ? "error.file.encrypted"
                            : "error.file.content");
        }
        checkNothingElse(head, tail);
        switch (type) {
            case PDF -> new PdfCheck(this).check(content, head, tail);
            case DOCX, XLSX, PPTX, ODT, ODS -> new ZipCheck(this, type).check(content, head, tail);
            case JPEG -> require(startsWith(head, JPEG));
            case PNG -> require(startsWith(head, PNG));
            case TIFF -> require(startsWith(head, TIFF_LITTLE) || startsWith(head, TIFF_BIG));
            case TEXT, CSV -> new TextCheck(this).check(content);
        }
    }

    /** One file, one kind: no second document at the beginning or at the end. */
    private void checkNothingElse(byte[] head, byte[] tail) {
        String beginning = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        boolean web = WEB.stream().anyMatch(beginning::contains);
        boolean pdf = type != FileType.PDF && !type.isText() && beginning.contains("%pdf-");
        boolean zip =
                !type.isZip() && ByteSearch.indexOf(tail, ZIP_END) >= 0 && ByteSearch.indexOf(tail, ZIP_ENTRY) >= 0;
        if (web || pdf || zip) {
            throw refused("error.file.content");
        }
    }

    /** Refused as not being what its name says. */
    void require(boolean agrees) {
        if (!agrees) {
            throw refused("error.file.content");
        }
    }

    DomainException refused(String key) {
        return new DomainException(key, name.text(), name.ending());
    }

    static boolean startsWith(byte[] bytes, byte[] beginning) {
        return bytes.length >= beginning.length
                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static byte[] part(RandomAccessFile file, long from, int most) throws IOException {
        byte[] bytes = new byte[(int) Math.min(most, file.length() - from)];
        file.seek(from);
        file.readFully(bytes);
        return bytes;
    }
}
