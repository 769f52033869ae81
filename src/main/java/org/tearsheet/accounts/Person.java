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
import org.tearsheet.security.Introduction;
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

    private @Nullable String issuer;

    private @Nullable String subject;

    private @Nullable Instant awaitedUntil;

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

    /** Comes in through the provider from the beginning. */
    static Person provided(Username username, Introduction told, Instant now) {
        var name = told.name().isBlank() ? username.text() : told.name().strip();
        var person = new Person(username, name.substring(0, Math.min(NewPerson.MAX_NAME, name.length())), null,
                told.roles(), false, now);
        person.issuer = told.issuer();
        person.subject = told.subject();
        return person;
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

    /** Whoever the provider presents under their user name, until then, is them. */
    void await(String provider, Instant until) {
        refuseIf(!enabled || demo || isProvided());
        this.issuer = provider;
        this.awaitedUntil = until;
    }

    /** From now on, nothing but the provider lets them in. */
    void link(String asSubject) {
        refuseIf(!enabled || issuer == null || isProvided());
        this.subject = asSubject;
        this.awaitedUntil = null;
        this.passwordHash = null;
        endSessions();
    }

    /** Neither awaited from the provider any more nor let in by it. */
    void leaveProvider() {
        refuseIf(issuer == null);
        if (isProvided()) {
            endSessions();
        }
        this.issuer = null;
        this.subject = null;
        this.awaitedUntil = null;
    }

    /**
     * Has the roles that the provider gives, and no password that it knows nothing of.
     */
    void follow(Set<Role> given) {
        refuseIf(!isProvided());
        this.passwordHash = null;
        changeRoles(given);
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
        if (!canSignIn()) {
            throw new IllegalStateException("%s has no password yet".formatted(id));
        }
        return new SignedInPerson(id, username, name, passwordHash == null ? "" : passwordHash,
                enabled && (demonstration || !demo), roles, sessionEra);
    }

    /** The same for whom the provider has just presented. */
    SignedInPerson cameThroughProvider() {
        refuseIf(!enabled || !isProvided());
        return new SignedInPerson(id, username, name, "", true, roles, sessionEra);
    }

    PersonFacts facts(Optional<Instant> linkUntil) {
        var state = canSignIn() ? PersonState.ACTIVE : PersonState.WAITING;
        return new PersonFacts(Set.copyOf(roles), enabled ? state : PersonState.DISABLED, linkUntil, credential());
    }

    Optional<Credential> credential() {
        return Optional.ofNullable(credential)
            .map(text -> new Credential(text, credentialIssuer, Optional.ofNullable(credentialUntil)));
    }

    boolean hasPassword() {
        return passwordHash != null;
    }

    /** Whether the provider has presented them, so that it lets them in. */
    boolean isProvided() {
        return subject != null;
    }

    boolean isAwaitedFrom(String provider, Instant now) {
        return provider.equals(issuer) && awaitedUntil != null && now.isBefore(awaitedUntil);
    }

    boolean isAsProvided(Set<Role> given) {
        return !hasPassword() && roles.equals(given);
    }

    boolean canSignIn() {
        return hasPassword() || isProvided();
    }

    boolean isEnabled() {
        return enabled;
    }

    /** Whether whoever runs the server may let them in by password. */
    boolean mayComeBack() {
        return enabled && !demo && roles.contains(Role.ADMINISTRATOR);
    }

    boolean administers() {
        return enabled && canSignIn() && roles.contains(Role.ADMINISTRATOR);
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
