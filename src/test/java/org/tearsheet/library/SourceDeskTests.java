package org.tearsheet.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Actors;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class SourceDeskTests {

    private static final NewSource GREY = new NewSource("Grey M. Tears. J Sex Med 2020;1:2-3.", 2020,
            new Doi("10.1234/Grey.1"), "Bears little.");

    @Autowired
    private SourceDesk sources;

    @Autowired
    private Intake intake;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private Actors actors;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    private SignedInPerson author;

    private SignedInPerson reviewer;

    @BeforeEach
    void peopleAtWork() {
        author = colleagues.join(Role.CLINICIAN, Role.AUTHOR);
        reviewer = colleagues.join(Role.CLINICIAN, Role.REVIEWER);
    }

    @Test
    void theListSaysHowMuchRestsOnEach() {
        var burri = first("burri20", Optional.empty()).getFirst();
        assertThat(burri.live()).isEqualTo(open("BURRI20").live()).isPositive();
        assertThat(burri.editions()).isEqualTo(burri.live());
        assertThat(open("BURRI20").uses()).extracting(use -> use.text().path()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void aFilterFindsWhatNeedsSomebody() {
        add(new NewSource("Karev A. A talk.", null, null, "Bears nothing."));

        for (var concern : SourceConcern.values()) {
            assertThat(first("karev", Optional.of(concern))).as("%s", concern).hasSize(1);
        }
        assertThat(first("", Optional.of(SourceConcern.UNUSED))).allMatch(line -> line.editions() == 0);
        assertThat(first("BIRD11", Optional.of(SourceConcern.WITHOUT_DOI))).isEmpty();
        var page = first("", Optional.empty());
        assertThat(as(author, () -> sources.after("", Optional.empty(), page.getLast(), 25)))
            .allMatch(line -> line.source().key().compareTo(page.getLast().source().key()) > 0);
    }

    @Test
    void aDoiStandsInTheListOnceHoweverItIsWritten() {
        var grey = add(GREY);

        assertThatExceptionOfType(SourceKnown.class)
            .isThrownBy(() -> add(new NewSource("Another", 2021, new Doi("10.1234/GREY.1"), "Bears")))
            .satisfies(ex -> assertThat(ex.source()).isEqualTo(grey));
        var other = add(new NewSource("Another", 2021, null, "Bears"));
        assertThatExceptionOfType(SourceKnown.class).isThrownBy(() -> as(author, () -> sources
            .change(open(other.key()).seen(), new NewSource("Another", 2021, new Doi("10.1234/grey.1"), "Bears"))));
        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> jdbc.sql("update source set doi = '10.1234/gReY.1' where key = :key")
                .param("key", other.key())
                .update())
            .withMessageContaining("source_doi_idx");
    }

    @Test
    void theDatabaseTakesNoDoiWithADotBehindIt() {
        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> jdbc.sql("update source set doi = '10.1234/x.' where key = 'BIRD11'").update())
            .withMessageContaining("source_doi_form");
    }

    @Test
    void aSourceKeepsItsKey() {
        var key = add(GREY).key();
        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> jdbc.sql("update source set key = 'OTHER' where key = :key").param("key", key).update())
            .withMessageContaining("keeps its key");
    }

    @Test
    void aNearlyEqualCitationIsFound() {
        var grey = add(GREY);

        assertThat(as(author, () -> sources.alike("Grey M. Tears. J Sex Medicine 2020;1:2-3", null))).contains(grey);
        assertThat(as(author, () -> sources.alike(GREY.citation(), grey.key()))).isEmpty();
        assertThat(as(author, () -> sources.alike("Something else altogether", null))).isEmpty();
    }

    @Test
    void whatIsChangedIsConfirmedAnewByAReviewer() {
        var bird = open("BIRD11");
        var same = new NewSource(bird.source().citation(), bird.source().year(),
                Doi.of(String.valueOf(bird.source().doi())).orElseThrow(), bird.source().bears());
        assertThat(as(author, () -> sources.change(bird.seen(), same))).isEqualTo(bird.source());

        var changed = as(author, () -> sources.change(bird.seen(),
                new NewSource("Bird BS and others. 2011.", 2011, same.doi(), same.bears())));
        assertThat(changed.confirmed()).isFalse();
        assertThat(lastAct()).isEqualTo("source.changed");

        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> as(author, () -> sources.confirm(open("BIRD11").seen())));
        assertThat(as(reviewer, () -> sources.confirm(open("BIRD11").seen())).confirmed()).isTrue();
        assertThat(lastAct()).isEqualTo("source.confirmed");
        assertThat(jdbc.sql("select actor_name from audit_entry order by id desc limit 1").query(String.class).single())
            .isEqualTo(reviewer.getUsername());
    }

    @Test
    void whoSawAnOlderVersionIsTurnedAway() {
        var seen = open(add(GREY).key()).seen();
        as(author, () -> sources.change(seen, new NewSource("Grey M.", 2020, GREY.doi(), "Bears little.")));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> as(author, () -> sources.change(seen, GREY)));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> as(reviewer, () -> sources.confirm(seen)));
    }

    @Test
    void onlyWhatNothingRestsOnIsRemoved() {
        var bird = open("BIRD11");
        assertThatExceptionOfType(SourceInUse.class).isThrownBy(() -> remove(bird.seen()))
            .satisfies(ex -> assertThat(ex.editions()).isPositive());
        assertThatExceptionOfType(DataAccessException.class)
            .isThrownBy(() -> jdbc.sql("delete from source where key = 'BIRD11'").update());
    }

    @Test
    void whatNothingRestsOnIsRemoved() {
        var key = add(GREY).key();
        remove(open(key).seen());
        assertThat(as(author, () -> sources.open(key))).isEmpty();
        assertThat(lastAct()).isEqualTo("source.removed");
    }

    @Test
    void whatSomebodyIsWritingWithStays() {
        var key = add(GREY).key();
        var edition = as(author,
                () -> jdbc.sql("select id from edition where state = 'PUBLISHED' limit 1").query(UUID.class).single());
        jdbc.sql("insert into working_copy values (:edition, :person, 0, '', '', '', '', :sources, now())")
            .param("edition", edition)
            .param("person", author.id().value())
            .param("sources", new String[] { key })
            .update();

        assertThatExceptionOfType(SourceInUse.class).isThrownBy(() -> remove(open(key).seen()))
            .satisfies(ex -> assertThat(ex.editions()).isZero());
    }

    @Test
    void aNewerStarterPackLeavesTheClinicsWordsAlone() {
        var bird = open("BIRD11");
        as(author, () -> sources.change(bird.seen(), new NewSource("Ours", 2011, null, "Bears")));
        var grey = add(GREY);

        actors.asSystem(() -> intake.takeSources(List.of(new Source("BIRD11", "Theirs", 2011, null, "Bears", true),
                new Source("BURRI20", "Theirs", 2020, "10.1016/j.jsxm.2019.12.009", "Bears", true),
                new Source("GREYX", "Same DOI", 2020, "10.1234/grey.1", "Bears", true))));

        entities.clear();
        assertThat(open("BIRD11").source().citation()).isEqualTo("Ours");
        assertThat(open("BURRI20").source().citation()).isEqualTo("Theirs");
        assertThat(open("GREYX").source().doi()).isNull();
        assertThat(open(grey.key()).source().doi()).isEqualTo("10.1234/Grey.1");
    }

    @Test
    void cliniciansDoNotReadAndReviewersDoNotWrite() {
        var clinician = colleagues.join(Role.CLINICIAN);
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> as(clinician, () -> sources.first("", Optional.empty(), 25)));
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> as(reviewer, () -> sources.change(open("BIRD11").seen(), GREY)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(reviewer, () -> {
            sources.remove(open("BIRD11").seen());
            return Instant.EPOCH;
        }));
    }

    private Source add(NewSource source) {
        return as(author, () -> sources.add(source));
    }

    private void remove(SourceSeen seen) {
        as(author, () -> {
            sources.remove(seen);
            return seen;
        });
    }

    private SourcePage open(String key) {
        return as(reviewer, () -> sources.open(key)).orElseThrow();
    }

    private List<SourceLine> first(String words, Optional<SourceConcern> concern) {
        return as(author, () -> sources.first(words, concern, 25));
    }

    private String lastAct() {
        return jdbc.sql("select act from audit_entry order by id desc limit 1").query(String.class).single();
    }

    private <T> T as(SignedInPerson person, Supplier<T> act) {
        return colleagues.as(person, act);
    }

}
