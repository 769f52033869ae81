package org.tearsheet.security;

import jakarta.servlet.ServletContext;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.stereotype.Component;

/**
 * Where people type an address with TLS, browsers keep the session's cookie to TLS and to
 * this one host: the beginning of its name says so to them.
 */
@Component
class SessionCookie implements ServletContextInitializer {

    private static final String THIS_HOST = "__Host-";

    private final HomeAddress home;

    SessionCookie(HomeAddress home) {
        this.home = home;
    }

    @Override
    public void onStartup(ServletContext context) {
        if (home.isSecure()) {
            var cookie = context.getSessionCookieConfig();
            cookie.setName(THIS_HOST + cookie.getName());
            cookie.setSecure(true);
            cookie.setPath("/");
        }
    }

}
