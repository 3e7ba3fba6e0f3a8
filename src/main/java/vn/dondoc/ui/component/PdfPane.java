package vn.dondoc.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A PDF in place: page n of N, zoom, download. It is drawn by pdf.js in a frame without origin or network, page by page
 * as they come near, so a scan of 200 pages is no burden. The bytes are fetched with the reader's session, by ranges
 * where the address answers them, so the right is checked at each request.
 */
@Tag("dondoc-pdf-view")
@NpmPackage(value = "pdfjs-dist", version = "6.5.438")
@JsModule("./dondoc-pdf-view.ts")
public class PdfPane extends Component implements HasSize, HasStyle {

    private static final Map<String, String> TEXTS = Map.of(
            "previous", "pdf.previous",
            "next", "pdf.next",
            "page", "pdf.page",
            "zoomIn", "pdf.zoom-in",
            "zoomOut", "pdf.zoom-out",
            "fit", "pdf.fit",
            "download", "pdf.download",
            "loading", "pdf.loading",
            "failed", "pdf.failed",
            "document", "pdf.document");

    /** Shows the PDF at an address of this program, such as that of a file seen through its owner. */
    public void show(String address, String name) {
        getElement().setAttribute("name", name);
        getElement().setAttribute("src", address);
    }

    /** The same for a handler of this session. */
    public void show(DownloadHandler handler, String name) {
        getElement().setAttribute("name", name);
        getElement().setAttribute("src", handler);
    }

    /** Where the button "Tải về" leads; without it there is no such button. */
    public void offerDownload(String address) {
        getElement().setAttribute("download", address);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        ObjectNode texts = JsonMapper.shared().createObjectNode();
        TEXTS.forEach((name, key) -> texts.put(name, getTranslation(key)));
        getElement().setPropertyJson("texts", texts);
    }
}
