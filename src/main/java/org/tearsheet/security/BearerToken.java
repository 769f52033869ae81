package org.tearsheet.security;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads {@code Authorization: Bearer <token>} (RFC 6750), and no other place, with the
 * path that it is shown at.
 */
class BearerToken implements AuthenticationConverter {

    private static final Pattern HEADER = Pattern.compile("Bearer +(\\S+) *", Pattern.CASE_INSENSITIVE);

    @Override
    public @Nullable Authentication convert(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return null;
        }
        var bearer = HEADER.matcher(header);
        if (!bearer.matches()) {
            return null;
        }
        var presented = UsernamePasswordAuthenticationToken.unauthenticated("API token", bearer.group(1));
        presented.setDetails(request.getRequestURI().substring(request.getContextPath().length()));
        return presented;
    }

}
