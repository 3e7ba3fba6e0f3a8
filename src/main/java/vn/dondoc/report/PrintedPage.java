package vn.dondoc.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Sets a page of XHTML as a PDF in Tinos, the only typeface it knows. It fetches nothing from anywhere. */
final class PrintedPage {

    private static final String FAMILY = "Tinos";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private PrintedPage() {}

    static byte[] pdf(String xhtml) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> font("Tinos-Regular.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Tinos-Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Tinos-Italic.ttf"), FAMILY, REGULAR, FontStyle.ITALIC, true);
        builder.useFont(() -> font("Tinos-BoldItalic.ttf"), FAMILY, BOLD, FontStyle.ITALIC, true);
        // Pictures are written into the page itself; an address, whatever it is, leads nowhere.
        builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("data:") ? uri : null);
        builder.withHtmlContent(xhtml, null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Text as it may stand in the page: nothing in it is markup. */
    static String text(String written) {
        StringBuilder safe = new StringBuilder(written.length());
        written.codePoints().filter(PrintedPage::isAllowed).forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\n' -> safe.append("<br/>");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }

    /** What XML 1.0 allows. */
    private static boolean isAllowed(int c) {
        return c == '\n' || c == '\t' || c >= 0x20 && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(PrintedPage.class.getResourceAsStream("/fonts/" + name), name);
    }
}
