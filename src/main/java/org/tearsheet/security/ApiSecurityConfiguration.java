package org.tearsheet.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/** Other programs: an API token with every call, no session, no sign-in page. */
@Configuration
class ApiSecurityConfiguration {

    /** What can be called, and nothing of what is answered. */
    private static final String DESCRIPTION = "/api/openapi.json";

    private static final BearerChallenge CHALLENGE = new BearerChallenge();

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurityFilterChain(HttpSecurity http, ApiCallers callers,
            SecurityContextHolderStrategy contexts) {
        return http.securityMatcher("/api/**")
            .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, DESCRIPTION)
                .permitAll()
                .anyRequest()
                .authenticated())
            .addFilterAt(byToken(callers, contexts), BasicAuthenticationFilter.class)
            .exceptionHandling(refusals -> refusals.authenticationEntryPoint(CHALLENGE).accessDeniedHandler(CHALLENGE))
            .headers(SecurityConfiguration::headers)
            .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none))
            .csrf(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable)
            .build();
    }

    /**
     * Spring's filter for credentials in each request, with other credentials: its
     * general AuthenticationFilter would renew the session of a browser that has one.
     */
    private static BasicAuthenticationFilter byToken(ApiCallers callers, SecurityContextHolderStrategy contexts) {
        var filter = new BasicAuthenticationFilter(manager(callers), CHALLENGE);
        filter.setAuthenticationConverter(new BearerToken());
        filter.setSecurityContextHolderStrategy(contexts);
        return filter;
    }

    private static AuthenticationManager manager(ApiCallers callers) {
        return presented -> {
            var caller = callers.caller(String.valueOf(presented.getCredentials()))
                .orElseThrow(() -> new BadCredentialsException("No such API token"));
            return UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.authorities());
        };
    }

}
