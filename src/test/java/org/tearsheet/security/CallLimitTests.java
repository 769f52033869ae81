package org.tearsheet.security;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.HouseTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Two nodes over one database count the same calls. */
@HouseTest
class CallLimitTests {

    private static final String PLACE = "test";

    private static final Caller CALLER = Caller.at("192.0.2.7");

    @Autowired
    private CallerHash hash;

    @Autowired
    private JdbcClient jdbc;

    private long now = System.nanoTime();

    private CallLimit one;

    private CallLimit other;

    @BeforeEach
    void twoNodes() {
        one = new CallLimit(jdbc, hash, () -> now);
        other = new CallLimit(jdbc, hash, () -> now);
    }

    @Test
    void whoCallsTooOftenIsTurnedAwayOnEveryNode() {
        assertThat(admitted(one, 150, 200)).isEqualTo(150);
        assertThat(admitted(other, 150, 200)).isEqualTo(50);
        assertThat(one.admit(PLACE, CALLER, 200)).isFalse();
        assertThat(other.admit(PLACE, CALLER, 200)).isFalse();
    }

    @Test
    void whatANodeHoldsUnusedIsATwentiethAtMost() {
        assertThat(other.admit(PLACE, CALLER, 200)).isTrue();

        assertThat(admitted(one, 300, 200)).isEqualTo(190);
        assertThat(admitted(other, 300, 200)).isEqualTo(9);
    }

    @Test
    void theLastHandfulIsWhatIsLeft() {
        assertThat(admitted(one, 300, 125)).isEqualTo(125);
    }

    @Test
    void theDatabaseIsAskedOncePerHandfulAndNotAtAllOnceTheyAreUsedUp() {
        one.admit(PLACE, CALLER, 200);
        assertThat(taken()).isEqualTo(10);
        admitted(one, 9, 200);
        assertThat(taken()).isEqualTo(10);
        one.admit(PLACE, CALLER, 200);
        assertThat(taken()).isEqualTo(20);

        admitted(one, 500, 200);
        assertThat(taken()).isEqualTo(210);
    }

    @Test
    void theNextMinuteBeginsAnew() {
        assertThat(admitted(one, 30, 20)).isEqualTo(20);

        now += Duration.ofSeconds(61).toNanos();
        jdbc.sql("update call_count set minute = minute - interval '1 minute'").update();

        assertThat(admitted(one, 30, 20)).isEqualTo(20);
    }

    @Test
    void whatIsLeftOfAHandfulEndsWithItsMinute() {
        one.admit(PLACE, CALLER, 200);

        now += Duration.ofSeconds(61).toNanos();
        jdbc.sql("update call_count set minute = minute - interval '1 minute'").update();
        one.admit(PLACE, CALLER, 200);

        assertThat(jdbc.sql("select calls from call_count order by minute").query(Integer.class).list())
            .containsExactly(10, 10);
    }

    @Test
    void placesAndCallersAreCountedEachOnItsOwn() {
        assertThat(admitted(one, 30, 20)).isEqualTo(20);

        assertThat(one.admit("elsewhere", CALLER, 20)).isTrue();
        assertThat(one.admit(PLACE, Caller.at("192.0.2.8"), 20)).isTrue();
        assertThat(one.admit(PLACE, new Caller("program " + UUID.randomUUID()), 20)).isTrue();
    }

    @Test
    void aHouseholdIsOneCallerHoweverManyAddressesItHas() {
        for (int i = 0; i < 20; i++) {
            assertThat(one.admit(PLACE, Caller.at("2001:db8:1:2::" + i), 20)).isTrue();
        }

        assertThat(one.admit(PLACE, Caller.at("2001:db8:1:2:ffff::1"), 20)).isFalse();
        assertThat(one.admit(PLACE, Caller.at("2001:db8:1:3::1"), 20)).isTrue();
        assertThat(one.admit(PLACE, Caller.at("unknown"), 20)).isTrue();
    }

    @Test
    void callersAreForgottenAndNoAddressIsKept() {
        one.admit(PLACE, CALLER, 20);
        jdbc.sql("insert into call_count values (date_trunc('minute', now()) - interval '1 minute', 'x', :caller, 3)")
            .param("caller", new byte[32])
            .update();
        jdbc.sql("insert into caller_key values (current_date - 1, :key)").param("key", new byte[32]).update();
        assertThat(jdbc.sql("select caller::text from call_count").query(String.class).list())
            .noneMatch(caller -> caller.contains("c0000207"));

        one.forget();

        assertThat(jdbc.sql("select calls from call_count").query(Integer.class).list()).containsExactly(1);
        assertThat(jdbc.sql("select count(*) from caller_key").query(Integer.class).single()).isEqualTo(1);
        assertThat(CALLER.toString()).doesNotContain("192", "c00002");
    }

    @Test
    void neitherIsWrittenToWhatCopiesAreMadeFrom() {
        assertThat(jdbc.sql("select relpersistence from pg_class where relname in ('call_count', 'caller_key')")
            .query(String.class)
            .list()).isEqualTo(List.of("u", "u"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "insert into call_count values (now(), 'x', '192.0.2.7', 1)",
            "insert into call_count values (now(), 'x', decode(repeat('00', 32), 'hex'), 0)",
            "insert into caller_key values (current_date + 1, 'short')" })
    void theDatabaseTakesNothingElse(String sql) {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(sql).update());
    }

    private static int admitted(CallLimit node, int calls, int perMinute) {
        return (int) IntStream.range(0, calls).filter(_ -> node.admit(PLACE, CALLER, perMinute)).count();
    }

    private int taken() {
        return jdbc.sql("select sum(calls) from call_count").query(Integer.class).single();
    }

}
