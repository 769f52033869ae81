package org.tearsheet.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

/** Somebody who works here and signs in. */
@Entity
@Table(name = "person")
class Person {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private PersonId id;

    @Version
    private @Nullable Long version;

    private String username;

    private String name;

    private @Nullable String passwordHash;

    private boolean enabled;

    private long sessionEra;

    private @Nullable String credential;

    private String credentialIssuer = "";

    private @Nullable LocalDate credentialUntil;

    private boolean demo;

    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Person() {
    }

    Person(Username username, String name, @Nullable String passwordHash, Set<Role> roles, boolean demo, Instant now) {
        this.id = PersonId.create();
        this.username = username.text();
        this.name = name.strip();
        this.passwordHash = passwordHash;
        this.roles.addAll(roles);
        this.enabled = true;
        this.demo = demo;
        this.createdAt = now;
    }

    /** Cannot sign in before they have set a password. */
    static Person invited(Invitation draft, Instant now) {
        return new Person(draft.username(), draft.name(), null, draft.roles(), false, now);
    }

    void changePassword(String newHash) {
        this.passwordHash = newHash;
    }

    void forgetPassword() {
        refuseIf(!enabled || demo);
        this.passwordHash = null;
        endSessions();
    }

    void changeRoles(Set<Role> newRoles) {
        refuseIf(newRoles.isEmpty());
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
        endSessions();
    }

    /** Takes it off the record if there is none. */
    void hold(Optional<Credential> held) {
        this.credential = held.map(Credential::text).orElse(null);
        this.credentialIssuer = held.map(Credential::issuer).orElse("");
        this.credentialUntil = held.flatMap(Credential::until).orElse(null);
    }

    void disable() {
        refuseIf(!enabled);
        this.enabled = false;
        endSessions();
    }

    void enable() {
        refuseIf(enabled);
        this.enabled = true;
    }

    void endSessions() {
        this.sessionEra++;
    }

    /** Whether sessions of this era go on. */
    boolean isIn(long era) {
        return sessionEra == era;
    }

    long era() {
        return sessionEra;
    }

    private void refuseIf(boolean wrong) {
        if (wrong) {
            throw new IllegalStateException("This cannot be done to %s now".formatted(id));
        }
    }

    /**
     * As the session will know them; people of the demonstration get in only where the
     * demonstration is on.
     */
    SignedInPerson signingIn(boolean demonstration) {
        if (passwordHash == null) {
            throw new IllegalStateException("%s has no password yet".formatted(id));
        }
        return new SignedInPerson(id, username, name, passwordHash, enabled && (demonstration || !demo), roles,
                sessionEra);
    }

    PersonFacts facts(Optional<Instant> linkUntil) {
        var state = hasPassword() ? PersonState.ACTIVE : PersonState.WAITING;
        return new PersonFacts(Set.copyOf(roles), enabled ? state : PersonState.DISABLED, linkUntil, credential());
    }

    Optional<Credential> credential() {
        return Optional.ofNullable(credential)
            .map(text -> new Credential(text, credentialIssuer, Optional.ofNullable(credentialUntil)));
    }

    boolean hasPassword() {
        return passwordHash != null;
    }

    boolean administers() {
        return enabled && hasPassword() && roles.contains(Role.ADMINISTRATOR);
    }

    boolean isVersion(long seen) {
        return version != null && version == seen;
    }

    PersonId id() {
        return id;
    }

    String username() {
        return username;
    }

    boolean isDemo() {
        return demo;
    }

}
