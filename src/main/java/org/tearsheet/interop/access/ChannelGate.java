package org.tearsheet.interop.access;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers for a channel that is off as if it were not there, and tells the filters behind
 * how it stands otherwise. Not a bean: it belongs into the filter chains of channels.
 */
public class ChannelGate extends OncePerRequestFilter {

    private static final String POLICY = ChannelGate.class.getName() + ".policy";

    private final Map<Channel, RequestMatcher> addresses = new EnumMap<>(Channel.class);

    private final RecentPolicies policies;

    private final ChannelCalls calls;

    ChannelGate(Set<Channel> channels, RecentPolicies policies, ChannelCalls calls) {
        channels.forEach(channel -> addresses.put(channel, PathPatternRequestMatcher.pathPattern(channel.pattern())));
        this.policies = policies;
        this.calls = calls;
    }

    /** Whether this request came in by a channel that is not off. */
    public static boolean isPassed(HttpServletRequest request) {
        return request.getAttribute(POLICY) != null;
    }

    /** How the channel stands that this request came in by. */
    static ChannelPolicy policy(HttpServletRequest request) {
        return (ChannelPolicy) request.getAttribute(POLICY);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var channel = channel(request);
        var policy = policies.of(channel);
        if (policy.isOff()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
        else {
            request.setAttribute(POLICY, policy);
            chain.doFilter(request, response);
        }
        calls.count(channel, response.getStatus());
    }

    private Channel channel(HttpServletRequest request) {
        return addresses.entrySet()
            .stream()
            .filter(address -> address.getValue().matches(request))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    }

}
