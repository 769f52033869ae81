package org.tearsheet.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * What filter chains of pages for anybody have in common: no session, no cookie, and
 * nothing that leads elsewhere.
 */
public final class PublicChain {

    private PublicChain() {
    }

    /**
     * Leaves open which addresses the chain is for, and who may come there.
     * @param policy what such a page may load, as a Content-Security-Policy
     */
    public static HttpSecurity begin(HttpSecurity http, String policy) {
        return http.headers(headers -> {
            SecurityConfiguration.headers(headers);
            headers.contentSecurityPolicy(loads -> loads.policyDirectives(policy))
                .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow"));
        })
            .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
            .csrf(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable);
    }

}
