package org.tearsheet;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * An OpenID Connect provider as hospitals run one, at a port of its own: Spring
 * Authorization Server with its own sign-in page. Its tokens can be made wrong.
 */
class TestProvider implements AutoCloseable {

    static final String CLIENT = "tearsheet";

    static final String SECRET = "a secret of two programs";

    static final String PASSWORD = "known to the provider alone";

    private final int port;

    private final String application;

    private final Map<String, Holder> people = new ConcurrentHashMap<>();

    /** The key that it signs with, and one of the same name that it never told. */
    private final RSAKey told = key();

    private final RSAKey hidden = key();

    private volatile Flaw flaw = Flaw.NONE;

    private @Nullable AnnotationConfigServletWebServerApplicationContext running;

    /**
     * @param application whom it lets people into
     */
    TestProvider(int port, String application) {
        this.port = port;
        this.application = application;
    }

    /** Another site than localhost, to a browser. */
    String issuer() {
        return "http://127.0.0.1:" + port;
    }

    void know(Holder holder) {
        people.put(holder.username(), holder);
    }

    void make(Flaw wrong) {
        flaw = wrong;
    }

    void start() {
        if (running != null) {
            return;
        }
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(TestProvider.class, () -> this);
        context.register(Parts.class);
        context.refresh();
        running = context;
    }

    @Override
    public void close() {
        var context = running;
        running = null;
        if (context != null) {
            context.close();
        }
    }

    private void tell(JwtEncodingContext token) {
        if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
            return;
        }
        Authentication who = Objects.requireNonNull(token.getPrincipal());
        var holder = Objects.requireNonNull(people.get(who.getName()));
        var claims = token.getClaims();
        claims.subject(holder.subject())
            .claim("preferred_username", holder.username())
            .claim("name", holder.name())
            .claim("email", holder.email())
            .claim("realm", Map.of("groups", holder.groups()))
            .claim("amr", holder.amr());
        switch (flaw) {
            case NONCE -> claims.claim("nonce", "of another sign-in");
            case ISSUER -> claims.issuer("https://id.example.org");
            case AUDIENCE -> claims.audience(List.of("another program"));
            case EXPIRED -> expired(claims);
            case NONE, SIGNATURE -> {
            }
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("one").generate();
        }
        catch (JOSEException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void expired(JwtClaimsSet.Builder claims) {
        var then = Instant.now().minus(Duration.ofHours(2));
        claims.issuedAt(then).expiresAt(then.plus(Duration.ofMinutes(5)));
    }

    /** What can be wrong with a token. */
    enum Flaw {

        NONE, NONCE, ISSUER, AUDIENCE, EXPIRED, SIGNATURE

    }

    /**
     * Somebody who has an account there.
     *
     * @param amr how they prove who they are
     */
    record Holder(String subject, String username, String name, List<String> groups, List<String> amr) {

        /** Like everything else of it, nothing that anybody else should keep. */
        String email() {
            return username + "@private.example.org";
        }

        Holder in(String... others) {
            return new Holder(subject, username, name, List.of(others), amr);
        }

        Holder proving(String... others) {
            return new Holder(subject, username, name, groups, List.of(others));
        }

    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Parts {

        @Bean
        TomcatServletWebServerFactory server(TestProvider provider) {
            var server = new TomcatServletWebServerFactory(provider.port);
            server.setAddress(InetAddress.getLoopbackAddress());
            server.setRegisterDefaultServlet(true);
            return server;
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(provider -> provider.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(Customizer.withDefaults())
                .build();
        }

        /** Whoever holds the context in this JVM, which changes when Tearsheet starts. */
        @Bean
        SecurityContextHolderStrategy contexts() {
            return new SecurityContextHolderStrategy() {
                @Override
                public void clearContext() {
                    SecurityContextHolder.clearContext();
                }

                @Override
                public org.springframework.security.core.context.SecurityContext getContext() {
                    return SecurityContextHolder.getContext();
                }

                @Override
                public void setContext(org.springframework.security.core.context.SecurityContext context) {
                    SecurityContextHolder.setContext(context);
                }

                @Override
                public org.springframework.security.core.context.SecurityContext createEmptyContext() {
                    return SecurityContextHolder.createEmptyContext();
                }
            };
        }

        @Bean
        UserDetailsService people(TestProvider provider) {
            return username -> {
                if (!provider.people.containsKey(username)) {
                    throw new UsernameNotFoundException(username);
                }
                return User.withUsername(username).password("{noop}" + PASSWORD).build();
            };
        }

        @Bean
        RegisteredClientRepository clients(TestProvider provider) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(CLIENT)
                .clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(provider.application + "/login/oauth2/code/provider")
                .postLogoutRedirectUri(provider.application + "/login")
                .scope("openid")
                .scope("profile")
                .clientSettings(
                        ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
                .build());
        }

        @Bean
        AuthorizationServerSettings settings(TestProvider provider) {
            return AuthorizationServerSettings.builder().issuer(provider.issuer()).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(TestProvider provider) {
            return provider::tell;
        }

        @Bean
        JWKSource<SecurityContext> keys(TestProvider provider) {
            return source(provider.told);
        }

        @Bean
        JwtEncoder encoder(TestProvider provider) {
            var honest = new NimbusJwtEncoder(source(provider.told));
            var forger = new NimbusJwtEncoder(source(provider.hidden));
            return parameters -> (provider.flaw == Flaw.SIGNATURE ? forger : honest).encode(parameters);
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        private static JWKSource<SecurityContext> source(RSAKey key) {
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

    }

}
