package org.myelin.ui.internal;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Says that there are no translations. Without this bean Vaadin looks for translation files in every entry of the
 * application's archive, again for each new session.
 */
@Component
class NoTranslations implements I18NProvider {

    private static final long serialVersionUID = 1L;

    /** None, so a session keeps the locale it has. */
    @Override
    public List<Locale> getProvidedLocales() {
        return List.of();
    }

    /** The key itself: texts stand where they are used. */
    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        return key;
    }
}
