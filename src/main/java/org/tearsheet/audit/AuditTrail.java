package org.tearsheet.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.accounts.ApiTokenMade;
import org.tearsheet.accounts.ApiTokenRevoked;
import org.tearsheet.accounts.PersonJoined;
import org.tearsheet.exchange.PackLoaded;
import org.tearsheet.library.EditionMoved;
import org.tearsheet.library.StarterApproved;
import org.tearsheet.library.TopicChanged;
import org.tearsheet.referral.ServiceChanged;
import org.tearsheet.referral.ServiceField;
import org.tearsheet.security.Actors;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.PersonId;

/**
 * Writes each act into the trail, within the transaction of the act: both happen, or
 * neither.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AuditTrail {

    private final JdbcClient jdbc;

    private final Actors actors;

    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    @EventListener
    void on(EditionMoved event) {
        write("EDITION_" + event.to(), event.edition().value(),
                "%s %s edition %d %s".formatted(event.kind(), event.language().tag(), event.number(), event.note())
                    .strip());
    }

    @EventListener
    void on(StarterApproved event) {
        write("STARTER_APPROVED", event.edition().value(),
                "%s %s edition %d".formatted(event.kind(), event.language().tag(), event.number()));
    }

    @EventListener
    void on(TopicChanged event) {
        write("TOPIC_CHANGED", event.topic().value(), event.slug().text());
    }

    @EventListener
    void on(PersonJoined event) {
        write("PERSON_JOINED", event.person().value(), event.username() + " " + event.roles());
    }

    @EventListener
    void on(ApiTokenMade event) {
        write("API_TOKEN_MADE", event.token().value(), named(event.name(), event.scopes()));
    }

    @EventListener
    void on(ApiTokenRevoked event) {
        write("API_TOKEN_REVOKED", event.token().value(), named(event.name(), event.scopes()));
    }

    @EventListener
    void on(PackLoaded event) {
        write("PACK_LOADED", event.id(), event.name() + " " + event.version());
    }

    @EventListener
    void on(ServiceChanged event) {
        var fields = event.fields().stream().map(ServiceField::column).collect(Collectors.joining(", "));
        write("SERVICE_" + event.act(), event.service().value(),
                "%s %s %s".formatted(event.destination(), event.name(), fields).strip());
    }

    private static String named(String token, List<ApiScope> scopes) {
        return token + " " + scopes.stream().map(ApiScope::text).toList();
    }

    private void write(String act, UUID subject, String detail) {
        var actor = actors.current();
        jdbc.sql("""
                insert into audit_entry (happened_at, actor_id, actor_name, act, subject_id, detail)
                values (:at, :actor, :name, :act, :subject, :detail)
                """)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("actor", actor.id().map(PersonId::value).orElse(null))
            .param("name", actor.name())
            .param("act", act)
            .param("subject", subject)
            .param("detail", detail)
            .update();
    }

}
