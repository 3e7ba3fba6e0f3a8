package vn.dondoc.ui.component;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import vn.dondoc.shared.DomainException;

/**
 * A file as it is handed out: to save, never to run, kept nowhere on the way. Of a PDF one range may be asked for, so
 * that its first page is shown before the rest is here.
 *
 * @param content opened once, after the right was checked; closed here
 */
public record ServedFile(String name, String mediaType, long size, Supplier<InputStream> content) {

    private static final String RANGED = "application/pdf";

    /**
     * An address of one window. What it serves is looked up at each request.
     *
     * @param file checks the right and throws {@link DomainException} where there is nothing for whoever asks
     */
    public static DownloadHandler handler(Supplier<ServedFile> file) {
        return event -> {
            try {
                file.get().send(event);
            } catch (DomainException hidden) {
                event.getResponse().sendError(HttpStatusCode.NOT_FOUND.getCode(), "");
            }
        };
    }

    /** Writes a file while it is sent. */
    public interface Written {
        void to(OutputStream out) throws IOException;
    }

    /**
     * An address of one window whose file is made while it is sent, however long it is: its size is not known before.
     *
     * @param content checks the right before it writes anything
     */
    public static DownloadHandler stream(Supplier<String> name, String mediaType, Written content) {
        return event -> {
            VaadinResponse response = event.getResponse();
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "private, no-store");
            event.setFileName(name.get());
            event.setContentType(mediaType);
            content.to(event.getOutputStream());
        };
    }

    private void send(DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        event.setFileName(name);
        event.setContentType(mediaType);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Cache-Control", "private, no-store");
        // text is pressed on its way, and a part of pressed text is no part of the text
        ByteRange range = mediaType.equals(RANGED)
                ? ByteRange.of(event.getRequest().getHeader("Range"), size)
                : ByteRange.whole(size);
        if (mediaType.equals(RANGED)) {
            response.setHeader("Accept-Ranges", "bytes");
        }
        if (range.isBad()) {
            response.setStatus(HttpStatusCode.REQUESTED_RANGE_NOT_SATISFIABLE.getCode());
            response.setHeader("Content-Range", "bytes */" + size);
            event.setContentLength(0);
            return;
        }
        if (range.length() < size) {
            response.setStatus(HttpStatusCode.PARTIAL_CONTENT.getCode());
            response.setHeader("Content-Range", "bytes " + range.from() + "-" + range.to() + "/" + size);
        }
        event.setContentLength(range.length());
        try (InputStream bytes = content.get()) {
            bytes.skipNBytes(range.from());
            range.copy(bytes, event.getOutputStream());
        }
    }
}
