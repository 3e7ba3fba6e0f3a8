package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;

/** Shows a PDF in place. */
@Tag("dondoc-pdf-view")
@NpmPackage(value = "pdfjs-dist", version = "6.5.438")
@JsModule("./dondoc-pdf-view.ts")
public class PdfPane extends Component {}
