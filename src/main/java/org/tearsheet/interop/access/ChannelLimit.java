package org.tearsheet.interop.access;

import java.io.IOException;
import java.util.Objects;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tearsheet.security.CallLimit;
import org.tearsheet.security.Caller;

/**
 * Turns away who was let in by a channel too often. Not a bean: it belongs into the
 * filter chains of channels.
 */
class ChannelLimit extends OncePerRequestFilter {

    private final CallLimit calls;

    private final SecurityContextHolderStrategy contexts;

    private final TooOften tooOften;

    ChannelLimit(CallLimit calls, SecurityContextHolderStrategy contexts, TooOften tooOften) {
        this.calls = calls;
        this.contexts = contexts;
        this.tooOften = tooOften;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var policy = ChannelGate.policy(request);
        var who = Objects.requireNonNull(contexts.getContext().getAuthentication());
        if (!calls.admit(policy.channel().path(), Caller.of(who, request), policy.perMinute())) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(CallLimit.WAIT.toSeconds()));
            tooOften.answer(request, response);
            return;
        }
        chain.doFilter(request, response);
    }

}
