package org.tearsheet.security;

import java.net.URI;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

/** Whom passkeys are for: this server, by the address that people type. */
@Component
public class RelyingParty {

    static final String NAME = "Tearsheet";

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|\\[.*]");

    private final URI address;

    RelyingParty(HomeAddress home) {
        this.address = URI.create(home.at("/"));
    }

    /**
     * Whether browsers make passkeys for it: only over TLS or on this machine, and never
     * for an address in numbers.
     */
    public boolean isPossible() {
        return !NUMBERS.matcher(host()).matches()
                && ("https".equals(address.getScheme()) || host().equals("localhost"));
    }

    String host() {
        return address.getHost();
    }

    String origin() {
        var port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return "%s://%s%s".formatted(address.getScheme(), host(), port);
    }

}
