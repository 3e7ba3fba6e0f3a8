package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.account.PrintedCode;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FactList;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;

/** A one-time code, to be handed over on paper. It is shown now and never again. */
class PrintedCodeDialog extends HouseDialog {

    PrintedCodeDialog(PrintedCode printed) {
        super(I18NProvider.translate("printed.title"));
        addClassName("printed-code");
        Div code = new Div(printed.code());
        code.addClassNames("one-time-code", "num");
        code.getElement().setAttribute("aria-label", getTranslation("printed.code"));
        with(
                new FactList()
                        .fact(getTranslation("people.name"), printed.personName())
                        .fact(getTranslation("accounts.user-name"), printed.userName())
                        .fact(getTranslation("printed.until"), Formats.moment(printed.expiresAt())),
                code,
                new Paragraph(getTranslation("printed.how")),
                new InlineMessage(InlineMessage.Kind.INFO, getTranslation("printed.once"), ""));
        primary(
                Buttons.primary(
                        getTranslation("printed.print"),
                        Icon.PRINTER,
                        click -> getElement().executeJs("window.print()")),
                Buttons.quiet(getTranslation("ui.close"), null, click -> close()));
    }
}
