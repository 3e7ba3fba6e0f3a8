package vn.dondoc.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Texts;

/** Gives the screens the one dictionary: {@code getTranslation("ui.close")}. */
@Component
class HouseTexts implements I18NProvider {

    private final Texts texts;

    HouseTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LOCALES;
    }

    @Override
    public Locale getDefaultLocale() {
        return Texts.VIETNAMESE;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return texts.in(locale, key, arguments);
    }
}
