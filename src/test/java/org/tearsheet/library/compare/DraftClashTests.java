package org.tearsheet.library.compare;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.DraftText;
import org.tearsheet.library.Language;
import org.tearsheet.library.compare.DraftClash.Piece;
import org.tearsheet.library.compare.DraftClash.Side;

import static org.assertj.core.api.Assertions.assertThat;

class DraftClashTests {

    private static final DraftText BASE = text("One.", "Two.", "Three.");

    @Test
    void whatOnlyOneChangedIsProposedFromThem() {
        var clash = clash(Optional.of(BASE), text("Mine.", "Two.", "Three."), text("One.", "Theirs.", "Three."));

        assertThat(clash.pieces()).extracting(Piece::name).containsExactly("WHAT_IT_IS", "WHAT_YOU_CAN_DO");
        assertThat(clash.pieces()).extracting(Piece::proposed).containsExactly(Side.MINE, Side.THEIRS);
        assertThat(clash.pieces()).noneMatch(Piece::both);
        assertThat(clash.taking(Set.of("WHAT_YOU_CAN_DO"))).isEqualTo(text("Mine.", "Theirs.", "Three."));
    }

    @Test
    void whatBothChangedIsAsked() {
        var clash = clash(Optional.of(BASE), text("Mine.", "Two.", "Three."), text("Theirs.", "Two.", "Three."));

        assertThat(clash.pieces()).singleElement().matches(Piece::both);
        assertThat(clash.taking(Set.of())).isEqualTo(text("Mine.", "Two.", "Three."));
        assertThat(clash.taking(Set.of("WHAT_IT_IS"))).isEqualTo(text("Theirs.", "Two.", "Three."));
    }

    @Test
    void withoutACommonBeginningEveryDifferenceIsAsked() {
        var clash = clash(Optional.empty(), text("Mine.", "Two.", "Three."), BASE);

        assertThat(clash.pieces()).singleElement().matches(Piece::both);
    }

    @Test
    void titlesSourcesAndNotesAreChosenTooAndADefinitionAsAWhole() {
        var mine = new DraftText("Mine", "One", "a: 1", List.of("STI21"), "My note");
        var theirs = new DraftText("Theirs", "One", "a: 2", List.of("WHO13"), "Their note");
        var clash = DraftClash.of(DocumentKind.CHECKLIST, Language.ENGLISH, Optional.empty(), mine, theirs);

        assertThat(clash.pieces()).extracting(Piece::name).containsExactly("TITLE", "BODY", "SOURCES", "CHANGE_NOTE");
        assertThat(clash.taking(Set.of("TITLE", "BODY")))
            .isEqualTo(new DraftText("Theirs", "One", "a: 2", List.of("STI21"), "My note"));
    }

    private static DraftClash clash(Optional<DraftText> base, DraftText mine, DraftText theirs) {
        return DraftClash.of(DocumentKind.HANDOUT, Language.ENGLISH, base, mine, theirs);
    }

    private static DraftText text(String is, String can, String help) {
        return new DraftText("Title", "Discreet", """
                ## What it is

                %s

                ## What you can do

                %s

                ## When to get help

                %s
                """.formatted(is, can, help), List.of("STI21"), "Note");
    }

}
