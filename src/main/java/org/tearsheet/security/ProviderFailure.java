package org.tearsheet.security;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Leads back to the sign-in screen, which says why and what to do. The log has a word for
 * it, and nothing of what the provider or the browser sent.
 */
@Component
class ProviderFailure implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(ProviderFailure.class);

    private static final Pattern WORD = Pattern.compile("[a-z_]{1,60}");

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    private final AuthenticationEventPublisher events;

    ProviderFailure(AuthenticationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException ex) throws IOException {
        var outcome = outcome(ex);
        if (outcome.isRefusal()) {
            var username = ex instanceof ProviderRefused refused ? refused.username() : "";
            events.publishAuthenticationFailure(new BadCredentialsException("Refused", ex),
                    UsernamePasswordAuthenticationToken.unauthenticated(username, ""));
        }
        if (outcome == ProviderOutcome.AWAY || outcome == ProviderOutcome.UNUSABLE) {
            log.warn("Single sign-on failed: {} ({})", outcome, word(ex));
        }
        redirect.sendRedirect(request, response, "/login?%s=%s".formatted(ProviderOutcome.PARAMETER, outcome));
    }

    private static ProviderOutcome outcome(AuthenticationException ex) {
        if (ex instanceof ProviderRefused refused) {
            return ProviderOutcome.valueOf(refused.reason().name());
        }
        if (causedBy(ex, ProviderAway.class) || causedBy(ex, IOException.class)) {
            return ProviderOutcome.AWAY;
        }
        if (ex instanceof InternalAuthenticationServiceException) {
            return ProviderOutcome.AGAIN;
        }
        return switch (code(ex).orElse("")) {
            case OAuth2ErrorCodes.ACCESS_DENIED -> ProviderOutcome.CANCELLED;
            case "authorization_request_not_found", "login_required", "interaction_required" -> ProviderOutcome.AGAIN;
            default -> ProviderOutcome.UNUSABLE;
        };
    }

    private static String word(AuthenticationException ex) {
        return code(ex).filter(code -> WORD.matcher(code).matches()).orElse("no code");
    }

    private static Optional<String> code(AuthenticationException ex) {
        return ex instanceof OAuth2AuthenticationException fault ? Optional.of(fault.getError().getErrorCode())
                : Optional.empty();
    }

    private static boolean causedBy(@Nullable Throwable ex, Class<? extends Throwable> type) {
        return ex != null && (type.isInstance(ex) || causedBy(ex.getCause(), type));
    }

}
