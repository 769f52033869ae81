package org.tearsheet.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Actors;
import org.tearsheet.security.RelyingParty;
import org.tearsheet.security.Role;
import org.tearsheet.security.Roles;
import org.tearsheet.security.SingleSignOn;

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

    private final SingleSignOn sso;

    private final WayBackIn wayBack;

    private final Actors actors;

    private final ApplicationEventPublisher events;

    SignInPolicies(JdbcClient jdbc, RelyingParty party, FactorKey key, SingleSignOn sso, WayBackIn wayBack,
            Actors actors, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.party = party;
        this.key = key;
        this.sso = sso;
        this.wayBack = wayBack;
        this.actors = actors;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public SignInPolicy current() {
        return jdbc.sql("select version, factor_roles, local_off from sign_in_policy")
            .query(SignInPolicies::read)
            .single();
    }

    /** Whether anybody could prove more than a password on this server. */
    @Transactional(readOnly = true)
    public boolean isFactorPossible() {
        return party.isPossible() || key.isThere();
    }

    /**
     * Whether whoever asks may let nobody in by password any more: who came through the
     * provider has shown that there is another way.
     */
    public boolean maySwitchPasswordsOff() {
        return sso.isOn() && actors.cameThroughProvider();
    }

    /** For whom whoever runs the server has opened a way back in; empty for nobody. */
    public Optional<String> wayBackIn() {
        return wayBack.username();
    }

    /**
     * @throws AccessDeniedException if passwords shall be off and whoever asks may not
     * switch them off
     */
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
        if (wanted.localOff() && !before.localOff() && !maySwitchPasswordsOff()) {
            throw new AccessDeniedException("Whoever switches passwords off comes in without one");
        }
        jdbc.sql("update sign_in_policy set factor_roles = :roles, local_off = :off")
            .param("off", wanted.localOff())
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
                    .collect(Collectors.toSet()),
                row.getBoolean("local_off"));
    }

}
