package org.tearsheet.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.CallLimit;
import org.tearsheet.security.LocalSignIn;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignInLater;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
@AutoConfigureMockMvc
class SignInLimitTests {

    private static final String PASSWORD = "MARKER-8264 horse battery staple";

    private static final String IN = "/";

    private static final String REFUSED = "/login?error";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private SignInTries tries;

    @Autowired
    private SignInDesk desk;

    @Autowired
    private SignIn people;

    @Autowired
    private LocalSignIn local;

    @Autowired
    private CallLimit limit;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWait() {
        var person = person();
        assertThat(fail(person.getUsername(), 5)).containsOnly(REFUSED);

        assertThat(signIn(person.getUsername(), PASSWORD)).isEqualTo("/login?wait=1");
        assertThat(signIn(" %s ".formatted(person.getUsername().toUpperCase()), PASSWORD)).isEqualTo("/login?wait=1");

        letPass(Duration.ofSeconds(31));
        assertThat(signIn(person.getUsername(), PASSWORD)).isEqualTo(IN);
        assertThat(rows()).as("a right password takes the count away").isZero();
        assertThat(fail(person.getUsername(), 5)).containsOnly(REFUSED);
    }

    @Test
    void aNameThatIsNobodysBehavesInTheSameWay() {
        var disabled = person();
        run("update person set enabled = false, session_era = session_era + 1", disabled);
        var invited = person();
        run("update person set password_hash = null", invited);
        var known = person();

        for (var name : List.of(known.getUsername(), disabled.getUsername(), invited.getUsername(), "nobody-here")) {
            assertThat(fail(name, 5)).as(name).containsOnly(REFUSED);
            assertThat(signIn(name, "wrong")).as(name).isEqualTo("/login?wait=1");
        }
        letPass(Duration.ofSeconds(31));
        for (var name : List.of(known.getUsername(), disabled.getUsername(), invited.getUsername(), "nobody-here")) {
            assertThat(signIn(name, "wrong")).as(name).isEqualTo(REFUSED);
            letPass(Duration.ofSeconds(5));
            assertThat(signIn(name, "wrong")).as(name).isEqualTo("/login?wait=1");
        }
    }

    @Test
    void onePasswordIsComparedForEverybodyAlike() {
        var disabled = person();
        run("update person set enabled = false, session_era = session_era + 1", disabled);
        var invited = person();
        run("update person set password_hash = null", invited);
        var counting = new Counting(encoder);
        var door = new GuardedSignIn(people, counting, local, limit, tries, events, transaction);

        for (var name : List.of(person().getUsername(), disabled.getUsername(), invited.getUsername(), "nobody-here",
                "no name at all!", "")) {
            counting.compared.set(0);
            assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, "x")));
            assertThat(counting.compared).as(name).hasValue(1);
        }
        var held = person();
        fail(held.getUsername(), 5);
        counting.compared.set(0);
        assertThatExceptionOfType(SignInLater.class).isThrownBy(() -> door
            .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(held.getUsername(), PASSWORD)));
        assertThat(counting.compared).as("of who has to wait").hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({ "1, 0", "4, 0", "5, 30", "6, 60", "7, 120", "8, 240", "9, 480", "10, 900", "11, 900", "99, 900",
            "100, 86400", "101, 86400", "2000000000, 86400" })
    void theWaitGrows(int failures, int seconds) {
        assertThat(jdbc.sql("select coalesce(extract(epoch from sign_in_wait(:failures)), 0)::int")
            .param("failures", failures)
            .query(Integer.class)
            .single()).isEqualTo(seconds);
    }

    @Test
    void whatIsRefusedWhileWaitingIsNotCounted() {
        var person = person();
        fail(person.getUsername(), 30);

        assertThat(jdbc.sql("select failures from sign_in_try").query(Integer.class).single()).isEqualTo(5);
        assertThat(trail("person.refused")).hasSize(5);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void ofManyTriesAtOnceOnTwoNodesFiveAreMade() {
        var name = new Username("nobody-" + UUID.randomUUID());
        var nodes = List.of(tries, new SignInTries(jdbc));
        var taken = new ArrayList<CompletableFuture<Boolean>>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                var node = nodes.get(i % 2);
                taken.add(CompletableFuture.supplyAsync(() -> isTaken(node, name), threads));
            }
        }
        finally {
            jdbc.sql("delete from sign_in_try").update();
        }

        assertThat(taken.stream().filter(CompletableFuture::join)).hasSize(5);
    }

    /** Tries are counted by the minute of the clock, which must not end meanwhile. */
    @BeforeTransaction
    void early(TestInfo test) throws InterruptedException {
        var second = LocalTime.now().getSecond();
        if (second > 40 && test.getDisplayName().startsWith("oneAddressHasSixty")) {
            Thread.sleep(Duration.ofSeconds(61L - second));
        }
    }

    @Test
    void oneAddressHasSixtyTriesAMinuteForEverybody() {
        var address = "192.0.2.77";
        var answers = IntStream.range(0, 70).mapToObj(i -> signIn("nobody-" + i, "wrong", address)).toList();

        assertThat(answers.subList(0, 60)).containsOnly(REFUSED);
        assertThat(answers.subList(60, 70)).containsOnly("/login?wait=1");
        assertThat(signIn(person().getUsername(), PASSWORD, address)).isEqualTo("/login?wait=1");
        assertThat(signIn(person().getUsername(), PASSWORD, "192.0.2.78")).isEqualTo(IN);
    }

    @Test
    void whatIsTypedIsKeptAsAHashAloneAndNotAtAllIfItIsNoName() {
        signIn("marker-8264", "wrong");
        signIn(PASSWORD, "wrong");

        assertThat(jdbc.sql("select t::text from sign_in_try t").query(String.class).list()).hasSize(1)
            .noneMatch(
                    row -> row.contains("marker") || row.contains(HexFormat.of().formatHex("marker-8264".getBytes())));
        assertThat(jdbc.sql("select relpersistence from pg_class where relname in ('sign_in_key', 'sign_in_try')")
            .query(String.class)
            .list()).containsExactly("u", "u");

        jdbc.sql("update sign_in_try set last_at = now() - interval '8 days'").update();
        jdbc.sql("update sign_in_key set made_at = now() - interval '8 days'").update();
        tries.forget();
        assertThat(jdbc.sql("select count(*) from sign_in_key").query(Integer.class).single() + rows()).isZero();
    }

    @Test
    void theTrailIsToldWhenWaitingBeginsAndGetsLongAndNotEachTime() {
        var person = person();
        fail(person.getUsername(), 5);
        for (int i = 0; i < 6; i++) {
            letPass(Duration.ofMinutes(16));
            signIn(person.getUsername(), "wrong");
        }
        jdbc.sql("update sign_in_try set failures = 99").update();
        for (int i = 0; i < 3; i++) {
            letPass(Duration.ofDays(2));
            signIn(person.getUsername(), "wrong");
        }
        fail("nobody-here", 6);

        assertThat(trail("person.held")).containsExactly("STRANGER %s {\"failures\":5}".formatted(person.getUsername()),
                "STRANGER %s {\"failures\":10}".formatted(person.getUsername()),
                "STRANGER %s {\"failures\":100}".formatted(person.getUsername()));
        assertThat(signIn(person.getUsername(), PASSWORD)).isEqualTo("/login?wait=1440");
    }

    @Test
    void anAdministratorLetsSomebodyTryAtOnce() {
        var administrator = colleagues.join(Role.ADMINISTRATOR);
        var person = person();
        fail(person.getUsername(), 7);
        fail("nobody-here", 7);
        assertThat(colleagues.as(administrator, desk::waiting)).singleElement().satisfies(waiting -> {
            assertThat(waiting.username()).isEqualTo(person.getUsername());
            assertThat(waiting.until()).isBetween(Instant.now(), Instant.now().plusSeconds(31));
        });

        lift(administrator, person);
        lift(administrator, person);

        assertThat(colleagues.as(administrator, desk::waiting)).isEmpty();
        assertThat(trail("person.lifted")).hasSize(1);
        assertThat(signIn(person.getUsername(), PASSWORD)).isEqualTo(IN);
    }

    @ParameterizedTest
    @ValueSource(strings = { "CLINICIAN", "AUTHOR", "REVIEWER", "AUDITOR" })
    void nobodyElseDoes(String role) {
        var somebody = colleagues.join(Role.valueOf(role));

        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> colleagues.as(somebody, () -> desk.waiting()));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> colleagues.as(somebody, () -> {
            desk.lift(somebody.id());
            return true;
        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = { "('nobody', null, 1, now(), null)", "(decode(repeat('00', 32), 'hex'), null, 0, now(), null)",
                    "(decode(repeat('00', 32), 'hex'), null, 5, now(), null)",
                    "(decode(repeat('00', 32), 'hex'), null, 4, now(), now() + interval '1 minute')",
                    "(decode(repeat('00', 32), 'hex'), null, 5, now(), now())",
                    "(decode(repeat('00', 32), 'hex'), null, 5, now(), now() + interval '25 hours')",
                    "(decode(repeat('00', 32), 'hex'), gen_random_uuid(), 1, now(), null)" })
    void theDatabaseTakesNothingElse(String row) {
        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> jdbc.sql("insert into sign_in_try values " + row).update());
    }

    private void lift(SignedInPerson by, SignedInPerson person) {
        colleagues.as(by, () -> {
            desk.lift(person.id());
            return true;
        });
    }

    private SignedInPerson person() {
        var person = colleagues.join(Role.CLINICIAN);
        jdbc.sql("update person set password_hash = :hash where id = :id")
            .param("hash", encoder.encode(PASSWORD))
            .param("id", person.id().value())
            .update();
        return person;
    }

    private void run(String sql, SignedInPerson person) {
        jdbc.sql(sql + " where id = :id").param("id", person.id().value()).update();
    }

    private List<String> fail(String username, int times) {
        return IntStream.range(0, times).mapToObj(_ -> signIn(username, "wrong")).toList();
    }

    private String signIn(String username, String password) {
        return signIn(username, password, "198.51.100." + Math.abs(username.hashCode() % 250));
    }

    private String signIn(String username, String password, String address) {
        var answer = web.post().uri("/login").with(SecurityMockMvcRequestPostProcessors.csrf()).with(request -> {
            request.setRemoteAddr(address);
            return request;
        }).formField("username", username).formField("password", password).exchange();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    /** As if it had all happened so much earlier. */
    private void letPass(Duration time) {
        jdbc.sql("""
                update sign_in_try set last_at = last_at - make_interval(secs => :seconds),
                    waits_until = waits_until - make_interval(secs => :seconds)
                """).param("seconds", time.toSeconds()).update();
    }

    private int rows() {
        return jdbc.sql("select count(*) from sign_in_try").query(Integer.class).single();
    }

    private List<String> trail(String act) {
        return jdbc.sql("""
                select actor_kind || ' ' || subject_label || ' ' || coalesce(after::text, '')
                from audit_entry where act = :act and happened_at >= :since and sequence is null order by id
                """).param("act", act).param("since", OffsetDateTime.now().minusMinutes(5)).query(String.class).list();
    }

    private static boolean isTaken(SignInTries node, Username name) {
        try {
            node.take(name);
            return true;
        }
        catch (SignInLater _) {
            return false;
        }
    }

    private static final class Counting implements PasswordEncoder {

        private final PasswordEncoder encoder;

        private final AtomicInteger compared = new AtomicInteger();

        private Counting(PasswordEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.incrementAndGet();
            return encoder.matches(password, hash);
        }

    }

}
