package org.tearsheet;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
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

    public <T> T as(SignedInPerson person, Supplier<T> act) {
        var before = contexts.getContext();
        contexts.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities())));
        try {
            return act.get();
        }
        finally {
            contexts.setContext(before);
        }
    }

}
