package vn.dondoc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.file.Samples.join;
import static vn.dondoc.file.Samples.openDocumentParts;
import static vn.dondoc.file.Samples.openXmlParts;
import static vn.dondoc.file.Samples.text;
import static vn.dondoc.file.Samples.zip;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Texts;
import vn.dondoc.testing.RuleTest;

@RuleTest
class ContentCheckTest {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final Texts TEXTS = new Texts();

    @TempDir
    Path folder;

    static Stream<Arguments> honest() {
        return Stream.of(
                Arguments.of("a.pdf", Samples.pdf()),
                Arguments.of("a.pdf", join(Samples.pdf(), text("\r\n\0\0 \n"))),
                Arguments.of("a.docx", Samples.openXml(Samples.WORD)),
                Arguments.of("a.XLSX", Samples.openXml(Samples.EXCEL)),
                Arguments.of("a.pptx", Samples.openXml(Samples.POWERPOINT)),
                Arguments.of("a.odt", zip(openDocumentParts(FileType.ODT))),
                Arguments.of("a.ods", zip(openDocumentParts(FileType.ODS))),
                Arguments.of("a.jpg", Samples.jpeg()),
                Arguments.of("a.jpeg", join(Samples.jpeg(), text("trailer of a telephone"))),
                Arguments.of("a.png", Samples.png()),
                Arguments.of("a.tif", Samples.tiff()),
                Arguments.of("a.txt", text("Kế hoạch số 340/KH-UBND\r\n\tngày 29/12/2017 – \"mật độ\" <5 %")),
                Arguments.of("a.csv", text("\uFEFFSố;Ngày\n340;29/12/2017\n")),
                Arguments.of("a.csv", "\uFEFFSố\tNgày\n".getBytes(StandardCharsets.UTF_16LE)));
    }

    @ParameterizedTest
    @MethodSource
    void honest(String name, byte[] content) {
        assertThatCode(() -> check(name, content)).doesNotThrowAnyException();
    }

    static Stream<Arguments> refused() {
        byte[] pdf = Samples.pdf();
        byte[] docx = Samples.openXml(Samples.WORD);
        byte[] html = text("<!DOCTYPE html><html><script>alert(1)</script></html>");
        return Stream.of(
                // not what the name says
                Arguments.of("a.pdf", docx, "error.file.content"),
                Arguments.of("a.docx", pdf, "error.file.content"),
                Arguments.of("a.docx", Samples.openXml(Samples.EXCEL), "error.file.content"),
                Arguments.of("a.xlsx", Samples.openXml(Samples.WORD), "error.file.content"),
                Arguments.of("a.odt", zip(openDocumentParts(FileType.ODS)), "error.file.content"),
                Arguments.of("a.odt", docx, "error.file.content"),
                Arguments.of("a.docx", zip(Map.of("a.txt", text("x"))), "error.file.content"),
                Arguments.of("a.jpg", Samples.png(), "error.file.content"),
                Arguments.of("a.png", Samples.jpeg(), "error.file.content"),
                Arguments.of("a.tif", pdf, "error.file.content"),
                Arguments.of("a.docx", join(Samples.OLE, new byte[512]), "error.file.content"),
                Arguments.of("a.txt", join(text("MZ"), new byte[100]), "error.file.content"),
                Arguments.of("a.dotx", docx, "error.file.type"),
                Arguments.of(
                        "a.docx",
                        zip(openXmlParts(OFFICE + "wordprocessingml.template.main+xml")),
                        "error.file.content"),
                // web pages under other names
                Arguments.of("a.pdf", html, "error.file.content"),
                Arguments.of("a.png", html, "error.file.content"),
                Arguments.of("a.txt", html, "error.file.content"),
                Arguments.of("a.png", text("<svg onload=alert(1)>"), "error.file.content"),
                Arguments.of(
                        "a.txt",
                        text("From: x\nMIME-Version: 1.0\nContent-Type: multipart/related"),
                        "error.file.content"),
                Arguments.of("a.pdf", join(text("%PDF-1.7\n%<script>alert(1)</script>\n"), pdf), "error.file.content"),
                // two kinds in one
                Arguments.of("a.pdf", join(pdf, docx), "error.file.content"),
                Arguments.of("a.jpg", join(Samples.jpeg(), docx), "error.file.content"),
                Arguments.of("a.png", join(Samples.png(), docx), "error.file.content"),
                Arguments.of("a.jpg", join(Samples.jpeg(), pdf), "error.file.content"),
                Arguments.of("a.docx", join(pdf, docx), "error.file.content"),
                Arguments.of("a.docx", join(docx, text("more")), "error.file.damaged"),
                Arguments.of("a.pdf", join(text("junk"), pdf), "error.file.content"),
                Arguments.of("a.pdf", join(pdf, new byte[5_000]), "error.file.content"),
                Arguments.of("a.pdf", join(pdf, text("\nMZ")), "error.file.content"),
                // macros
                Arguments.of("a.docm", docx, "error.file.macro"),
                Arguments.of("a.xlsm", docx, "error.file.macro"),
                Arguments.of("a.docx", with(OFFICE + Samples.WORD, "word/vbaProject.bin"), "error.file.macro"),
                Arguments.of("a.docx", with(OFFICE + Samples.WORD, "word/VBAPROJECT.BIN"), "error.file.macro"),
                Arguments.of("a.xlsx", with(OFFICE + Samples.EXCEL, "xl/macrosheets/sheet1.xml"), "error.file.macro"),
                Arguments.of(
                        "a.docx",
                        zip(openXmlParts("application/vnd.ms-word.document.macroEnabled.main+xml")),
                        "error.file.macro"),
                Arguments.of("a.odt", withOpenDocument("Basic/Standard/Module1.xml"), "error.file.macro"),
                // nobody can read it
                Arguments.of("a.pdf", Samples.encryptedPdf("secret"), "error.file.encrypted"),
                Arguments.of("a.pdf", Samples.encryptedPdf(""), "error.file.encrypted"),
                Arguments.of(
                        "a.xlsx",
                        join(Samples.OLE, new byte[512], "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE)),
                        "error.file.encrypted"),
                Arguments.of("a.odt", encryptedOpenDocument(), "error.file.encrypted"),
                Arguments.of("a.txt", new byte[] {'K', (byte) 0xEA, (byte) 0xEC, ' ', 'h'}, "error.file.text-encoding"),
                // incomplete
                Arguments.of("a.pdf", text("%PDF-1.7\n1 0 obj\n"), "error.file.damaged"),
                Arguments.of("a.docx", Arrays.copyOf(docx, docx.length - 30), "error.file.damaged"),
                // out of bounds
                Arguments.of("a.docx", dense(), "error.file.bomb"),
                Arguments.of("a.docx", many(), "error.file.bomb"),
                Arguments.of("a.xlsx", Samples.overlapping(), "error.file.bomb"),
                Arguments.of("a.docx", withEntities(), "error.file.damaged"),
                // other kinds
                Arguments.of("a.doc", join(Samples.OLE, new byte[512]), "error.file.old-office"),
                Arguments.of("a.zip", docx, "error.file.archive"),
                Arguments.of("a.html", html, "error.file.type"),
                Arguments.of("a.svg", html, "error.file.type"),
                Arguments.of("a.mht", html, "error.file.type"),
                Arguments.of("a.exe", text("MZ"), "error.file.type"),
                Arguments.of("a", pdf, "error.file.type"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String name, byte[] content, String key) {
        assertThatThrownBy(() -> check(name, content)).isInstanceOfSatisfying(DomainException.class, refusal -> {
            assertThat(refusal.key()).isEqualTo(key);
            String said = TEXTS.of(refusal.key(), refusal.arguments().toArray());
            assertThat(said).contains("“" + name + "”").doesNotContain("{").doesNotContain("!");
        });
    }

    @ParameterizedTest
    @CsvSource({"65535", "65536", "65537", "65533", "131070"})
    void aMarkIsFoundWhereverItLies(int at) throws IOException {
        byte[] content = join(text("x".repeat(at)), text("/Encrypt"), text("y".repeat(70_000)));
        Path file = Files.write(folder.resolve("long"), content);
        assertThat(ByteSearch.contains(file, text("/Encrypt"))).isTrue();
        assertThat(ByteSearch.contains(file, text("/Encrypted"))).isFalse();
    }

    @Test
    void unpackingStopsAtTheBoundWhateverTheFileSays() {
        long before = System.nanoTime();
        assertThatThrownBy(() -> check("a.docx", dense())).isInstanceOf(DomainException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    }

    private void check(String name, byte[] content) throws IOException {
        FileName clean = FileName.of(name);
        Path file = Files.write(folder.resolve("content"), content);
        new ContentCheck(clean, FileType.of(clean)).check(file);
    }

    private static byte[] with(String contentType, String part) {
        Map<String, byte[]> parts = openXmlParts(contentType);
        parts.put(part, text("x"));
        return zip(parts);
    }

    private static byte[] withOpenDocument(String part) {
        Map<String, byte[]> parts = openDocumentParts(FileType.ODT);
        parts.put(part, text("x"));
        return zip(parts);
    }

    private static byte[] encryptedOpenDocument() {
        Map<String, byte[]> parts = openDocumentParts(FileType.ODT);
        parts.put("META-INF/manifest.xml", text("<manifest:encryption-data manifest:checksum-type=\"x\"/>"));
        return zip(parts);
    }

    private static byte[] dense() {
        Map<String, byte[]> parts = openXmlParts(OFFICE + Samples.WORD);
        parts.put("word/document.xml", new byte[60 * 1024 * 1024]);
        return zip(parts);
    }

    private static byte[] many() {
        Map<String, byte[]> parts = new LinkedHashMap<>(openXmlParts(OFFICE + Samples.WORD));
        for (int part = 0; part < ZipCheck.MOST_ENTRIES; part++) {
            parts.put("part" + part, new byte[0]);
        }
        return zip(parts);
    }

    private static byte[] withEntities() {
        Map<String, byte[]> parts = openXmlParts(OFFICE + Samples.WORD);
        parts.put(
                "[Content_Types].xml",
                text(
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                                + "<!ENTITY c SYSTEM \"file:///etc/passwd\">]><Types><Override ContentType=\"&b;\"/>&c;</Types>"));
        return zip(parts);
    }
}
