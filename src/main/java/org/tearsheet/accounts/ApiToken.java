package org.tearsheet.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tearsheet.security.Actor;
import org.tearsheet.security.ApiCaller;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.PersonId;

/** The key of another program: what it may do, until when, and the hash to know it by. */
@Entity
@Table(name = "api_token")
class ApiToken {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ApiTokenId id;

    @Version
    private @Nullable Long version;

    private String name;

    private String tokenHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> scopes;

    private boolean demo;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "made_by"))
    private @Nullable PersonId madeBy;

    private String madeByName;

    private Instant madeAt;

    private @Nullable LocalDate expiresOn;

    private @Nullable Instant revokedAt;

    /** Set by {@link ApiTokens#used}, which does not disturb whoever changes the rest. */
    @Column(updatable = false)
    private @Nullable LocalDate lastUsedOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ApiToken() {
    }

    ApiToken(NewApiToken draft, ApiSecret secret, Actor by, Instant now) {
        this(draft.name(), secret, draft.scopes(), by, now);
        this.expiresOn = day(now).plusDays(draft.days());
    }

    private ApiToken(String name, ApiSecret secret, Collection<ApiScope> scopes, Actor by, Instant now) {
        this.id = ApiTokenId.create();
        this.name = name;
        this.tokenHash = secret.hash().hex();
        this.scopes = scopes.stream().sorted().map(ApiScope::text).toList();
        this.madeBy = by.id().orElse(null);
        this.madeByName = by.name();
        this.madeAt = now;
    }

    /** The one of the demonstration: every scope, and no end but the demonstration's. */
    static ApiToken demo(ApiSecret secret, Actor by, Instant now) {
        var token = new ApiToken("Demonstration", secret, EnumSet.allOf(ApiScope.class), by, now);
        token.demo = true;
        return token;
    }

    void revoke(Instant now) {
        if (isRevoked()) {
            throw new IllegalStateException("API token %s is revoked already".formatted(id));
        }
        this.revokedAt = now;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    boolean isDemo() {
        return demo;
    }

    boolean isKnownBy(ApiSecret secret) {
        return tokenHash.equals(secret.hash().hex());
    }

    boolean wasUsedOn(LocalDate day) {
        return day.equals(lastUsedOn);
    }

    ApiTokenState state(LocalDate today) {
        if (isRevoked()) {
            return ApiTokenState.REVOKED;
        }
        return expiresOn != null && today.isAfter(expiresOn) ? ApiTokenState.EXPIRED : ApiTokenState.VALID;
    }

    ApiTokenId id() {
        return id;
    }

    String name() {
        return name;
    }

    List<ApiScope> scopes() {
        return scopes.stream().map(ApiScope::of).toList();
    }

    Optional<LocalDate> expiresOn() {
        return Optional.ofNullable(expiresOn);
    }

    ApiCaller caller() {
        return new ApiCaller(id.value(), name, Set.copyOf(scopes()), expiresOn());
    }

    ApiTokenRow row(LocalDate today) {
        return new ApiTokenRow(id, name, scopes(), madeByName, day(madeAt), expiresOn(),
                Optional.ofNullable(lastUsedOn), state(today));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

}
