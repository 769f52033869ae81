package org.tearsheet.security;

import java.util.Optional;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.stereotype.Component;

/**
 * What filter chains of other programs have in common: an API token with a call, no
 * session, no cookie, no sign-in page.
 */
@Component
public class ProgramChain {

    private static final BearerChallenge CHALLENGE = new BearerChallenge();

    private final ApiCallers callers;

    private final SecurityContextHolderStrategy contexts;

    ProgramChain(ApiCallers callers, SecurityContextHolderStrategy contexts) {
        this.callers = callers;
        this.contexts = contexts;
    }

    /** Leaves open which addresses the chain is for, and what may be called there. */
    public HttpSecurity begin(HttpSecurity http) {
        return begin(http, (_, _) -> Optional.empty());
    }

    /** The same where programs may also sign their calls. */
    public HttpSecurity begin(HttpSecurity http, SignedCallers signed) {
        return http.addFilterAt(byToken(signed), BasicAuthenticationFilter.class)
            .exceptionHandling(refusals -> refusals.authenticationEntryPoint(CHALLENGE).accessDeniedHandler(CHALLENGE))
            .headers(SecurityConfiguration::headers)
            .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none))
            .csrf(AbstractHttpConfigurer::disable)
            .logout(AbstractHttpConfigurer::disable)
            .requestCache(AbstractHttpConfigurer::disable);
    }

    /**
     * Spring's filter for credentials in each request, with other credentials: its
     * general AuthenticationFilter would renew the session of a browser that has one.
     */
    private BasicAuthenticationFilter byToken(SignedCallers signed) {
        var filter = new BasicAuthenticationFilter(manager(signed), CHALLENGE);
        filter.setAuthenticationConverter(new BearerToken());
        filter.setSecurityContextHolderStrategy(contexts);
        return filter;
    }

    private AuthenticationManager manager(SignedCallers signed) {
        return presented -> {
            var shown = String.valueOf(presented.getCredentials());
            var caller = signed.caller(shown, String.valueOf(presented.getDetails()))
                .or(() -> callers.caller(shown))
                .orElseThrow(() -> new BadCredentialsException("No such API token"));
            return UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.authorities());
        };
    }

}
