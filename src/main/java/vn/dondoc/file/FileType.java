package vn.dondoc.file;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.dondoc.shared.DomainException;

/** The kinds of files that are taken; everything else is refused by name. */
enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    TIFF("image/tiff", "tif", "tiff"),
    TEXT("text/plain", "txt"),
    CSV("text/csv", "csv");

    /** Endings that people do bring, with what to say about each. */
    private static final Map<String, String> TURNED_AWAY = Map.ofEntries(
            Map.entry("docm", "error.file.macro"),
            Map.entry("dotm", "error.file.macro"),
            Map.entry("xlsm", "error.file.macro"),
            Map.entry("xlsb", "error.file.macro"),
            Map.entry("xltm", "error.file.macro"),
            Map.entry("xlam", "error.file.macro"),
            Map.entry("pptm", "error.file.macro"),
            Map.entry("ppsm", "error.file.macro"),
            Map.entry("doc", "error.file.old-office"),
            Map.entry("xls", "error.file.old-office"),
            Map.entry("ppt", "error.file.old-office"),
            Map.entry("rtf", "error.file.old-office"),
            Map.entry("zip", "error.file.archive"),
            Map.entry("rar", "error.file.archive"),
            Map.entry("7z", "error.file.archive"));

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** @throws DomainException if files of this ending are not taken */
    static FileType of(FileName name) {
        Optional<FileType> type = Arrays.stream(values())
                .filter(some -> some.endings.contains(name.ending()))
                .findFirst();
        return type.orElseThrow(() -> new DomainException(
                TURNED_AWAY.getOrDefault(name.ending(), "error.file.type"), name.text(), name.ending()));
    }

    String mediaType() {
        return mediaType;
    }

    boolean isOpenXml() {
        return this == DOCX || this == XLSX || this == PPTX;
    }

    boolean isOpenDocument() {
        return this == ODT || this == ODS;
    }

    boolean isZip() {
        return isOpenXml() || isOpenDocument();
    }

    boolean isText() {
        return this == TEXT || this == CSV;
    }
}
