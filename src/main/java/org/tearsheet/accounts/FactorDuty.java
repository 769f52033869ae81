package org.tearsheet.accounts;

import java.time.Duration;
import java.util.Set;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.SecondFactor;
import org.tearsheet.security.SignedInPerson;

/**
 * Asks the database now and then who must prove more than a password. While it cannot be
 * reached, what was so stays so.
 */
@Component
class FactorDuty implements SecondFactor {

    /** What an administrator decides holds after this time, on every node. */
    static final Duration AT_MOST = Duration.ofSeconds(2);

    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final JdbcClient jdbc;

    private final LoadingCache<PersonId, Duty> duties = Caffeine.newBuilder()
        .maximumSize(10_000)
        .expireAfterAccess(FORGOTTEN)
        .refreshAfterWrite(AT_MOST)
        .executor(Runnable::run)
        .build(new Asking());

    FactorDuty(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isAskedOf(SignedInPerson person) {
        return duties.get(person.id()).isOf(person);
    }

    @Override
    public boolean isSetUpBy(PersonId person) {
        return ask(person).setUp();
    }

    @EventListener({ FactorChanged.class, PersonChanged.class, SignInPolicyChanged.class })
    void changing() {
        duties.invalidateAll();
    }

    /** Once more, for who asked while the other transaction was not over. */
    @TransactionalEventListener({ FactorChanged.class, PersonChanged.class, SignInPolicyChanged.class })
    void changed() {
        duties.invalidateAll();
    }

    private Duty ask(PersonId person) {
        return jdbc.sql("select factor_roles, has_second_factor(:person) as set_up from sign_in_policy")
            .param("person", person.value())
            .query((row, _) -> new Duty(Set.of((String[]) row.getArray("factor_roles").getArray()),
                    row.getBoolean("set_up")))
            .single();
    }

    private record Duty(Set<String> roles, boolean setUp) {

        boolean isOf(SignedInPerson person) {
            var held = AuthorityUtils.authorityListToSet(person.getAuthorities());
            return setUp || roles.stream().anyMatch(role -> held.contains("ROLE_" + role));
        }

    }

    private final class Asking implements CacheLoader<PersonId, Duty> {

        @Override
        public Duty load(PersonId person) {
            return ask(person);
        }

        @Override
        public Duty reload(PersonId person, Duty before) {
            try {
                return ask(person);
            }
            catch (DataAccessException | TransactionException _) {
                return before;
            }
        }

    }

}
