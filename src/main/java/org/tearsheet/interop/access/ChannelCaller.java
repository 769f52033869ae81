package org.tearsheet.interop.access;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tearsheet.security.Actor;
import org.tearsheet.security.CurrentSession;
import org.tearsheet.security.Roles;

/**
 * Knows who calls without showing anything: a clinician whose browser a record system
 * sent here, or anybody where the channel is open. Not a bean: it belongs into the filter
 * chains of channels.
 */
class ChannelCaller extends OncePerRequestFilter {

    static final String CLINICIAN = "ROLE_" + Roles.CLINICIAN;

    private final RequestMatcher application = PathPatternRequestMatcher.pathPattern(Channel.APPLICATION);

    private final CurrentSession session;

    private final SecurityContextHolderStrategy contexts;

    ChannelCaller(CurrentSession session, SecurityContextHolderStrategy contexts) {
        this.session = session;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var policy = ChannelGate.policy(request);
        if (policy.channel().scope().isEmpty() || request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            clinician(request).or(() -> anybody(policy))
                .ifPresent(who -> contexts.setContext(new SecurityContextImpl(who)));
        }
        chain.doFilter(request, response);
    }

    private Optional<Authentication> clinician(HttpServletRequest request) {
        return application.matches(request)
                ? session.person(request)
                    .filter(who -> AuthorityUtils.authorityListToSet(who.getAuthorities()).contains(CLINICIAN))
                : Optional.empty();
    }

    private static Optional<Authentication> anybody(ChannelPolicy policy) {
        return policy.isOpen() ? Optional.of(new AnonymousAuthenticationToken(policy.channel().name(), Actor.STRANGER,
                AuthorityUtils.createAuthorityList(policy.channel().authority()))) : Optional.empty();
    }

}
