package org.tearsheet.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tearsheet.Colleagues;
import org.tearsheet.TestDatabase;
import org.tearsheet.accounts.PersonChangeRefused.Reason;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Two administrators send each other away at the same time, in a database of its own. */
@SpringBootTest(properties = { "tearsheet.print.warm-up=false", "tearsheet.url=http://of-its-own" })
@Import({ TestDatabase.class, Colleagues.class })
class LastAdministratorTests {

    @Autowired
    private PeopleDesk desk;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private enum Way {

        DEMOTE, DISABLE, RESET

    }

    @ParameterizedTest
    @EnumSource
    void oneOfTheTwoStays(Way way) throws Exception {
        var one = administrator();
        var other = administrator();
        jdbc.sql("delete from person_role where person_id not in (:both)")
            .param("both", List.of(one.id().value(), other.id().value()))
            .update();
        var done = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);

        var first = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(_ -> {
            sendAway(way, one, other);
            done.countDown();
            await(mayCommit);
        }));
        await(done);
        var second = CompletableFuture.runAsync(() -> sendAway(way, other, one));
        assertThatExceptionOfType(TimeoutException.class).as("waits for what the first does")
            .isThrownBy(() -> second.get(500, TimeUnit.MILLISECONDS));
        mayCommit.countDown();
        first.get(10, TimeUnit.SECONDS);

        assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> second.get(10, TimeUnit.SECONDS))
            .havingCause()
            .asInstanceOf(InstanceOfAssertFactories.type(PersonChangeRefused.class))
            .extracting(PersonChangeRefused::reason)
            .isEqualTo(Reason.LAST_ADMINISTRATOR);
        assertThat(row(one, one)).satisfies(stays -> {
            assertThat(stays.state()).isEqualTo(PersonState.ACTIVE);
            assertThat(stays.roles()).containsExactly(Role.ADMINISTRATOR);
        });
    }

    private void sendAway(Way way, SignedInPerson by, SignedInPerson whom) {
        var seen = row(by, whom).seen();
        colleagues.as(by, () -> {
            switch (way) {
                case DEMOTE -> desk.changeRoles(seen, Set.of(Role.AUTHOR));
                case DISABLE -> desk.disable(seen);
                case RESET -> desk.giveLink(seen);
            }
            return true;
        });
    }

    private PersonRow row(SignedInPerson by, SignedInPerson whom) {
        var filter = new PeopleFilter(whom.getUsername(), Optional.empty(), Optional.empty());
        return colleagues.as(by, () -> desk.find(filter, 0, 1)).getFirst();
    }

    private SignedInPerson administrator() {
        var person = colleagues.join(Role.ADMINISTRATOR);
        jdbc.sql("insert into person_role (person_id, role) values (:id, 'ADMINISTRATOR')")
            .param("id", person.id().value())
            .update();
        return person;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
