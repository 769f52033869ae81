package org.tearsheet.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The provider as it describes itself. It is asked when somebody wants to sign in, never
 * at start-up, and again after a moment, so that nobody is sent to one that is away.
 */
@Component
class Provider {

    static final String ID = "provider";

    static final String BACK = "/login/oauth2/code/" + ID;

    /** What one answer is taken for, good or bad. */
    static final Duration A_MOMENT = Duration.ofSeconds(2);

    private static final Duration CONNECTING = Duration.ofSeconds(3);

    private static final Duration ANSWERING = Duration.ofSeconds(5);

    private static final String DESCRIPTION = "/.well-known/openid-configuration";

    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.0\\.0\\.1|\\[::1]");

    private static final ParameterizedTypeReference<Map<String, Object>> CLAIMS = new ParameterizedTypeReference<>() {
    };

    private final SingleSignOn sso;

    private final HomeAddress home;

    private final Supplier<ClientHttpRequestFactory> calls = SingletonSupplier.of(Provider::calls);

    private final LoadingCache<String, Supplier<ClientRegistration>> answers = Caffeine.newBuilder()
        .expireAfterWrite(A_MOMENT)
        .build(_ -> ask());

    private volatile @Nullable ClientRegistration last;

    Provider(SingleSignOn sso, HomeAddress home) {
        this.sso = sso;
        this.home = home;
        if (sso.isOn()) {
            check();
        }
    }

    /**
     * As Spring Security looks for it; null for another id.
     * @throws ProviderAway if it does not answer
     */
    @Nullable ClientRegistration find(String id) {
        return ID.equals(id) ? answers.get(ID).get() : null;
    }

    /** As it was when it last answered, without asking it; empty if it never did. */
    Optional<ClientRegistration> known() {
        return Optional.ofNullable(last);
    }

    /** How it is called: in vain only for as long as somebody at a screen waits. */
    ClientHttpRequestFactory requests() {
        return (address, method) -> calls.get().createRequest(address, method);
    }

    private Supplier<ClientRegistration> ask() {
        try {
            var told = RestClient.builder()
                .requestFactory(requests())
                .build()
                .get()
                .uri(URI.create(sso.issuer().replaceFirst("/$", "") + DESCRIPTION))
                .retrieve()
                .body(CLAIMS);
            if (told == null || !sso.issuer().equals(told.get("issuer"))) {
                throw new IllegalArgumentException("It describes another issuer");
            }
            var registration = register(ClientRegistrations.fromOidcConfiguration(told));
            last = registration;
            return () -> registration;
        }
        catch (RestClientException | IllegalArgumentException | IllegalStateException ex) {
            return () -> {
                throw new ProviderAway(ex);
            };
        }
    }

    private ClientRegistration register(ClientRegistration.Builder provider) {
        if (sso.clientSecret().isBlank()) {
            provider.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return provider.registrationId(ID)
            .clientId(sso.clientId())
            .clientSecret(sso.clientSecret())
            .clientName(sso.name())
            .scope(sso.scopes())
            .redirectUri(home.at(BACK))
            .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
            .build();
    }

    private void check() {
        var issuer = URI.create(sso.issuer());
        var host = Optional.ofNullable(issuer.getHost()).orElse("");
        if (!"https".equals(issuer.getScheme())
                && !("http".equals(issuer.getScheme()) && THIS_MACHINE.matcher(host).matches())) {
            throw new IllegalStateException("TEARSHEET_SSO_ISSUER must be an https address");
        }
        if (sso.clientId().isBlank()) {
            throw new IllegalStateException("TEARSHEET_SSO_CLIENT_ID is missing");
        }
        if (!sso.scopes().contains("openid")) {
            throw new IllegalStateException("TEARSHEET_SSO_SCOPES must have openid among them");
        }
        if (sso.roles().values().stream().allMatch(values -> values.isEmpty())) {
            throw new IllegalStateException("No TEARSHEET_SSO_ROLES_... is set, so that nobody could get in");
        }
    }

    private static ClientHttpRequestFactory calls() {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(CONNECTING).build());
        factory.setReadTimeout(ANSWERING);
        return factory;
    }

}
