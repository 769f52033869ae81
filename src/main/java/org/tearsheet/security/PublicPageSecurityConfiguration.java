package org.tearsheet.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The page on which anybody may check the code of a paper: no session, no cookie, no
 * script, and nothing that leads elsewhere.
 */
@Configuration
class PublicPageSecurityConfiguration {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(2)
    SecurityFilterChain publicPageSecurityFilterChain(HttpSecurity http) {
        return PublicChain.begin(http, POLICY)
            .securityMatcher("/c", "/c/**")
            .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
            .build();
    }

}
