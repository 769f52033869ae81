package org.tearsheet.interop.takehome;

import java.net.URI;
import java.net.URISyntaxException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the page is left to: the browser's empty page, or what the clinic has chosen. */
@Component
class WayOut {

    private static final String EMPTY_PAGE = "about:blank";

    private final String address;

    WayOut(@Value("${tearsheet.leave}") String address) {
        if (!address.equals(EMPTY_PAGE) && !isOfAnotherPage(address)) {
            throw new IllegalArgumentException(
                    "tearsheet.leave is about:blank or an http or https address such as https://www.example.org");
        }
        this.address = address;
    }

    String address() {
        return address;
    }

    private static boolean isOfAnotherPage(String address) {
        try {
            var uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null
                    && uri.getUserInfo() == null;
        }
        catch (URISyntaxException _) {
            return false;
        }
    }

}
