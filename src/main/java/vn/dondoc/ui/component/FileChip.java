package vn.dondoc.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A file to open or save: icon, name, size. */
public class FileChip extends Anchor {

    /** @param href where it is read with the reader's rights checked */
    public FileChip(String href, String name, long size) {
        super(href);
        addClassName("file-chip");
        getElement().setAttribute("router-ignore", "");
        Span bytes = new Span(Formats.size(size));
        bytes.addClassNames("file-size", "num");
        add(Icon.FILE_TEXT.create(), new Span(name), bytes);
    }
}
