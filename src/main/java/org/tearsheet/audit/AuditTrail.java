package org.tearsheet.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.accounts.ApiTokenMade;
import org.tearsheet.accounts.ApiTokenRevoked;
import org.tearsheet.accounts.PersonChanged;
import org.tearsheet.accounts.PersonJoined;
import org.tearsheet.accounts.SignInRefused;
import org.tearsheet.accounts.SignedIn;
import org.tearsheet.accounts.SignedOut;
import org.tearsheet.clinic.ClinicChanged;
import org.tearsheet.clinic.ClinicText;
import org.tearsheet.exchange.PackExported;
import org.tearsheet.exchange.PackImported;
import org.tearsheet.exchange.PackLoaded;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionFacts;
import org.tearsheet.library.EditionDiscarded;
import org.tearsheet.library.EditionMoved;
import org.tearsheet.library.EditionState;
import org.tearsheet.library.FeedbackSettled;
import org.tearsheet.library.ItemJudged;
import org.tearsheet.library.Language;
import org.tearsheet.library.SourceChanged;
import org.tearsheet.library.StarterApproved;
import org.tearsheet.library.TopicChanged;
import org.tearsheet.referral.ServiceChanged;
import org.tearsheet.security.Actor;
import org.tearsheet.security.Actors;
import org.tearsheet.security.PersonId;

/**
 * Writes each act into the trail, within the transaction of the act: both happen, or
 * neither.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AuditTrail {

    /** What people do to themselves while nobody is signed in yet. */
    private static final Set<PersonChanged.Act> OWN_DOING = EnumSet.of(PersonChanged.Act.PASSWORD_SET,
            PersonChanged.Act.PROVIDER_LINKED, PersonChanged.Act.ROLES_FOLLOWED);

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
        var before = event.before().map(Particulars::of).orElse(Map.of());
        var after = which(event.kind(), event.language(), event.number());
        after.putAll(Facts.differing(Particulars.of(event.after()), before));
        if (!event.note().isBlank()) {
            after.put("note", event.note());
        }
        write(actors.current(), act(event), edition(event.edition().value(), event.after()),
                Facts.differing(before, Particulars.of(event.after())), after);
    }

    @EventListener
    void on(EditionDiscarded event) {
        write(actors.current(), Act.EDITION_DISCARDED, edition(event.edition().value(), event.before()),
                Particulars.of(event.before()), which(event.kind(), event.language(), event.number()));
    }

    @EventListener
    void on(StarterApproved event) {
        var before = Particulars.of(event.before());
        var after = which(event.kind(), event.language(), event.number());
        after.putAll(Facts.differing(Particulars.of(event.after()), before));
        write(actors.current(), Act.STARTER_APPROVED, edition(event.edition().value(), event.after()),
                Facts.differing(before, Particulars.of(event.after())), after);
    }

    @EventListener
    void on(ItemJudged event) {
        var before = new LinkedHashMap<String, Object>();
        event.before().ifPresent(answer -> before.put("answer", answer.name()));
        var after = which(DocumentKind.HANDOUT, event.language(), event.number());
        after.put("item", "%s %s".formatted(event.instrument(), event.item()));
        after.put("answer", event.answer().name());
        write(actors.current(), Act.ITEM_JUDGED, edition(event.edition().value(), event.facts()), before, after);
    }

    @EventListener
    void on(TopicChanged event) {
        var before = event.before().map(Particulars::of).orElse(Map.of());
        var after = Particulars.of(event.after());
        write(actors.current(), event.before().isEmpty() ? Act.TOPIC_ADDED : Act.TOPIC_CHANGED,
                new Subject(Subject.Kind.TOPIC, event.topic().value(), event.after().slug().text()),
                Facts.differing(before, after), Facts.differing(after, before));
    }

    @EventListener
    void on(SourceChanged event) {
        var before = event.before().map(Particulars::of).orElse(Map.of());
        var after = Particulars.of(event.after());
        write(actors.current(), event.before().isEmpty() ? Act.SOURCE_ADDED : Act.SOURCE_CHANGED,
                new Subject(Subject.Kind.SOURCE, Optional.empty(), event.after().key()), Facts.differing(before, after),
                Facts.differing(after, before));
    }

    @EventListener
    void on(PackLoaded event) {
        write(actors.current(), Act.PACK_LOADED, new Subject(Subject.Kind.PACK, event.id(), event.name()),
                event.before().<Map<String, Object>>map(version -> Map.of("version", version)).orElse(Map.of()),
                Map.of("version", event.version(), "digest", event.digest(), "topics", event.topics()));
    }

    @EventListener
    void on(PackImported event) {
        write(actors.current(), Act.PACK_IMPORTED, new Subject(Subject.Kind.PACK, event.id(), event.name()),
                event.before().<Map<String, Object>>map(version -> Map.of("version", version)).orElse(Map.of()),
                Particulars.of(event));
    }

    @EventListener
    void on(PackExported event) {
        write(actors.current(), Act.PACK_EXPORTED, new Subject(Subject.Kind.PACK, event.id(), event.name()), Map.of(),
                Map.of("version", event.version(), "topics", event.topics()));
    }

    @EventListener
    void on(ServiceChanged event) {
        var before = event.before().map(Particulars::of).orElse(Map.of());
        var after = event.after().map(Particulars::of).orElse(Map.of());
        write(actors.current(), act(event.act()),
                new Subject(Subject.Kind.SERVICE, event.service().value(), event.name()),
                Facts.differing(before, after), Facts.differing(after, before));
    }

    @EventListener
    void on(PersonJoined event) {
        write(actors.current(), Act.PERSON_JOINED, person(event.person(), event.username()), Map.of(),
                Particulars.of(event.roles()));
    }

    @EventListener
    void on(PersonChanged event) {
        var before = event.before().map(Particulars::of).orElse(Map.of());
        var after = Particulars.of(event.after());
        var themselves = OWN_DOING.contains(event.act());
        write(themselves ? Actor.person(event.person(), event.username(), event.username()) : actors.current(),
                act(event.act()), person(event.person(), event.username()), Facts.differing(before, after),
                Facts.differing(after, before));
    }

    @EventListener
    void on(SignedIn event) {
        write(Actor.person(event.person(), event.username(), event.username()), Act.SIGNED_IN,
                person(event.person(), event.username()), Map.of(), Map.of());
    }

    @EventListener
    void on(SignInRefused event) {
        write(Actor.STRANGER, Act.SIGN_IN_REFUSED,
                new Subject(Subject.Kind.PERSON, event.person().map(PersonId::value), event.username()), Map.of(),
                Map.of());
    }

    @EventListener
    void on(SignedOut event) {
        write(Actor.person(event.person(), event.username(), event.username()), Act.SIGNED_OUT,
                person(event.person(), event.username()), Map.of(), Map.of());
    }

    @EventListener
    void on(ApiTokenMade event) {
        write(actors.current(), Act.API_TOKEN_MADE, token(event.token().value(), event.name()), Map.of(),
                Particulars.of(event));
    }

    @EventListener
    void on(ApiTokenRevoked event) {
        write(actors.current(), Act.API_TOKEN_REVOKED, token(event.token().value(), event.name()),
                Map.of("state", "VALID"), Map.of("state", "REVOKED"));
    }

    @EventListener
    void on(ClinicChanged event) {
        var before = Particulars.of(event.before());
        var after = Particulars.of(event.after());
        write(actors.current(), act(event.act()),
                new Subject(Subject.Kind.CLINIC, Optional.empty(), event.before().draft().text(ClinicText.NAME)),
                Facts.differing(before, after), Facts.differing(after, before));
    }

    @EventListener
    void on(FeedbackSettled event) {
        write(actors.current(), act(event.act()),
                new Subject(Subject.Kind.EDITION, event.edition().value(), event.title()), Map.of(),
                which(event.kind(), event.language(), event.number()));
    }

    private static Act act(EditionMoved event) {
        return switch (event.after().state()) {
            case DRAFT -> event.before()
                .map(before -> before.state() == EditionState.DRAFT ? Act.EDITION_REVISED : Act.EDITION_RETURNED)
                .orElse(Act.EDITION_STARTED);
            case IN_REVIEW -> Act.EDITION_SUBMITTED;
            case PUBLISHED -> Act.EDITION_PUBLISHED;
            case SUPERSEDED -> Act.EDITION_SUPERSEDED;
            case WITHDRAWN -> Act.EDITION_WITHDRAWN;
        };
    }

    private static Act act(ServiceChanged.Act act) {
        return switch (act) {
            case ADDED -> Act.SERVICE_ADDED;
            case CHANGED -> Act.SERVICE_CHANGED;
            case VERIFIED -> Act.SERVICE_VERIFIED;
            case REMOVED -> Act.SERVICE_REMOVED;
        };
    }

    private static Act act(PersonChanged.Act act) {
        return switch (act) {
            case INVITED -> Act.PERSON_INVITED;
            case LINK_RENEWED -> Act.LINK_RENEWED;
            case LINK_WITHDRAWN -> Act.LINK_WITHDRAWN;
            case PASSWORD_SET -> Act.PASSWORD_SET;
            case PASSWORD_CHANGED -> Act.PASSWORD_CHANGED;
            case OTHER_SESSIONS_ENDED -> Act.OTHER_SESSIONS_ENDED;
            case PASSWORD_RESET -> Act.PASSWORD_RESET;
            case ROLES_CHANGED -> Act.ROLES_CHANGED;
            case DISABLED -> Act.PERSON_DISABLED;
            case ENABLED -> Act.PERSON_ENABLED;
            case SESSIONS_ENDED -> Act.SESSIONS_ENDED;
            case CREDENTIAL_CHANGED -> Act.CREDENTIAL_CHANGED;
            case FACTORS_TAKEN -> Act.FACTORS_TAKEN;
            case PROVIDER_AWAITED -> Act.PROVIDER_AWAITED;
            case PROVIDER_LINKED -> Act.PROVIDER_LINKED;
            case PROVIDER_LEFT -> Act.PROVIDER_LEFT;
            case ROLES_FOLLOWED -> Act.ROLES_FOLLOWED;
        };
    }

    private static Act act(ClinicChanged.Act act) {
        return switch (act) {
            case CHANGED -> Act.CLINIC_CHANGED;
            case CONTACT_VERIFIED -> Act.CONTACT_VERIFIED;
            case LOGO_HUNG -> Act.LOGO_HUNG;
            case LOGO_REMOVED -> Act.LOGO_REMOVED;
        };
    }

    private static Act act(FeedbackSettled.Act act) {
        return switch (act) {
            case ANSWERED -> Act.FEEDBACK_ANSWERED;
            case ERASED -> Act.FEEDBACK_ERASED;
        };
    }

    /** Which edition it is, changed or not: nobody should have to look it up. */
    static Map<String, Object> which(DocumentKind kind, Language language, int number) {
        var which = new LinkedHashMap<String, Object>();
        which.put("kind", kind.name());
        which.put("language", language.tag());
        which.put("number", number);
        return which;
    }

    static Subject edition(UUID id, EditionFacts edition) {
        return new Subject(Subject.Kind.EDITION, id, edition.title());
    }

    static Subject person(PersonId id, String username) {
        return new Subject(Subject.Kind.PERSON, id.value(), username);
    }

    private static Subject token(UUID id, String name) {
        return new Subject(Subject.Kind.API_TOKEN, id, name);
    }

    void write(Actor actor, Act act, Subject subject, Map<String, ?> before, Map<String, ?> after) {
        jdbc.sql("""
                insert into audit_entry (happened_at, actor_kind, actor_id, actor_name, act,
                                         subject_kind, subject_id, subject_label, before, after)
                values (:at, :kind, :actor, :name, :act, :subjectKind, :subject, :label,
                        cast(:before as json), cast(:after as json))
                """)
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .param("kind", actor.kind().name())
            .param("actor", actor.id().map(PersonId::value).orElse(null))
            .param("name", actor.account())
            .param("act", act.code())
            .param("subjectKind", subject.kind().name())
            .param("subject", subject.id().orElse(null))
            .param("label", subject.label())
            .param("before", json(before))
            .param("after", json(after))
            .update();
    }

    private static @Nullable String json(Map<String, ?> facts) {
        return Facts.of(facts).map(Facts::json).orElse(null);
    }

}
