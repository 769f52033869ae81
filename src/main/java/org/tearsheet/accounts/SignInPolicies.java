package org.tearsheet.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.RelyingParty;
import org.tearsheet.security.Role;
import org.tearsheet.security.Roles;

/**
 * Where administrators decide how people sign in. Who changes it says which version they
 * saw, and is turned away with an {@link OptimisticLockingFailureException} if it is
 * another by now.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class SignInPolicies {

    private final JdbcClient jdbc;

    private final RelyingParty party;

    private final FactorKey key;

    private final ApplicationEventPublisher events;

    SignInPolicies(JdbcClient jdbc, RelyingParty party, FactorKey key, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.party = party;
        this.key = key;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public SignInPolicy current() {
        return jdbc.sql("select version, factor_roles from sign_in_policy").query(SignInPolicies::read).single();
    }

    /** Whether anybody could prove more than a password on this server. */
    @Transactional(readOnly = true)
    public boolean isFactorPossible() {
        return party.isPossible() || key.isThere();
    }

    public SignInPolicy change(SignInPolicy wanted) {
        if (!wanted.factorRoles().isEmpty() && !isFactorPossible()) {
            throw new IllegalStateException("Nobody could get in any more");
        }
        jdbc.sql("select version from sign_in_policy for update").query(Long.class).single();
        var before = current();
        if (before.version() != wanted.version()) {
            throw new OptimisticLockingFailureException("The sign-in policy changed while it was open");
        }
        if (before.equals(wanted)) {
            return before;
        }
        jdbc.sql("update sign_in_policy set factor_roles = :roles")
            .param("roles", wanted.factorRoles().stream().map(Role::name).toArray(String[]::new))
            .update();
        var after = current();
        events.publishEvent(new SignInPolicyChanged(before, after));
        return after;
    }

    private static SignInPolicy read(ResultSet row, int number) throws SQLException {
        return new SignInPolicy(row.getLong("version"),
                Arrays.stream((String[]) row.getArray("factor_roles").getArray())
                    .map(Role::valueOf)
                    .collect(Collectors.toSet()));
    }

}
