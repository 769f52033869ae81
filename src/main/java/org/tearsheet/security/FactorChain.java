package org.tearsheet.security;

import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * What the filter chain of people has for passkeys, and where it sends whoever must prove
 * more than a password.
 */
@Component
class FactorChain {

    private final FactorCheck check;

    private final WebAuthnRelyingPartyOperations passkeys;

    private final UserDetailsService people;

    private final AuthenticationEventPublisher events;

    private final LocalSignIn local;

    private final SecurityContextHolderStrategy contexts;

    FactorChain(FactorCheck check, WebAuthnRelyingPartyOperations passkeys, UserDetailsService people,
            AuthenticationEventPublisher events, LocalSignIn local, SecurityContextHolderStrategy contexts) {
        // Spring Security's filters for passkeys ask here when they are made, and nobody
        // later
        SecurityContextHolder.setContextHolderStrategy(contexts);
        this.check = check;
        this.passkeys = passkeys;
        this.people = people;
        this.events = events;
        this.local = local;
        this.contexts = contexts;
    }

    /** Before all other rules, which ask for everything that a session must prove. */
    HttpSecurity begin(HttpSecurity http) {
        return http
            .authorizeHttpRequests(requests -> requests.requestMatchers(FactorNavigation.PATH)
                .access(AuthenticatedAuthorizationManager.authenticated())
                .requestMatchers(HttpMethod.POST, "/webauthn/register")
                .access((who, _) -> new AuthorizationDecision(check.mayChange(who.get())))
                .requestMatchers("/webauthn/**")
                .denyAll())
            .webAuthn(passkeys -> passkeys.disableDefaultRegistrationPage(true).withObjectPostProcessor(asPerson()))
            .exceptionHandling(refusals -> refusals.defaultDeniedHandlerForMissingAuthority(
                    (request, response, _) -> response.sendRedirect(request.getContextPath() + FactorNavigation.PATH),
                    FactorCheck.SECOND));
    }

    private ObjectPostProcessor<WebAuthnAuthenticationFilter> asPerson() {
        var manager = new ProviderManager(
                new PasskeySignIn(new WebAuthnAuthenticationProvider(passkeys, people), people, local, contexts));
        manager.setAuthenticationEventPublisher(events);
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends WebAuthnAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationManager(manager);
                return filter;
            }
        };
    }

}
