package org.tearsheet.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.PageTitleContext;
import com.vaadin.flow.router.PageTitleGenerator;

/** Reads a view's page title as a translation key. */
public class TranslatedTitle implements PageTitleGenerator {

    @Override
    public String generatePageTitle(PageTitleContext context) {
        return I18NProvider.translate(context.value()) + " · " + I18NProvider.translate("app.name");
    }

}
