package vn.dondoc.ui.component;

import java.util.Locale;

/** What a colour asks for. Never the only sign: words stand beside it. */
public enum Tone {
    /** Overdue, refused, an error. */
    BAD,
    /** Due soon or today. */
    SOON,
    /** In time, new. */
    INTIME,
    /** Done on time. */
    OK,
    /** Done late. */
    LATE,
    /** Waits for somebody's decision. */
    WAIT,
    /** Returned. */
    RET,
    /** On hold, no deadline, draft. */
    IDLE,
    /** The colour of links and of what is current. */
    ACCENT,
    /** The colour of text. */
    PLAIN;

    /** The class that sets {@code --tone} (text) and {@code --tint} (ground). */
    public String css() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** Whether a count of this tone stands on its tint: somebody must act. */
    public boolean asksForWork() {
        return switch (this) {
            case BAD, SOON, WAIT, RET -> true;
            default -> false;
        };
    }
}
