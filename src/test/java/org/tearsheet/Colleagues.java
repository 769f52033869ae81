package org.tearsheet;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

/** People for tests, with real rows behind them. */
@TestComponent
public class Colleagues {

    private final JdbcClient jdbc;

    private final SecurityContextHolderStrategy contexts;

    public Colleagues(JdbcClient jdbc, SecurityContextHolderStrategy contexts) {
        this.jdbc = jdbc;
        this.contexts = contexts;
    }

    public SignedInPerson join(Role... roles) {
        var id = PersonId.create();
        var username = "test-" + UUID.randomUUID();
        jdbc.sql("""
                insert into person (id, version, username, name, password_hash, enabled, demo, created_at)
                values (:id, 0, :username, 'Test', '-', true, false, :now)
                """).param("id", id.value()).param("username", username).param("now", OffsetDateTime.now()).update();
        return new SignedInPerson(id, username, "Test", "-", true, List.of(roles));
    }

    /** As somebody who has just signed in by password. */
    public <T> T as(SignedInPerson person, Supplier<T> act) {
        return as(person, Instant.now(), act);
    }

    /**
     * @param signedIn when they did
     */
    public <T> T as(SignedInPerson person, Instant signedIn, Supplier<T> act) {
        var before = contexts.getContext();
        contexts.setContext(new SecurityContextImpl(session(person, signedIn)));
        try {
            return act.get();
        }
        finally {
            contexts.setContext(before);
        }
    }

    /** What the session of somebody holds who signed in by password. */
    public static Authentication session(SignedInPerson person, Instant signedIn) {
        var authorities = new ArrayList<GrantedAuthority>(person.getAuthorities());
        authorities.add(FactorGrantedAuthority.withAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)
            .issuedAt(signedIn)
            .build());
        return UsernamePasswordAuthenticationToken.authenticated(person, "", authorities);
    }

}
