package vn.dondoc.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** Small files of each kind, honest and not. */
final class Samples {

    static final String WORD = "wordprocessingml.document.main+xml";
    static final String EXCEL = "spreadsheetml.sheet.main+xml";
    static final String POWERPOINT = "presentationml.presentation.main+xml";
    static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private Samples() {}

    static byte[] pdf() {
        return pdf(null);
    }

    static byte[] encryptedPdf(String readersPassword) {
        return pdf(new StandardProtectionPolicy("owner", readersPassword, new AccessPermission()));
    }

    private static byte[] pdf(StandardProtectionPolicy protection) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            if (protection != null) {
                document.protect(protection);
            }
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] openXml(String main) {
        return zip(openXmlParts("application/vnd.openxmlformats-officedocument." + main));
    }

    static Map<String, byte[]> openXmlParts(String contentType) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                text("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Types><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Override PartName=\"/main.xml\" ContentType=\""
                        + contentType
                        + "\"/></Types>"));
        parts.put("main.xml", text("<x>Nội dung</x>"));
        return parts;
    }

    static Map<String, byte[]> openDocumentParts(FileType type) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", text(type.mediaType()));
        parts.put("content.xml", text("<x>Nội dung</x>"));
        parts.put("META-INF/manifest.xml", text("<manifest/>"));
        return parts;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                if (part.getKey().equals("mimetype")) {
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    CRC32 sum = new CRC32();
                    sum.update(part.getValue());
                    entry.setCrc(sum.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A workbook whose directory names the same packed bytes many times. */
    static byte[] overlapping() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Map<String, byte[]> parts = openXmlParts("application/vnd.openxmlformats-officedocument." + EXCEL);
        parts.put("part0", noise);
        byte[] zip = zip(parts);
        ByteBuffer end = ByteBuffer.wrap(zip, zip.length - 22, 22).slice().order(ByteOrder.LITTLE_ENDIAN);
        int entries = end.getShort(10);
        int directory = end.getInt(16);
        byte[] record = Arrays.copyOfRange(zip, zip.length - 22 - 46 - "part0".length(), zip.length - 22);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(zip, 0, zip.length - 22);
        int copies = 5;
        for (int copy = 1; copy <= copies; copy++) {
            record[record.length - 1] = (byte) ('0' + copy);
            bytes.writeBytes(record);
        }
        end.putShort(8, (short) (entries + copies))
                .putShort(10, (short) (entries + copies))
                .putInt(12, bytes.size() - directory);
        bytes.write(zip, zip.length - 22, 22);
        return bytes.toByteArray();
    }

    static byte[] png() {
        return join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
                new byte[] {0, 0, 0, 13},
                text("IHDR"));
    }

    static byte[] jpeg() {
        return join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, text("JFIF"), new byte[] {
            (byte) 0xFF, (byte) 0xD9
        });
    }

    static byte[] tiff() {
        return new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0};
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
