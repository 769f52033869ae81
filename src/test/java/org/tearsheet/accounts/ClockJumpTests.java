package org.tearsheet.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseClock;
import org.tearsheet.HouseTest;
import org.tearsheet.TextsInReview;
import org.tearsheet.audit.ChainCheck;
import org.tearsheet.audit.Verification;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.DraftDesk;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.Language;
import org.tearsheet.security.Role;
import org.tearsheet.security.SessionCheck;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** The clock is wrong by an hour for a while, and then right again. */
@HouseTest
class ClockJumpTests {

    private static final Duration HOUR = Duration.ofHours(1);

    private final OneTimeCodes codes = new OneTimeCodes();

    /** Half a minute may end in the middle of a test. */
    private final Instant begun = Instant.now();

    @Autowired
    private HouseClock clock;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private PasswordLinks links;

    @Autowired
    private SessionCheck sessions;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson person;

    @BeforeEach
    void aPerson() {
        person = colleagues.join(Role.CLINICIAN);
    }

    /** The phone has the right time. */
    @ParameterizedTest
    @ValueSource(ints = { 1, -1 })
    void aCodeOfAnAppIsRefusedWhileTheClockIsWrongAndTakenAfterwards(int hours) {
        var app = colleagues.as(person, () -> {
            var made = factors.begin();
            assertThat(factors.confirm(made, codes.code(made.bytes(), begun))).isTrue();
            return made;
        });
        var next = codes.code(app.bytes(), begun.plusSeconds(30));

        assertThat(clock.whileAhead(HOUR.multipliedBy(hours), () -> colleagues.as(person, () -> factors.prove(next))))
            .isEqualTo(CodeAnswer.WRONG);
        assertThat(colleagues.as(person, () -> factors.prove(next))).isEqualTo(CodeAnswer.RIGHT);
    }

    @Test
    void whoHadToWaitForWrongCodesWaitsNoLongerThanTheClockWasWrong() {
        var wrong = clock.whileAhead(HOUR, () -> {
            for (int code = 0; code < WrongCodes.MOST; code++) {
                colleagues.as(person, () -> factors.prove("000000"));
            }
            return waitsUntil();
        });

        assertThat(wrong).isPresent()
            .hasValueSatisfying(
                    until -> assertThat(until).isBefore(begun.plus(HOUR).plus(WrongCodes.WAIT.multipliedBy(2))));
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, -1 })
    void aLinkThatIsMadeWhileTheClockIsWrongOpensAfterwards(int hours) {
        jdbc.sql("update person set password_hash = null where id = :id").param("id", person.id().value()).update();
        var link = clock.whileAhead(HOUR.multipliedBy(hours), () -> links.make(person.id()));

        assertThat(links.until(person.id())).hasValueSatisfying(until -> assertThat(until)
            .isBetween(begun.plus(Duration.ofHours(22)), begun.plus(Duration.ofHours(26))));
        assertThat(link.address()).contains("/welcome/");
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, -1 })
    void nobodyIsSentAwayAndNobodyLetInWhoWasNot(int hours) {
        var gone = colleagues.join(Role.CLINICIAN);
        jdbc.sql("update person set session_era = session_era + 1 where id = :id")
            .param("id", gone.id().value())
            .update();

        clock.whileAhead(HOUR.multipliedBy(hours), () -> {
            assertThat(sessions.isOver(person)).isFalse();
            assertThat(sessions.isOver(gone)).isTrue();
            return gone;
        });
        assertThat(sessions.isOver(person)).isFalse();
        assertThat(sessions.isOver(gone)).isTrue();
    }

    @Test
    void theAuditTrailHoldsWhateverTheClockSays() {
        var author = colleagues.join(Role.AUTHOR);
        for (var ahead : List.of(Duration.ZERO, HOUR, HOUR.negated(), Duration.ZERO)) {
            var seen = clock.whileAhead(ahead, () -> texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH,
                    TextsInReview.adding("One sentence more.")));
            colleagues.as(colleagues.join(Role.REVIEWER), () -> desk.sendBack(seen, "Begin anew"));
            colleagues.as(author, () -> {
                drafts.discard(drafts.open(seen.id()).orElseThrow().seen());
                return seen;
            });
            jdbc.sql("set constraints all immediate").update();
            jdbc.sql("set constraints all deferred").update();
        }

        assertThat(jdbc.sql("""
                select count(*) from audit_entry a, audit_entry b
                where b.sequence = a.sequence + 1 and b.happened_at < a.happened_at - interval '30 minutes'
                """).query(Integer.class).single()).as("entries that look older than the one before").isPositive();
        assertThat(new ChainCheck(jdbc).complete(Verification.begin(Optional.empty())).breach()).isEmpty();
    }

    private Optional<Instant> waitsUntil() {
        return jdbc.sql("select wait_until from wrong_code where person_id = :person")
            .param("person", person.id().value())
            .query(OffsetDateTime.class)
            .optional()
            .map(OffsetDateTime::toInstant);
    }

}
