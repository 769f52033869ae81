package org.tearsheet.interop.access;

import java.util.EnumSet;
import java.util.Set;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.tearsheet.security.CallLimit;
import org.tearsheet.security.CurrentSession;
import org.tearsheet.security.ProgramChain;
import org.tearsheet.security.PublicChain;
import org.tearsheet.security.SignedCallers;

/**
 * Lets in by each channel whom the administrator wants there: one filter chain for what
 * programs call, and one for the page on a patient's phone.
 */
@Configuration
class ChannelSecurityConfiguration {

    private static final Set<Channel> PHONES = EnumSet.of(Channel.TAKE_HOME);

    private static final Set<Channel> PROGRAMS = EnumSet.complementOf(EnumSet.copyOf(PHONES));

    /** The page has a script of its own, to leave it quickly. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final RecentPolicies policies;

    private final CurrentSession session;

    private final CallLimit calls;

    private final SecurityContextHolderStrategy contexts;

    private final SignedCallers signed;

    private final ChannelCalls counted;

    ChannelSecurityConfiguration(RecentPolicies policies, CurrentSession session, CallLimit calls,
            SecurityContextHolderStrategy contexts, SignedCallers signed, ChannelCalls counted) {
        this.policies = policies;
        this.session = session;
        this.calls = calls;
        this.contexts = contexts;
        this.signed = signed;
        this.counted = counted;
    }

    /**
     * A controller that other sites' scripts may call says so with {@code CrossOrigin}.
     */
    @Bean
    @Order(3)
    SecurityFilterChain channelSecurityFilterChain(HttpSecurity http, ProgramChain chain) {
        return guard(chain.begin(http, signed).cors(Customizer.withDefaults()), PROGRAMS,
                (_, response) -> response.sendError(HttpStatus.TOO_MANY_REQUESTS.value()));
    }

    @Bean
    @Order(4)
    SecurityFilterChain takeHomeSecurityFilterChain(HttpSecurity http, TooOften page) {
        return guard(PublicChain.begin(http, POLICY), PHONES, page);
    }

    private SecurityFilterChain guard(HttpSecurity http, Set<Channel> channels, TooOften tooOften) {
        return http.securityMatcher(channels.stream().map(Channel::pattern).toArray(String[]::new))
            .addFilterAfter(new ChannelGate(channels, policies, counted), HeaderWriterFilter.class)
            .addFilterBefore(new ChannelCaller(session, contexts), AnonymousAuthenticationFilter.class)
            .authorizeHttpRequests(requests -> requests.anyRequest().access(holdsTheChannel()))
            .addFilterAfter(new ChannelLimit(calls, contexts, tooOften), AuthorizationFilter.class)
            .build();
    }

    /**
     * A session is asked for at one address alone, so a clinician is one who came there.
     */
    private static AuthorizationManager<RequestAuthorizationContext> holdsTheChannel() {
        return (who, call) -> {
            var held = AuthorityUtils.authorityListToSet(who.get().getAuthorities());
            return new AuthorizationDecision(held.contains(ChannelGate.policy(call.getRequest()).channel().authority())
                    || held.contains(ChannelCaller.CLINICIAN));
        };
    }

}
