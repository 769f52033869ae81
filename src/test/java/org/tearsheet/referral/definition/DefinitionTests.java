package org.tearsheet.referral.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tearsheet.library.Language;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.definition.Field.Shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DefinitionTests {

    private static final Definition ENGLISH = Definition.of(starter(Language.ENGLISH));

    private static final Definition SPANISH = Definition.of(starter(Language.SPANISH));

    @ParameterizedTest
    @EnumSource
    void everythingElseStaysAsItWasWhateverValueChanges(Language language) {
        var definition = language == Language.ENGLISH ? ENGLISH : SPANISH;
        var places = places(definition);
        IntStream.range(0, places.size()).parallel().forEach(i -> {
            var place = places.get(i);
            var before = definition.value(place).orElseThrow();
            var values = List.of(before + "7", "Yes: \"quoted\", 'too' # and ¿más? [x] {y}",
                    "Long words. ".repeat(30).strip(), "NO", "");
            var value = values.get(i % values.size());
            var changed = definition.with(place, value);
            assertThat(changed.value(place)).as("%s", place).contains(value);
            assertOnlyChanged(definition, changed, place);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "items/S1/question", "items/P0/help", "items/S1/answers/NO", "parameters/PHQ2_POS/says",
            "destinations/MOOD_CARE/flags/PERINATAL/says", "offer/for-partners/label", "rules/R20b/rationale" })
    void anyWordsCanStandAnywhere(String path) {
        var place = Place.parse(path);
        for (var value : List.of("Yes: \"quoted\", 'too' # and ¿más? 👋 [x] {y}", "Long words. ".repeat(30).strip(),
                "NO", "", "two\nlines", "two\n\nlines\n", "  spaces  ", "- list", "# none", "\ttab", "12", "null",
                "a\\b", "%", "'", "Long words. ".repeat(30) + "\n  more")) {
            var changed = ENGLISH.with(place, value);
            assertThat(changed.value(place)).contains(value);
            assertOnlyChanged(ENGLISH, changed, place);
        }
        assertThat(ENGLISH.with(place, ENGLISH.value(place).orElseThrow()).text()).isEqualTo(ENGLISH.text());
    }

    /** The lines of the value may change; those before and after it must not. */
    private static void assertOnlyChanged(Definition before, Definition after, Place place) {
        var found = before.yaml().find(place).orElseThrow();
        int from = before.yaml().start(found.node());
        int to = before.yaml().end(found.node());
        assertThat(after.text()).as("%s", place)
            .startsWith(before.text().substring(0, from))
            .endsWith(before.text().substring(to));
        assertThat(after.yaml().end(after.yaml().find(place).orElseThrow().node()))
            .isEqualTo(after.text().length() - (before.text().length() - to));
    }

    private static List<Place> places(Definition definition) {
        var places = new ArrayList<>(definition.words());
        definition.entries()
            .forEach(entry -> entry.part()
                .fields()
                .stream()
                .filter(field -> field.shape() == Shape.NUMBER || field.shape() == Shape.FLAG
                        || field.shape() == Shape.URGENCY || field.shape() == Shape.GROUP)
                .map(field -> entry.place().at(field.key()))
                .filter(place -> definition.value(place).isPresent())
                .forEach(places::add));
        assertThat(places).hasSizeGreaterThan(500);
        return places;
    }

    @Test
    void theReaderReadsTheNewValue() {
        var changed = ENGLISH.with(Place.parse("items/S1/question"), "Are you \"safe\" today? 👋")
            .with(Place.parse("items/S1/answers/NO"), "No.");
        var item = Checklist.draft(Language.ENGLISH, changed.text()).orElseThrow().items().get(2);
        assertThat(item.question()).isEqualTo("Are you \"safe\" today? 👋");
        assertThat(item.answers()).containsEntry("NO", "No.");
    }

    @Test
    void changesAThresholdByOneCharacter() {
        var changed = ENGLISH.with(Place.parse("parameters/PHQ9_POS/value"), "12");
        assertThat(changed.text()).isEqualTo(ENGLISH.text()
            .replace("value: 10\n    says: PHQ-9 total that counts as positive",
                    "value: 12\n    says: PHQ-9 total that counts as positive"));
    }

    @Test
    void keepsWhereCharactersBeyondTheBasicPlaneStand() {
        var waving = ENGLISH.with(Place.parse("items/P0/question"), "👋👋👋");
        var changed = waving.with(Place.parse("offer/for-partners/label"), "Changed");
        assertThat(changed.text()).isEqualTo(
                waving.text().replace("label: If a partner is present, with the patient's consent", "label: Changed"));
    }

    @Test
    void addsWhatWasNotThereInItsPlaceAndTakesItAway() {
        var place = Place.parse("rules/R01/says");
        var changed = ENGLISH.with(place, "Stay with the patient.");
        assertThat(changed.text()).isEqualTo(ENGLISH.text()
            .replace("    destinations: [EMERGENCY_SERVICES, IPV_ADVOCATE]\n    rationale: Immediate danger.",
                    "    destinations: [EMERGENCY_SERVICES, IPV_ADVOCATE]\n    says: Stay with the patient.\n    rationale: Immediate danger."));
        assertThat(changed.without(place).text()).isEqualTo(ENGLISH.text());
        var sheet = Place.parse("sheets/pain-with-sex/ask-first");
        assertThat(ENGLISH.with(sheet, "true").text())
            .contains("- {topic: pain-with-sex, when: {B4: [ONCE, REPEATED]}, ask-first: true}");
        assertThat(ENGLISH.with(sheet, "true").without(sheet).text()).isEqualTo(ENGLISH.text());
    }

    @Test
    void writesBackWhatIsWrittenAtEveryPlace() {
        for (var entry : ENGLISH.entries()) {
            for (var field : entry.part().fields()) {
                var place = entry.place().at(field.key());
                if (ENGLISH.has(place) && field.shape() == Shape.CONDITION) {
                    assertThat(ENGLISH.withWritten(place, ENGLISH.written(place)).text()).as("%s", place)
                        .isEqualTo(ENGLISH.text());
                }
            }
            if (entry.part() != Part.GENERAL) {
                assertThat(ENGLISH.withWritten(entry.place(), ENGLISH.written(entry.place())).text()).as("%s", entry)
                    .isEqualTo(ENGLISH.text());
            }
        }
    }

    @Test
    void changesAConditionFromOneLineToSeveralAndBack() {
        var place = Place.parse("rules/R01/when");
        var several = ENGLISH.withWritten(place, "any:\n  - {S1: [\"YES\"]}\n  - {S3: [\"YES\"]}");
        assertThat(several.text()).contains("  - id: R01\n    when:\n      any:\n        - {S1: [\"YES\"]}\n"
                + "        - {S3: [\"YES\"]}\n    urgency: EMERGENCY\n");
        assertThat(several.withWritten(place, "{S1: [\"YES\"]}").text()).isEqualTo(ENGLISH.text());
        assertThat(ENGLISH.withWritten(Place.parse("sheets/pain-with-sex/when"), "any:\n  - {B4: [ONCE]}").text())
            .contains("- {topic: pain-with-sex, when: {any: [{B4: [ONCE]}]}}");
    }

    @Test
    void refusesAConditionThatIsNoYamlAndSaysItsLine() {
        assertThatThrownBy(() -> ENGLISH.withWritten(Place.parse("rules/R01/when"), "any:\n  - {S1: [\n"))
            .isInstanceOfSatisfying(UnreadableDefinition.class,
                    refused -> assertThat(refused.fault().line()).isPositive());
    }

    @Test
    void changesAList() {
        assertThat(ENGLISH.withCodes(Place.parse("rules/R01/destinations"), List.of("CRISIS_LINE", "NO")).text())
            .isEqualTo(ENGLISH.text()
                .replace("destinations: [EMERGENCY_SERVICES, IPV_ADVOCATE]", "destinations: [CRISIS_LINE, \"NO\"]"));
        assertThat(ENGLISH.codes(Place.parse("rules/R22b/destinations"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = { "ITEMS", "RULES", "PARAMETERS" })
    void addsAnEntryThatCanBeReliedOnAfterAnyOther(Part part) {
        for (var entry : ENGLISH.entries(part)) {
            var edit = new EntryEdit(ENGLISH);
            var id = edit.proposedId(entry);
            var added = edit.withNewAfter(entry);
            assertThat(Checklist.draft(Language.ENGLISH, added.text())).as("%s", entry).isPresent();
            var made = added.entry(part, id).orElseThrow();
            var ids = added.entries(part).stream().map(DefinitionEntry::id).toList();
            assertThat(ids.indexOf(id)).isEqualTo(ids.indexOf(entry.id()) + 1);
            assertThat(new EntryEdit(added).without(made).text()).isEqualTo(ENGLISH.text());
            assertThat(new EntryEdit(added).renamed(made, "FREE").entry(part, "FREE")).isPresent();
        }
        assertThat(new EntryEdit(ENGLISH).proposedId(ENGLISH.entries(Part.ITEMS).getLast())).isEqualTo("H13");
        assertThat(new EntryEdit(ENGLISH).proposedId(ENGLISH.entries(Part.RULES).getLast())).isEqualTo("R47");
    }

    @ParameterizedTest
    @EnumSource(names = { "PARAMETERS", "ITEMS", "DERIVED", "DESTINATIONS", "RULES", "SHEETS", "OFFERS" })
    void movesAnEntryDownAndUpAgain(Part part) {
        var entries = ENGLISH.entries(part);
        for (var entry : entries) {
            var edit = new EntryEdit(ENGLISH);
            assertThat(edit.canMove(entry, false)).isEqualTo(!entry.equals(entries.getLast()));
            if (edit.canMove(entry, false)) {
                var down = edit.moved(entry, false);
                assertThat(down.entries(part).stream().map(DefinitionEntry::id).toList().indexOf(entry.id()))
                    .isEqualTo(entries.indexOf(entry) + 1);
                var back = new EntryEdit(down).moved(down.entry(part, entry.id()).orElseThrow(), true);
                assertThat(back.text()).isEqualTo(ENGLISH.text());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "ITEMS/S4:S4eff", "ITEMS/M1:moodPos", "PARAMETERS/PHQ9_POS:moodPos", "RULES/R22a:R22b",
            "DERIVED/S4eff:R06", "DESTINATIONS/CRISIS_LINE:R02", "ITEMS/P0:R00" })
    void refusesToRemoveWhatAnotherNames(String who) {
        var parts = who.split("[/:]");
        var entry = ENGLISH.entry(Part.valueOf(parts[0]), parts[1]).orElseThrow();
        assertThat(new Naming(ENGLISH).whoNames(entry)).extracting(DefinitionEntry::id).contains(parts[2]);
        assertThatThrownBy(() -> new EntryEdit(ENGLISH).without(entry)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new EntryEdit(ENGLISH).renamed(entry, "FREE"))
            .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void removesWhatNobodyNamesAndNothingElse() {
        for (var part : List.of(Part.RULES, Part.ITEMS, Part.SHEETS)) {
            for (var entry : ENGLISH.entries(part)) {
                var edit = new EntryEdit(ENGLISH);
                if (edit.canRemove(entry)) {
                    var without = edit.without(entry);
                    assertThat(without.entries()).hasSize(ENGLISH.entries().size() - 1);
                    assertThat(Checklist.draft(Language.ENGLISH, without.text())).as("%s", entry).isPresent();
                }
            }
        }
    }

    @Test
    void aTranslationTakesTheRulesOverAndKeepsItsWords() {
        assertThat(new TakeOver(ENGLISH, SPANISH).isNeeded()).isFalse();
        var newer = ENGLISH.with(Map.of(Place.parse("parameters/PHQ9_POS/value"), "12"));
        newer = new EntryEdit(newer).withNewAfter(newer.entry(Part.ITEMS, "S7").orElseThrow());
        var takeOver = new TakeOver(newer, SPANISH);
        assertThat(takeOver.isNeeded()).isTrue();
        var taken = takeOver.definition();
        assertThat(taken.value(Place.parse("parameters/PHQ9_POS/value"))).contains("12");
        assertThat(SPANISH.words()).allSatisfy(place -> assertThat(taken.value(place)).isEqualTo(SPANISH.value(place)));
        assertThat(new TakeOver(newer, taken).isNeeded()).isFalse();
        assertThat(Checklist.draft(Language.SPANISH, taken.text())).isPresent();
        assertThat(new TakeOver(newer, taken).stillToTranslate(Optional.of(SPANISH))).extracting(Place::toString)
            .containsExactly("items/S8/question", "items/S8/answers/NO", "items/S8/answers/YES",
                    "items/S8/answers/NOT_ASKED");
    }

    @Test
    void findsTheEntryOfALine() {
        var lines = ENGLISH.text().lines().toList();
        assertThat(Stream.of("  - id: R22b", "  PHQ9_POS:", "  - id: S4eff")
            .map(lines::indexOf)
            .map(line -> ENGLISH.at(line + 1).orElseThrow().id())).containsExactly("R22b", "PHQ9_POS", "S4eff");
        assertThat(ENGLISH.at(1)).isEmpty();
    }

    @Test
    void leavesWhatStandsInTwoPlacesToTheText() {
        assertThatThrownBy(() -> Definition.of("title: &a Words\ndiscreet: *a\n"))
            .isInstanceOf(UnreadableDefinition.class);
    }

    private static String starter(Language language) {
        try {
            return Files.readString(Path.of("db/starter/checklist/checklist.%s.yaml".formatted(language.tag())));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
