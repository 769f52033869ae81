package org.tearsheet.library;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.tearsheet.security.PersonId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EditionTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private static final PersonId AUTHOR = PersonId.create();

    private static final PersonId REVIEWER = PersonId.create();

    private static final EditionDraft DRAFT = new EditionDraft(new Titles("Sleep", "Rest"), "text", List.of("A1"),
            "new");

    @Test
    void walksFromDraftToPublished() {
        assertThat(draft().state()).isEqualTo(EditionState.DRAFT);
        assertThat(inReview().state()).isEqualTo(EditionState.IN_REVIEW);
        assertThat(published().state()).isEqualTo(EditionState.PUBLISHED);
    }

    @Test
    void noOtherStateCanBeApproved() {
        for (var edition : List.of(draft(), published(), superseded(), withdrawn())) {
            assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> edition.approve(REVIEWER, NOON, 12))
                .withMessageContaining("cannot go from");
        }
    }

    @Test
    void nobodyApprovesWhatTheyWrote() {
        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> inReview().approve(AUTHOR, NOON, 12))
            .withMessageContaining("somebody who wrote it");
    }

    @Test
    void nobodyReturnsOrWithdrawsWhatTheyWrote() {
        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> inReview().sendBack(AUTHOR, "Why"))
            .withMessageContaining("cannot be returned by somebody who wrote it");
        assertThatExceptionOfType(IllegalEditionMove.class)
            .isThrownBy(() -> published().withdraw(AUTHOR, "wrong dose", NOON))
            .withMessageContaining("cannot be withdrawn by somebody who wrote it");
    }

    @Test
    void onlyADraftCanBeEdited() {
        for (var edition : List.of(inReview(), published(), superseded(), withdrawn())) {
            assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> edition.revise(DRAFT, AUTHOR))
                .withMessageContaining("cannot be edited");
        }
    }

    @Test
    void whatEndedStaysEnded() {
        Map<String, Consumer<Edition>> verbs = Map.of("submit", edition -> edition.submit(NOON), "send back",
                edition -> edition.sendBack(REVIEWER, "Why"), "supersede", edition -> edition.supersede(NOON),
                "withdraw", edition -> edition.withdraw(REVIEWER, "wrong dose", NOON));
        for (var edition : List.of(superseded(), withdrawn())) {
            verbs.forEach((verb, act) -> assertThatExceptionOfType(IllegalEditionMove.class).as(verb)
                .isThrownBy(() -> act.accept(edition)));
        }
    }

    @Test
    void returningNeedsAReason() {
        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> inReview().sendBack(REVIEWER, " "))
            .withMessageContaining("without a reason");
    }

    @Test
    void withdrawingNeedsAReason() {
        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> published().withdraw(REVIEWER, " ", NOON))
            .withMessageContaining("without a reason");
    }

    @Test
    void theClinicsOwnTextIsNeverPublishedAsStarter() {
        assertThatExceptionOfType(IllegalEditionMove.class).isThrownBy(() -> draft().publishAsStarter(NOON, 12))
            .withMessageContaining("needs a reviewer");
    }

    @Test
    void starterTextIsUntouchedUntilItIsWithdrawn() {
        var starter = new Edition(DocumentId.create(), Language.ENGLISH, 1, Origin.STARTER, DRAFT, NOON);
        starter.publishAsStarter(NOON, 12);
        assertThat(starter.isUntouchedStarter()).isTrue();

        starter.withdraw(REVIEWER, "does not fit our clinic", NOON);

        assertThat(starter.isUntouchedStarter()).isFalse();
    }

    private static Edition draft() {
        var edition = new Edition(DocumentId.create(), Language.ENGLISH, 1, Origin.CLINIC, DRAFT, NOON);
        edition.revise(DRAFT, AUTHOR);
        return edition;
    }

    private static Edition inReview() {
        var edition = draft();
        edition.submit(NOON);
        return edition;
    }

    private static Edition published() {
        var edition = inReview();
        edition.approve(REVIEWER, NOON, 12);
        return edition;
    }

    private static Edition superseded() {
        var edition = published();
        edition.supersede(NOON);
        return edition;
    }

    private static Edition withdrawn() {
        var edition = published();
        edition.withdraw(REVIEWER, "wrong dose", NOON);
        return edition;
    }

}
