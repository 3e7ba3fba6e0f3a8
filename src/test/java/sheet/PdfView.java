package sheet;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.PdfPane;
import vn.dondoc.ui.shell.MainLayout;

@Route(value = "sheet/pdf", layout = MainLayout.class)
class PdfView extends Page implements BeforeEnterObserver {

    private final PdfPane pane = new PdfPane();

    PdfView() {
        super(Width.FULL);
        pane.addClassName("fill");
        with(new PageHeader("Văn bản").note("340/KH-UBND ngày 29/12/2017"), pane);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String name = event.getLocation().getQueryParameters().getQueryString();
        pane.show("papers/" + name, name);
        pane.offerDownload("papers/" + name);
    }
}
