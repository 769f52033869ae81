package org.tearsheet.security;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * What the filter chain of people has for single sign-on: the authorization code flow of
 * Spring Security, with PKCE, a state and a nonce that stay in the session meanwhile.
 *
 * @see "ADR-0017"
 */
@Component
class ProviderChain {

    private final SingleSignOn sso;

    private final Provider provider;

    private final ProviderUsers users;

    private final ProviderFailure failure;

    private final HomeAddress home;

    ProviderChain(SingleSignOn sso, Provider provider, ProviderUsers users, ProviderFailure failure, HomeAddress home) {
        this.sso = sso;
        this.provider = provider;
        this.users = users;
        this.failure = failure;
        this.home = home;
    }

    /** Adds nothing where no provider is set. */
    HttpSecurity add(HttpSecurity http) {
        return sso.isOn() ? http.oauth2Login(this::describe) : http;
    }

    /** Leads people who sign out to where the provider signs out, if that is wanted. */
    void signOut(VaadinSecurityConfigurer screens) {
        if (sso.isOn() && sso.signOut()) {
            screens.logoutSuccessHandler(new SignOutThere(provider, home, false, new UidlRedirectStrategy(), "/"));
        }
    }

    private void describe(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
            .clientRegistrationRepository(provider::find)
            .authorizedClientRepository(new NothingKept())
            .authorizationEndpoint(leaving -> leaving.authorizationRequestResolver(leaving()))
            .tokenEndpoint(token -> token.accessTokenResponseClient(tokens()))
            .userInfoEndpoint(user -> user.oidcUserService(users))
            .failureHandler(failure)
            .withObjectPostProcessor(failingAlike());
    }

    private OAuth2AuthorizationRequestResolver leaving() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(provider::find);
        if (!sso.prompt().isBlank()) {
            resolver.setAuthorizationRequestCustomizer(
                    request -> request.additionalParameters(all -> all.put("prompt", sso.prompt())));
        }
        return resolver;
    }

    /** As Spring Security makes it itself, but in time. */
    private RestClientAuthorizationCodeTokenResponseClient tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
            .requestFactory(provider.requests())
            .configureMessageConverters(converters -> converters.addCustomConverter(new FormHttpMessageConverter())
                .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
        return client;
    }

    private ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> failingAlike() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(failure);
                return filter;
            }
        };
    }

}
