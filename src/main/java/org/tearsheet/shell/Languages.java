package org.tearsheet.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/**
 * The reader's language: as chosen on this browser, else as the browser asks for, else
 * English.
 */
@Component("localeResolver")
class Languages extends AcceptHeaderLocaleResolver implements LocaleResolver, VaadinServiceInitListener {

    static final Locale ENGLISH = Locale.ENGLISH;

    static final Locale SPANISH = Locale.of("es");

    private static final Set<String> COOKIES = Set.of(LanguageChoice.SECURE_COOKIE, LanguageChoice.COOKIE);

    Languages() {
        setSupportedLocales(List.of(ENGLISH, SPANISH));
        setDefaultLocale(ENGLISH);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request.getCookies()).orElseGet(() -> super.resolveLocale(request));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setLocale(resolve(init.getRequest())));
        event.addIndexHtmlRequestListener(response -> response.getDocument()
            .getElementsByTag("html")
            .attr("lang", resolve(response.getVaadinRequest()).getLanguage()));
    }

    private Locale resolve(VaadinRequest request) {
        return resolveLocale((HttpServletRequest) request);
    }

    private Optional<Locale> chosen(Cookie @Nullable [] cookies) {
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
            .filter(cookie -> COOKIES.contains(cookie.getName()))
            .flatMap(cookie -> getSupportedLocales().stream()
                .filter(locale -> locale.getLanguage().equals(cookie.getValue())))
            .findFirst();
    }

}
