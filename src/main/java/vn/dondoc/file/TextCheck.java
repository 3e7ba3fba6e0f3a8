package vn.dondoc.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Plain text is UTF-8, or UTF-16 that says so, without control characters: the Vietnamese in it can be read. */
final class TextCheck {

    private static final int BUFFER = 8_192;
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};

    private final ContentCheck outcome;

    TextCheck(ContentCheck outcome) {
        this.outcome = outcome;
    }

    void check(Path content) throws IOException {
        try (Reader text = new InputStreamReader(
                Files.newInputStream(content),
                charset(content)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] buffer = new char[BUFFER];
            int read = text.read(buffer);
            while (read >= 0) {
                for (int at = 0; at < read; at++) {
                    outcome.require(!Character.isISOControl(buffer[at]) || isLayout(buffer[at]));
                }
                read = text.read(buffer);
            }
        } catch (CharacterCodingException e) {
            throw outcome.refused("error.file.text-encoding");
        }
    }

    private static boolean isLayout(char some) {
        return some == '\n' || some == '\r' || some == '\t' || some == '\f';
    }

    private static Charset charset(Path content) throws IOException {
        try (InputStream file = Files.newInputStream(content)) {
            byte[] mark = file.readNBytes(2);
            boolean wide = ContentCheck.startsWith(mark, LITTLE_ENDIAN) || ContentCheck.startsWith(mark, BIG_ENDIAN);
            return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        }
    }
}
