package vn.dondoc.ui.component;

import com.vaadin.flow.component.html.Span;

/** A count beside a word: tinted when it asks for work, else plain grey. Zero is plain. */
public class Count extends Span {

    private final Tone tone;

    public Count(Tone tone, long count) {
        this.tone = tone;
        set(count);
    }

    public final void set(long count) {
        setText(Formats.number(count));
        setClassName("count num" + (tone.asksForWork() && count > 0 ? " tinted " + tone.css() : ""));
    }
}
