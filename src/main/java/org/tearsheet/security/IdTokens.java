package org.tearsheet.security;

import java.util.EnumSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

/**
 * Checks what the provider says of somebody: signed by a public key of the provider, by
 * this issuer, for this client, and not expired.
 */
@Component
class IdTokens implements JwtDecoderFactory<ClientRegistration> {

    /** Keys are asked for again at the latest when one is not known. */
    private final Cache<String, JwtDecoder> byKeys = Caffeine.newBuilder().maximumSize(2).build();

    private final Provider provider;

    IdTokens(Provider provider) {
        this.provider = provider;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        var keys = registration.getProviderDetails().getJwkSetUri();
        if (keys == null) {
            throw new IllegalArgumentException("The provider has no keys");
        }
        return byKeys.get(keys, _ -> decoder(keys, registration));
    }

    private JwtDecoder decoder(String keys, ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithms(all -> all.addAll(EnumSet.allOf(SignatureAlgorithm.class)))
            .restOperations(new RestTemplate(provider.requests()))
            .build();
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(),
                new OidcIdTokenValidator(registration)));
        return decoder;
    }

}
