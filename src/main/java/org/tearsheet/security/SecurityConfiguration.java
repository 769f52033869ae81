package org.tearsheet.security;

import java.util.Map;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.tearsheet.shell.IdleTime;

@Configuration
@EnableWebSecurity
@EnableMethodSecurity
@EnableConfigurationProperties({ Demonstration.class, IdleTime.class, SingleSignOn.class })
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class SecurityConfiguration {

    private static final String SCREEN = "/screen/*";

    /** Of a browser's abilities, those that no screen asks for. */
    private static final String UNUSED = "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
            + "magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), hid=()";

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, SessionCheck sessions, FactorCheck check,
            SecurityContextHolderStrategy contexts, FactorChain factors, ProviderChain provider) {
        return provider.add(factors.begin(http))
            .addFilterAfter(new EndedSessions(sessions, check, contexts), SecurityContextHolderFilter.class)
            .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers("/assets/**", SCREEN)
                .permitAll()
                .requestMatchers("/print/**", "/quick-guide/**", "/topics/**")
                .hasRole(Roles.CLINICIAN))
            // whose cookie no other site can send, and which a screen must reach also
            // without a session
            .csrf(csrf -> csrf.ignoringRequestMatchers(SCREEN))
            .headers(headers -> {
                headers(headers);
                headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                    .contentSecurityPolicy(loads -> loads.policyDirectives(ScreenPolicy.ELSEWHERE))
                    .permissionsPolicyHeader(uses -> uses.policy(UNUSED))
                    .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(site -> site.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
            })
            // the page too, or Spring would make one of its own
            .formLogin(form -> form.loginPage("/login").permitAll().failureHandler(new SignInFailure()))
            .with(VaadinSecurityConfigurer.vaadin(), vaadin -> provider.signOut(vaadin.loginView(SignInView.class)))
            .build();
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
            .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
            .withObjectPostProcessor(beforeForwarding());
    }

    /**
     * A forwarded request, as every Vaadin page is one, is committed without asking
     * header writers that wait.
     */
    private static ObjectPostProcessor<HeaderWriterFilter> beforeForwarding() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    /** Nobody reads what the filters would measure of themselves at each call. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Argon2id with 16 MB; the prefix in the hash lets a later algorithm take over person
     * by person.
     */
    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2 = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
        return new NormalisedPasswords(new DelegatingPasswordEncoder("argon2", Map.of("argon2", argon2)));
    }

}
