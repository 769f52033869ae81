package org.tearsheet.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tearsheet.exchange.Pack.PackedText;
import org.tearsheet.exchange.Pack.PackedTopic;
import org.tearsheet.library.Audience;
import org.tearsheet.library.Body;
import org.tearsheet.library.ClinicalCode;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Situation;
import org.tearsheet.library.Source;
import org.tearsheet.library.Synonym;
import org.tearsheet.library.TakeHome;
import org.tearsheet.library.Titles;
import org.tearsheet.quality.Manuscript;
import org.tearsheet.quality.Quality;

import static org.assertj.core.api.Assertions.assertThat;

/** The starter library as it is delivered: complete, readable, kind and safe. */
class StarterLibraryTests {

    private static final Pack PACK = PackReader.read(PackReaderTests.starter(), "digest", List.of());

    @Test
    void hasEighteenTopicsBySheetNumber() {
        assertThat(PACK.topics()).extracting(packed -> packed.topic().slug().text())
            .containsExactlyElementsOf(Catalogue.TOPICS.stream().map(Catalogue.Entry::slug).toList());
        assertThat(PACK.topics()).extracting(packed -> packed.topic().sheetNumber())
            .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18);
    }

    @Test
    void hasTwoDocumentsInTwoLanguagesForEachTopic() {
        assertThat(PACK.topics()).allSatisfy(
                packed -> assertThat(packed.texts()).extracting(text -> text.kind() + " " + text.language().tag())
                    .containsExactlyInAnyOrder("HANDOUT en", "HANDOUT es", "TALKING_POINTS en", "TALKING_POINTS es"));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void describesEachTopicAsTheCatalogueDoes(Catalogue.Entry entry) {
        var topic = packed(entry.slug()).topic();

        assertThat(discreet(entry.slug(), Language.ENGLISH)).isEqualTo(entry.discreetTitle());
        assertThat(topic.codes()).extracting(ClinicalCode::code).containsExactlyInAnyOrderElementsOf(entry.codes());
        assertThat(topic.synonyms()).filteredOn(synonym -> synonym.language() == Language.ENGLISH)
            .extracting(Synonym::phrase)
            .usingElementComparator(String::compareToIgnoreCase)
            .containsAll(entry.synonyms());
        assertThat(topic.synonyms()).filteredOn(synonym -> synonym.language() == Language.SPANISH)
            .hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void noTwoTopicsHaveATitleInCommon() {
        for (var language : Language.values()) {
            assertThat(PACK.topics()
                .stream()
                .map(packed -> titles(packed, language))
                .flatMap(title -> Stream.of(title.plain(), title.discreet()))).doesNotHaveDuplicates();
        }
    }

    @Test
    void knowsWhichPaperIsNotSafeToTakeHome() {
        assertThat(slugs(TakeHome.READ_HERE)).containsExactlyInAnyOrder("trauma-and-triggers", "unwanted-sex",
                "partner-fear-and-control");
        assertThat(slugs(TakeHome.ASK)).containsExactlyInAnyOrder("lgbtq-and-identity", "kink-and-aftercare");
    }

    @Test
    void eachTopicStandsUnderOneOfSixSituations() {
        assertThat(PACK.topics()).extracting(packed -> packed.topic().situation())
            .doesNotContain(Situation.OTHER)
            .contains(Situation.BODY_AND_PAIN, Situation.MOOD_AND_HORMONES, Situation.PAST_AND_SAFETY,
                    Situation.RELATIONSHIP, Situation.IN_THE_MOMENT, Situation.WHO);
    }

    @Test
    void oneSheetIsForPartners() {
        assertThat(PACK.topics()).filteredOn(packed -> packed.topic().audience() == Audience.PARTNER)
            .singleElement()
            .extracting(packed -> packed.topic().slug().text())
            .isEqualTo("for-partners");
    }

    @Test
    void oneSheetHasALogOfTwoCycles() {
        assertThat(PACK.topics().stream().flatMap(packed -> packed.texts().stream()))
            .filteredOn(text -> text.draft().body().contains("|---|"))
            .allSatisfy(text -> assertThat(text.kind()).isEqualTo(DocumentKind.HANDOUT))
            .extracting(text -> text.draft().titles().discreet())
            .containsExactlyInAnyOrder("A calm plan", discreet("when-tears-come", Language.SPANISH));
        assertThat(text("when-tears-come", DocumentKind.HANDOUT, Language.ENGLISH).draft().body().lines())
            .filteredOn(line -> line.matches("\\| \\d+ \\|.*"))
            .hasSize(70);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void marksViolenceAndAbuseAmongTheCodes(Catalogue.Entry entry) {
        var violent = Set.of("T74", "T76", "Z04.41", "Z69", "O9A", "Z62.81", "Z91.41", "F43.1", "R45.851", "248110007",
                "706893006", "6471006", "47505003");

        assertThat(packed(entry.slug()).topic().codes())
            .filteredOn(code -> violent.stream().anyMatch(code.code()::startsWith))
            .allSatisfy(code -> assertThat(code.sensitive()).as(code.code()).isTrue());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsWellAndSafely(String name, PackedText text) {
        assertThat(Quality.examine(manuscript(text)).findings()).as(name).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void saysWhatItRestsOn(String name, PackedText text) {
        var unconfirmed = PACK.sources().stream().filter(source -> !source.confirmed()).map(Source::key).toList();

        assertThat(text.draft().sources()).as(name).isNotEmpty();
        if (text.draft().body().contains("{to be confirmed}")) {
            assertThat(text.draft().sources()).as(name).containsAnyElementsOf(unconfirmed);
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void saysTheSameInBothLanguages(Catalogue.Entry entry) {
        for (var kind : List.of(DocumentKind.HANDOUT, DocumentKind.TALKING_POINTS)) {
            var english = text(entry.slug(), kind, Language.ENGLISH);
            var spanish = text(entry.slug(), kind, Language.SPANISH);

            assertThat(Quality.compare(manuscript(english), manuscript(spanish))).as(entry.slug() + kind).isEmpty();
            assertThat(spanish.draft().sources()).isEqualTo(english.draft().sources());
            assertThat(marks(spanish)).as("claims to be confirmed, %s %s", entry.slug(), kind)
                .isEqualTo(marks(english));
        }
    }

    @ParameterizedTest
    @MethodSource("entries")
    void asksWhetherPaperIsSafeAndNamesNoNumber(Catalogue.Entry entry) {
        assertThat(text(entry.slug(), DocumentKind.TALKING_POINTS, Language.ENGLISH).draft().body())
            .containsIgnoringCase("safe to take");
        assertThat(packed(entry.slug()).texts()).allSatisfy(
                text -> assertThat(text.draft().body()).doesNotContainPattern("\\b(?:911|988|1?-?800[- ]\\d)\\b"));
    }

    @Test
    void listsEverySourceOfTheBrief() {
        assertThat(PACK.sources()).extracting(Source::key).containsAll(Catalogue.SOURCES);
    }

    static List<Catalogue.Entry> entries() {
        return Catalogue.TOPICS;
    }

    static Stream<Arguments> texts() {
        return PACK.topics()
            .stream()
            .flatMap(packed -> packed.texts()
                .stream()
                .map(text -> org.junit.jupiter.params.provider.Arguments
                    .arguments("%s %s %s".formatted(packed.topic().slug(), text.kind(), text.language().tag()), text)));
    }

    private static Manuscript manuscript(PackedText text) {
        return Body.manuscript(text.kind(), text.language(), text.draft().body());
    }

    private static PackedText text(String slug, DocumentKind kind, Language language) {
        return packed(slug).texts()
            .stream()
            .filter(text -> text.kind() == kind && text.language() == language)
            .findFirst()
            .orElseThrow();
    }

    private static List<Integer> marks(PackedText text) {
        return Body.parse(text.kind(), text.language(), text.draft().body())
            .stream()
            .map(section -> section.markdown().split("\\{to be confirmed}", -1).length - 1)
            .toList();
    }

    private static String discreet(String slug, Language language) {
        return titles(packed(slug), language).discreet();
    }

    private static Titles titles(PackedTopic packed, Language language) {
        return Optional.ofNullable(packed.topic().texts().get(language)).orElseThrow().titles();
    }

    private static PackedTopic packed(String slug) {
        return PACK.topics()
            .stream()
            .filter(packed -> packed.topic().slug().text().equals(slug))
            .findFirst()
            .orElseThrow();
    }

    private static List<String> slugs(TakeHome takeHome) {
        return PACK.topics()
            .stream()
            .filter(packed -> packed.topic().takeHome() == takeHome)
            .map(packed -> packed.topic().slug().text())
            .toList();
    }

}
