package org.tearsheet.security;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.Authentication;

/** Whose calls are counted together: those of a token, of a person, or of a household. */
public record Caller(String known) {

    private static final int IPV6_BYTES = 16;

    /** What one household has of the addresses of IPv6. */
    private static final int NETWORK_BYTES = 8;

    /** Who asks, by the token or the session if there is one, else by the address. */
    public static Caller of(Authentication who, HttpServletRequest request) {
        return switch (who.getPrincipal()) {
            case ApiCaller program -> new Caller("program " + program.id());
            case SignedInPerson person -> new Caller("person " + person.id());
            case null, default -> at(request.getRemoteAddr());
        };
    }

    /** Whoever asks from this address, which behind a proxy is the one it reports. */
    public static Caller at(String address) {
        return new Caller("network " + network(address));
    }

    private static String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        }
        catch (IllegalArgumentException _) {
            return address;
        }
    }

    @Override
    public String toString() {
        return "Caller[not shown]";
    }

}
