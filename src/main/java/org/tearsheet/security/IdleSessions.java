package org.tearsheet.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tearsheet.shell.IdleLimit;
import org.tearsheet.shell.IdleTime;

/**
 * Ends a session a little after the idle time, whatever the browser does. A screen's
 * heartbeat shows that a browser lives, not that a person is there: it prolongs nothing.
 * When the clock was put back, the idle time begins anew, and is no longer than ever.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class IdleSessions extends OncePerRequestFilter
        implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    /** A screen tells of a touch only twice a minute. */
    static final Duration A_LITTLE = Duration.ofMinutes(1);

    private static final String TOUCHED = IdleSessions.class.getName() + ".touched";

    private static final String HEARTBEAT = ApplicationConstants.REQUEST_TYPE_PARAMETER + "="
            + RequestType.HEARTBEAT.getIdentifier();

    private final Duration setting;

    private final IdleLimit limit;

    private final Clock clock;

    /**
     * Made before there is a database.
     */
    IdleSessions(IdleTime setting, @Lazy IdleLimit limit, Clock clock) {
        this.setting = setting.idle().plus(A_LITTLE);
        this.limit = limit;
        this.clock = clock;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        server.getSettings().getSession().setTimeout(setting);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            giveTime(session, isHeartbeat(request));
        }
        chain.doFilter(request, response);
    }

    private void giveTime(HttpSession session, boolean heartbeat) {
        var now = clock.instant();
        var time = limit.idle().plus(A_LITTLE);
        if (!heartbeat || !(session.getAttribute(TOUCHED) instanceof Instant touched) || touched.isAfter(now)) {
            session.setAttribute(TOUCHED, now);
            session.setMaxInactiveInterval((int) time.toSeconds());
            return;
        }
        var left = time.minus(Duration.between(touched, now)).toSeconds();
        if (left > 0) {
            session.setMaxInactiveInterval((int) left);
        }
        else {
            session.invalidate();
        }
    }

    private static boolean isHeartbeat(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.contains(HEARTBEAT);
    }

}
