package org.tearsheet.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Other programs: an API token with every call, no session, no sign-in page. */
@Configuration
class ApiSecurityConfiguration {

    /** What can be called, and nothing of what is answered. */
    private static final String DESCRIPTION = "/api/openapi.json";

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurityFilterChain(HttpSecurity http, ProgramChain chain) {
        return chain.begin(http)
            .securityMatcher("/api/**")
            .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, DESCRIPTION)
                .permitAll()
                .anyRequest()
                .authenticated())
            .build();
    }

}
