package org.tearsheet.referral;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.Colleagues;
import org.tearsheet.TestDatabase;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.EditionState;
import org.tearsheet.library.Language;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Outside of any transaction, as programs call; in a house of its own, for it is changed
 * for good.
 */
@SpringBootTest(properties = { "tearsheet.print.warm-up=false", "spring.application.name=LiveChecklistTests" })
@Import({ TestDatabase.class, Colleagues.class })
class LiveChecklistTests {

    @Autowired
    private Checklists checklists;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsWithdrawnHereEndsAtOnceAndElsewhereInAMoment() {
        var clinician = colleagues.join(Role.CLINICIAN);
        assertThat(language(clinician, Language.ENGLISH)).contains(Language.ENGLISH);
        assertThat(language(clinician, Language.SPANISH)).contains(Language.SPANISH);

        jdbc.sql("update edition set state = 'SUPERSEDED', ended_at = now() where id = :id")
            .param("id", live(Language.SPANISH))
            .update();
        await().atMost(Duration.ofSeconds(2))
            .until(() -> language(clinician, Language.SPANISH).equals(Optional.of(Language.ENGLISH)));

        assertThat(language(clinician, Language.ENGLISH)).contains(Language.ENGLISH);
        withdraw(live(Language.ENGLISH));
        assertThat(language(clinician, Language.ENGLISH)).isEmpty();
    }

    private Optional<Language> language(SignedInPerson clinician, Language asked) {
        Supplier<Optional<Checklist>> reading = () -> checklists.live(asked);
        return colleagues.as(clinician, reading).map(Checklist::language);
    }

    private UUID live(Language language) {
        return jdbc.sql("select id from live_edition where kind = 'CHECKLIST' and language = :language")
            .param("language", language.tag())
            .query(UUID.class)
            .single();
    }

    private void withdraw(UUID edition) {
        var seen = jdbc.sql("select number, version from edition where id = :id")
            .param("id", edition)
            .query((row, _) -> new EditionSeen(new EditionId(edition), row.getInt("number"), EditionState.PUBLISHED,
                    row.getLong("version")))
            .single();
        colleagues.as(colleagues.join(Role.REVIEWER), () -> desk.withdraw(seen, "wrong threshold"));
    }

}
