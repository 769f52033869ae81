package org.tearsheet.security;

import java.security.SecureRandom;
import java.util.Base64;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/**
 * Says to the browser what a screen may load and run: what comes from here, and of
 * scripts within the page those alone that carry a number made for this one answer.
 *
 * @see "ADR-0014"
 */
@Component
class ScreenPolicy implements VaadinServiceInitListener {

    static final String HEADER = "Content-Security-Policy";

    /**
     * What anything else that people open may do: a sheet in the browser's own viewer, an
     * error page.
     */
    static final String ELSEWHERE = "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    /**
     * Flow's client makes functions of the expressions it is sent, which is what is
     * called unsafe-eval, and its components write their styles into the page. The frame
     * is the one a sheet is printed from.
     */
    private static final String SCREEN = "default-src 'none'; script-src 'self' 'nonce-%s' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + "connect-src 'self'; manifest-src 'self'; frame-src 'self' blob:; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        // in development, tools of others write scripts of their own
        if (event.getSource().getDeploymentConfiguration().isProductionMode()) {
            event.addIndexHtmlRequestListener(this::govern);
        }
    }

    private void govern(IndexHtmlResponse page) {
        var nonce = nonce();
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(HEADER, SCREEN.formatted(nonce));
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

}
