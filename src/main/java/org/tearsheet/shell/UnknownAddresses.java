package org.tearsheet.shell;

import java.util.List;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Answers an address without a screen with 404 and a plain sentence, also for readers
 * without scripts. Vaadin alone would answer 200 and find out later, in the browser.
 */
@Component
class UnknownAddresses implements VaadinServiceInitListener {

    private final List<AddressCheck> checks;

    private final LocaleResolver languages;

    private final I18NProvider texts;

    UnknownAddresses(List<AddressCheck> checks, LocaleResolver languages, I18NProvider texts) {
        this.checks = checks;
        this.languages = languages;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::answer);
    }

    private void answer(IndexHtmlResponse response) {
        var request = (HttpServletRequest) response.getVaadinRequest();
        var path = request.getRequestURI().substring(request.getContextPath().length()).replaceFirst("^/", "");
        if (!leadsNowhere(path)) {
            return;
        }
        response.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        var locale = languages.resolveLocale(request);
        var outlet = response.getDocument().getElementById("outlet");
        if (outlet != null) {
            outlet.appendElement("h1").text(texts.getTranslation("error.404.title", locale));
            outlet.appendElement("p").text(texts.getTranslation("error.404.text", locale));
        }
    }

    private boolean leadsNowhere(String path) {
        return RouteConfiguration.forApplicationScope().getRoute(path).isEmpty()
                || checks.stream().anyMatch(check -> check.leadsNowhere(path));
    }

}
