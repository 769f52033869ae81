package org.tearsheet.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What watches the server: anybody may ask whether it is well. Its numbers are told at a
 * port of their own, which an operator opens, and never where people work.
 */
@Configuration
class ManagementSecurityConfiguration {

    private static final String POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    @Order(0)
    SecurityFilterChain managementSecurityFilterChain(HttpSecurity http, Environment settings) {
        return PublicChain.begin(http, POLICY)
            .securityMatcher("/actuator/**", "/livez", "/readyz")
            .authorizeHttpRequests(
                    requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**", "/livez", "/readyz")
                        .permitAll()
                        .requestMatchers(atAPortOfItsOwn(settings))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
            .build();
    }

    /** Both ports are known only when they are listened at. */
    private static RequestMatcher atAPortOfItsOwn(Environment settings) {
        return (HttpServletRequest request) -> {
            var port = String.valueOf(request.getLocalPort());
            return port.equals(settings.getProperty("local.management.port"))
                    && !port.equals(settings.getProperty("local.server.port"));
        };
    }

}
