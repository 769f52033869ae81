package org.tearsheet.library;

import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.TextsInReview;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tearsheet.library.DocumentKind.TALKING_POINTS;

/** A translation belongs to the edition it was made from, and is behind a newer one. */
@HouseTest
class TranslationPinTests {

    private static final Slug TOPIC = new Slug("pain-with-sex");

    @Autowired
    private EditionDesk desk;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private Library library;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson author;

    private SignedInPerson reviewer;

    @BeforeEach
    void peopleAtWork() {
        author = colleagues.join(Role.AUTHOR);
        reviewer = colleagues.join(Role.REVIEWER);
    }

    @Test
    void starterTranslationsArePinnedAndNoneIsBehind() {
        assertThat(jdbc.sql("select count(*) from translation_state where source_edition_id is null")
            .query(Long.class)
            .single()).isZero();
        assertThat(
                jdbc.sql("select count(*) from live_edition where behind_since is not null").query(Long.class).single())
            .isZero();
    }

    @Test
    void aNewerEnglishTextLeavesTheTranslationBehind() {
        grace(30);
        publish(Language.ENGLISH);

        assertThat(behind()).isTrue();
        assertThat(live(Language.SPANISH)).isPresent();

        publish(Language.SPANISH);
        assertThat(behind()).isFalse();
    }

    @Test
    void thePolicyDecidesWhetherOneThatIsBehindIsPrinted() {
        publish(Language.ENGLISH);
        grace(0);
        assertThat(live(Language.SPANISH)).isEmpty();

        grace(1);
        assertThat(live(Language.SPANISH)).isPresent();

        grace(null);
        assertThat(live(Language.SPANISH)).isPresent();
        assertThat(live(Language.ENGLISH)).isPresent();
    }

    @Test
    void aTranslationOfAWithdrawnTextIsNotPrintedWhateverThePolicy() {
        var english = publish(Language.ENGLISH);
        publish(Language.SPANISH);
        grace(null);
        assertThat(live(Language.SPANISH)).isPresent();

        colleagues.as(reviewer, () -> desk.withdraw(english, "The evidence changed"));

        assertThat(live(Language.SPANISH)).isEmpty();
    }

    @Test
    void whereEnglishWasWithdrawnNoEarlierTranslationSpeaksOn() {
        grace(null);
        var english = publish(Language.ENGLISH);
        assertThat(live(Language.SPANISH)).as("made from the edition before").isPresent();

        colleagues.as(reviewer, () -> desk.withdraw(english, "The evidence changed"));
        assertThat(live(Language.SPANISH)).isEmpty();

        jdbc.sql("update clinic_profile set translation_grace_days = 30").update();
        restore(english);
        assertThat(live(Language.SPANISH)).as("English speaks again").isPresent();
    }

    @Test
    void onlyADraftIsPinnedAndOnlyToAPublishedEnglishEditionOfItsDocument() {
        var english = publish(Language.ENGLISH);
        var spanish = submit(Language.SPANISH);

        refused("update edition set source_edition_id = null where id = '%s'".formatted(spanish.id()));
        refused("update edition set source_edition_id = id where id = '%s'".formatted(english.id()));
        var draft = colleagues.as(reviewer, () -> desk.sendBack(spanish, "Say it more kindly"));
        refused("""
                update edition set source_edition_id = (
                    select e.id from edition e join edition d on d.id = '%1$s'
                    where e.document_id <> d.document_id and e.language = 'en' limit 1)
                where id = '%1$s'
                """.formatted(draft.id()));
        refused("update edition set source_edition_id = id where id = '%s'".formatted(draft.id()));
    }

    private void restore(EditionSeen earlier) {
        var back = colleagues.as(author, () -> upkeep.restore(earlier.id(), "Back"));
        var seen = colleagues.as(author, () -> desk.submit(back));
        colleagues.as(reviewer, () -> desk.approve(seen));
    }

    private EditionSeen publish(Language language) {
        var seen = submit(language);
        return colleagues.as(reviewer, () -> desk.approve(seen));
    }

    private EditionSeen submit(Language language) {
        UnaryOperator<String> change = TextsInReview.adding("- Ask again.");
        return texts.submit(author, TALKING_POINTS, language, change);
    }

    private Optional<LiveEdition> live(Language language) {
        return colleagues.as(reviewer, () -> library.edition(TOPIC, TALKING_POINTS, language));
    }

    private boolean behind() {
        return jdbc.sql("""
                select l.behind_since is not null from live_edition l join topic t on t.id = l.topic_id
                where t.slug = :slug and l.kind = 'TALKING_POINTS' and l.language = 'es'
                """).param("slug", TOPIC.text()).query(Boolean.class).single();
    }

    private void grace(@Nullable Integer days) {
        jdbc.sql("update clinic_profile set translation_grace_days = :days").param("days", days).update();
    }

    private void refused(String sql) {
        jdbc.sql("savepoint attempt").update();
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> jdbc.sql(sql).update());
        jdbc.sql("rollback to savepoint attempt").update();
    }

}
