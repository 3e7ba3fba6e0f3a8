package vn.dondoc.file;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file's name as people see it, made safe: composed (NFC), the last part of a path only, no control, direction or
 * invisible characters, nothing that a file system reserves, at most 200 characters, with its ending. The content is
 * kept under its hash, so the name never reaches the disk.
 *
 * @param text the whole name
 * @param ending in small letters, without the dot; empty if there is none
 */
record FileName(String text, String ending) {

    static final int LONGEST = 200;

    private static final Pattern ENDING = Pattern.compile("[A-Za-z0-9]{1,10}");
    private static final Pattern LEADING = Pattern.compile("^[. ]+");
    private static final Pattern TRAILING = Pattern.compile("[. ]+$");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final String RESERVED = "<>:\"|?*/\\";
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    static FileName of(String given) {
        String composed = Normalizer.normalize(given, Normalizer.Form.NFC);
        String last = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1);
        String clean = TRAILING.matcher(visible(last)).replaceAll("");
        int dot = clean.lastIndexOf('.');
        String ending = clean.substring(dot + 1);
        boolean hasEnding = dot >= 0 && ENDING.matcher(ending).matches();
        String base = trimmed(hasEnding ? clean.substring(0, dot) : clean);
        if (!hasEnding) {
            ending = "";
        }
        if (base.isEmpty() || DEVICES.contains(beforeFirstDot(base).toLowerCase(Locale.ROOT))) {
            base = "tep" + (base.isEmpty() ? "" : "-" + base);
        }
        String shortened = trimmed(shortened(base, LONGEST - (ending.isEmpty() ? 0 : ending.length() + 1)));
        // Cutting may leave a mark whose letter is gone on the other side; composed again the name is stable.
        String stable = Normalizer.normalize(shortened, Normalizer.Form.NFC);
        String text = ending.isEmpty() ? stable : stable + "." + ending;
        // what was too long to be an ending may be one once it is cut, and what is before it is then a name of its own
        return ending.isEmpty() && !stable.equals(base)
                ? of(text)
                : new FileName(text, ending.toLowerCase(Locale.ROOT));
    }

    private static String visible(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        name.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.PRIVATE_USE,
                        Character.UNASSIGNED,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR -> {}
                case Character.SPACE_SEPARATOR -> kept.append(' ');
                default -> kept.appendCodePoint(RESERVED.indexOf(c) >= 0 ? '_' : c);
            }
        });
        return Normalizer.normalize(BLANKS.matcher(kept).replaceAll(" "), Normalizer.Form.NFC);
    }

    /** Without leading and trailing dots and blanks, which file systems drop or hide. */
    private static String trimmed(String name) {
        return TRAILING.matcher(LEADING.matcher(name).replaceAll("")).replaceAll("");
    }

    private static String beforeFirstDot(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    private static String shortened(String name, int characters) {
        if (name.codePointCount(0, name.length()) <= characters) {
            return name;
        }
        return name.substring(0, name.offsetByCodePoints(0, characters));
    }
}
