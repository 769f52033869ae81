package org.tearsheet.shell;

import java.util.Locale;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;

/** Switches the screens to the other language and remembers it on this browser. */
public class LanguageChoice extends Button {

    static final String COOKIE = "tearsheet-language";

    /** Browsers keep a cookie of such a name to TLS and to this one host. */
    static final String SECURE_COOKIE = "__Host-" + COOKIE;

    private static final int A_YEAR = 365 * 24 * 60 * 60;

    public LanguageChoice() {
        var other = other(getLocale());
        setText(getTranslation("language." + other.getLanguage()));
        getElement().setAttribute("lang", other.getLanguage());
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(_ -> change(other));
    }

    private void change(Locale locale) {
        var secure = VaadinService.getCurrentRequest().isSecure();
        var cookie = new Cookie(secure ? SECURE_COOKIE : COOKIE, locale.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        VaadinService.getCurrentResponse().addCookie(cookie);
        VaadinSession.getCurrent().setLocale(locale);
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private static Locale other(Locale locale) {
        return Languages.SPANISH.getLanguage().equals(locale.getLanguage()) ? Languages.ENGLISH : Languages.SPANISH;
    }

}
