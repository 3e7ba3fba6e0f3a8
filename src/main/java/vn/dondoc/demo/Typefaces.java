package vn.dondoc.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Regular, bold and italic of the face that papers are set in, each read once. */
record Typefaces(List<TrueTypeFont> faces) {

    private static final List<String> TINOS =
            List.of("/fonts/Tinos-Regular.ttf", "/fonts/Tinos-Bold.ttf", "/fonts/Tinos-Italic.ttf");

    /** Tinos (Times metrics, every Vietnamese letter) of the program's own print. */
    static Typefaces tinos() {
        return new Typefaces(TINOS.stream().map(Typefaces::read).toList());
    }

    private static TrueTypeFont read(String name) {
        try (InputStream in = Typefaces.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No font " + name);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
