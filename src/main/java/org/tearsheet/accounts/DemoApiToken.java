package org.tearsheet.accounts;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Actors;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Demonstration;

/** The API token of the demonstration, as the environment has it at this start. */
@Component
@ConditionalOnBooleanProperty("tearsheet.demo.on")
class DemoApiToken {

    private static final Logger log = LoggerFactory.getLogger(DemoApiToken.class);

    private final ApiTokens tokens;

    private final Demonstration demonstration;

    private final Actors actors;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    DemoApiToken(ApiTokens tokens, Demonstration demonstration, Actors actors, ApplicationEventPublisher events,
            Clock clock) {
        this.tokens = tokens;
        this.demonstration = demonstration;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void settle() {
        var wanted = wanted();
        var kept = tokens.findByDemoTrue().filter(token -> !token.isRevoked());
        if (kept.isPresent() && wanted.filter(kept.get()::isKnownBy).isPresent()
                && kept.get().scopes().containsAll(EnumSet.allOf(ApiScope.class))) {
            return;
        }
        kept.ifPresent(token -> events.publishEvent(new ApiTokenRevoked(token.id(), token.name(), token.scopes())));
        tokens.deleteDemo();
        wanted.map(secret -> tokens.save(ApiToken.demo(secret, actors.current(), clock.instant())))
            .ifPresent(token -> events
                .publishEvent(new ApiTokenMade(token.id(), token.name(), token.scopes(), token.expiresOn())));
    }

    private Optional<ApiSecret> wanted() {
        var given = demonstration.apiToken();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (!ApiSecret.isValid(given)) {
            log.warn("The demonstration has no API token: TEARSHEET_DEMO_API_TOKEN must have {} to {} "
                    + "letters, digits or . _ ~ + / -", ApiSecret.MIN_LENGTH, ApiSecret.MAX_LENGTH);
            return Optional.empty();
        }
        log.info("Demonstration: the API token in TEARSHEET_DEMO_API_TOKEN has every scope");
        return Optional.of(new ApiSecret(given));
    }

}
