package vn.dondoc.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import vn.dondoc.account.Colours;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.OwnAccount;
import vn.dondoc.account.OwnAccountRow;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.shell.Looks;

/** Language, of the screens here and of mails, and colours of the screens. */
class LooksCard extends Card {

    LooksCard(OwnAccount own, CurrentActor current, OwnAccountRow row) {
        super(I18NProvider.translate("own.looks"));
        Select<Locale> language = new Select<>();
        language.setLabel(getTranslation("own.language"));
        language.setItems(Texts.LOCALES);
        language.setItemLabelGenerator(locale -> locale.getLanguage().equals("vi") ? "Tiếng Việt" : "English");
        language.setValue(row.language().equals("en") ? Locale.ENGLISH : Texts.VIETNAMESE);
        Select<Colours> colours = new Select<>();
        colours.setLabel(getTranslation("own.colours"));
        colours.setItems(Colours.values());
        colours.setItemLabelGenerator(value -> getTranslation("Colours." + value));
        colours.setValue(row.colours());
        Div form = new Div(
                language,
                colours,
                Buttons.onceAtATime(Buttons.plain(getTranslation("agencies.save"), Icon.SAVE, click -> {
                    own.prefer(current.get(), language.getValue().getLanguage(), colours.getValue());
                    Looks.colours(UI.getCurrent(), scheme(colours.getValue()));
                    Looks.language(UI.getCurrent(), language.getValue());
                })));
        form.addClassName("form-lines");
        with(form);
    }

    private static String scheme(Colours colours) {
        return switch (colours) {
            case SYSTEM -> "";
            case LIGHT -> "light";
            case DARK -> "dark";
        };
    }
}
