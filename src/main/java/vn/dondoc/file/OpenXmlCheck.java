package vn.dondoc.file;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A document of Word, Excel or PowerPoint says in its content types what it is and whether it carries macros. */
final class OpenXmlCheck {

    private static final String PREFIX = "application/vnd.openxmlformats-officedocument.";
    private static final String LISTING = "[Content_Types].xml";

    private final ContentCheck outcome;
    private final FileType type;

    OpenXmlCheck(ContentCheck outcome, FileType type) {
        this.outcome = outcome;
        this.type = type;
    }

    void check(Map<String, byte[]> listings, Set<String> names) {
        Set<String> contentTypes = contentTypes(listings.get(LISTING));
        boolean macros = contentTypes.stream().anyMatch(OpenXmlCheck::isMacro)
                || names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/macrosheets/"));
        if (macros) {
            throw outcome.refused("error.file.macro");
        }
        outcome.require(contentTypes.contains(PREFIX + main()));
    }

    private String main() {
        return switch (type) {
            case DOCX -> "wordprocessingml.document.main+xml";
            case XLSX -> "spreadsheetml.sheet.main+xml";
            case PPTX -> "presentationml.presentation.main+xml";
            default -> throw new IllegalStateException(type.name());
        };
    }

    private static boolean isMacro(String contentType) {
        String lower = contentType.toLowerCase(Locale.ROOT);
        return lower.contains("macroenabled") || lower.contains("vbaproject") || lower.contains("macrosheet");
    }

    private Set<String> contentTypes(byte @Nullable [] listing) {
        outcome.require(listing != null);
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        Set<String> types = new HashSet<>();
        try {
            XMLStreamReader reader =
                    xml.createXMLStreamReader(new ByteArrayInputStream(listing == null ? new byte[0] : listing));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    String contentType = reader.getAttributeValue(null, "ContentType");
                    if (contentType != null) {
                        types.add(contentType.strip());
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw outcome.refused("error.file.damaged");
        }
        return types;
    }
}
