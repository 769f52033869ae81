package org.tearsheet.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Actors;
import org.tearsheet.security.Roles;

/** Where an administrator gives keys to other programs and takes them back. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class ApiTokenDesk {

    private final ApiTokens tokens;

    private final Actors actors;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    ApiTokenDesk(ApiTokens tokens, Actors actors, ApplicationEventPublisher events, Clock clock) {
        this.tokens = tokens;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** All there ever were, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiTokenRow> all() {
        var today = LocalDate.now(clock);
        return tokens.findAllByOrderByMadeAtDesc().stream().map(token -> token.row(today)).toList();
    }

    /** Makes a token. This is the only time it can be read. */
    public ApiSecret make(NewApiToken draft) {
        var secret = ApiSecret.random();
        var token = tokens.save(new ApiToken(draft, secret, actors.current(), clock.instant()));
        events.publishEvent(new ApiTokenMade(token.id(), token.name(), token.scopes(), token.expiresOn()));
        return secret;
    }

    /** Ends a token at once. One that is revoked already stays so. */
    public void revoke(ApiTokenId id) {
        var token = tokens.findById(id).orElseThrow();
        if (!token.isRevoked()) {
            token.revoke(clock.instant());
            events.publishEvent(new ApiTokenRevoked(id, token.name(), token.scopes()));
        }
    }

}
