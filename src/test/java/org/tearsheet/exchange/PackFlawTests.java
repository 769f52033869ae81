package org.tearsheet.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.InvalidBody;
import org.tearsheet.library.Language;
import org.tearsheet.library.TextCheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PackFlawTests {

    private static final Locale SPANISH = Locale.of("es", "MX");

    /** An argument that was not given stays as it is written. */
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");

    @ParameterizedTest
    @EnumSource
    void bothLanguagesSayTheSameOfTheSameArguments(PackFlaw flaw) {
        var english = sentences("en").getString(flaw.name());
        var spanish = sentences("es").getString(flaw.name());

        assertThat(arguments(spanish)).isEqualTo(arguments(english));
        if (flaw != PackFlaw.TEXT) {
            assertThat(spanish).isNotEqualTo(english).hasSizeGreaterThan("{0}".length());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "es" })
    void nothingIsSaidOfWhatIsNoFlaw(String language) {
        assertThat(sentences(language).keySet())
            .containsExactlyInAnyOrderElementsOf(Arrays.stream(PackFlaw.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "en", "es" })
    void noApostropheHidesAnArgument(String language) {
        var sentences = sentences(language);

        assertThat(sentences.keySet())
            .allSatisfy(flaw -> assertThat(sentences.getString(flaw).replace("''", "")).doesNotContain("'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pack.yaml                   | name: starter              | name: LONG              | PACK_NAME
            pack.yaml                   | "2026.11.1"                | first                   | PACK_VERSION
            pack.yaml                   | aftercare                  | nowhere                 | SYNONYM_NOT_SHARED
            sources.yaml                | key: SCHW15                | key: BIRD11             | SOURCE_TWICE
            sources.yaml                | key: SCHW15                | key: schw 15            | SOURCE_KEY
            sources.yaml                | year: 2015                 | year: 20155             | SOURCE_YEAR
            sources.yaml                | doi: 10.1002/sm2.74        | doi: sm2.74             | SOURCE_DOI
            sources.yaml                | confirmed: true            | confirmed: perhaps      | VALUE_NO_FLAG
            sources.yaml                | - key: SCHW15              | - alone                 | NOT_YAML
            sources.yaml                | (?s).*                     | none: 1                 | NO_LIST
            sources.yaml                | (?s).*                     | - alone                 | NO_PAIRS
            sources.yaml                | (?s).*                     | #                       | EMPTY_FILE
            pain-with-sex/topic.yaml    | slug: pain-with-sex        | slug: Pain With Sex     | SLUG
            pain-with-sex/topic.yaml    | slug: pain-with-sex        | slug: other             | SLUG_FOLDER
            pain-with-sex/topic.yaml    | slug: pain-with-sex        | slag: pain-with-sex     | KEY_UNKNOWN
            pain-with-sex/topic.yaml    | slug: pain-with-sex        | slag: pain-with-sex     | KEY_MISSING
            pain-with-sex/topic.yaml    | sheet: 3                   | slug: pain-with-sex     | KEY_TWICE
            pain-with-sex/topic.yaml    | sheet: 3                   | sheet: [3]              | NO_TEXT
            pain-with-sex/topic.yaml    | sheet: 3                   | sheet: three            | VALUE_NO_NUMBER
            pain-with-sex/topic.yaml    | sheet: 3                   | sheet: 0                | SHEET_NUMBER
            pain-with-sex/topic.yaml    | sheet: 3                   | sheet: 1                | SHEET_TAKEN
            pain-with-sex/topic.yaml    | (?m)^audience: .*$         | audience: patient       | VALUE_NO_LIST
            pain-with-sex/topic.yaml    | (?m)^audience: .*$         | audience: [doctor]      | AUDIENCE
            pain-with-sex/topic.yaml    | take-home: free            | take-home: maybe        | TAKE_HOME
            pain-with-sex/topic.yaml    | situation: body-and-pain   | situation: other        | SITUATION
            pain-with-sex/topic.yaml    | discreet: Pelvic comfort   | discreet: ""            | VALUE_EMPTY
            pain-with-sex/topic.yaml    | discreet: Pelvic comfort   | discreet: When sex hurts | DISCREET_TITLE
            pain-with-sex/topic.yaml    | discreet: Pelvic comfort   | discreet: LONG          | TITLE
            pain-with-sex/topic.yaml    | summary: Unwanted          | summary: LONG           | SUMMARY
            pain-with-sex/topic.yaml    | (?m)^  en:                 | '  fr:'                 | LANGUAGE
            pain-with-sex/topic.yaml    | (?m)^  en:                 | '  fr:'                 | ENGLISH_TITLE
            pain-with-sex/topic.yaml    | (?s)  es:\\n.*?(?=synonyms) | ''                      | TITLES_MISSING
            pain-with-sex/topic.yaml    | - dyspareunia              | - LONG                  | SYNONYM
            pain-with-sex/topic.yaml    | - dyspareunia              | - rape                  | SYNONYM_TAKEN
            pain-with-sex/topic.yaml    | system: SNOMED-CT          | system: SNOMED          | CODE_SYSTEM
            pain-with-sex/topic.yaml    | code: N94.11               | code: N9411             | CODE
            pain-with-sex/topic.yaml    | code: N94.11               | code: N94.10            | CODE_TWICE
            pain-with-sex/topic.yaml    | en: Not together           | en: LONG                | CODE_NOTE
            pain-with-sex/handout.en.md | ---                        | +++                     | FRONT_MATTER
            pain-with-sex/handout.en.md | review-months: 12          | review-months: 61       | REVIEW_MONTHS
            pain-with-sex/handout.en.md | sources: .                 | sources: [NOBODY99,     | SOURCE_UNLISTED
            pain-with-sex/handout.en.md | sources: .                 | sources: [GSM20,        | SOURCE_NAMED_TWICE
            pain-with-sex/handout.en.md | ## What you can do         | ## What to do           | TEXT
            pain-with-sex/handout.en.md | ## What you can do         | \u0928                  | TEXT
            """)
    void saysInBothLanguagesWhatIsWrong(String file, String written, String instead, PackFlaw flaw) {
        var files = new ArrayList<>(PackReaderTests.starter());
        files.replaceAll(known -> known.path().equals(file)
                ? changed(known, written, instead.replace("LONG", "x".repeat(301))) : known);

        assertSaid(files, flaw);
    }

    @Test
    void saysInBothLanguagesWhichFilesAreOutOfPlace() {
        var files = new ArrayList<>(PackReaderTests.starter());
        files.removeIf(file -> file.path().equals("sources.yaml"));
        files.add(new PackFile("pain-with-sex/notes.txt", new byte[0]));
        files.add(new PackFile("pain-with-sexx/handout.en.md", new byte[0]));
        files.add(new PackFile("pain-with-sex/handout.en.md.yaml", new byte[] { (byte) 0xff }));

        assertSaid(files, PackFlaw.MISSING, PackFlaw.FILE_NAME, PackFlaw.STRAY, PackFlaw.NOT_UTF8);
    }

    @Test
    void aFaultOfTheTextIsSaidInTheReadersLanguageToo() {
        var fault = new BrokenPack.Fault("a/handout.en.md", 4, PackFlaw.TEXT,
                List.of(new InvalidBody.Fault(4, "html", List.of())));

        assertThat(fault).hasToString("a/handout.en.md, line 4: raw HTML is not allowed");
        assertThat(fault.say(SPANISH)).isEqualTo("no se permite HTML");
    }

    @Test
    void numbersAreWrittenAsTheReaderWritesThem() {
        var fault = new BrokenPack.Fault("pack.zip", 0, PackFlaw.TOO_MANY_FILES, List.of(PackArchive.MAX_ENTRIES));

        assertThat(fault.reason()).contains("20,000");
        assertThat(fault.say(Locale.of("es"))).contains("20.000");
    }

    @Test
    void aFaultOfTheDefinitionSaysThatItIsTheChecklists() {
        var check = new TextCheck() {
            @Override
            public DocumentKind kind() {
                return DocumentKind.CHECKLIST;
            }

            @Override
            public List<InvalidBody.Fault> faults(Language language, String body) {
                return List.of(new InvalidBody.Fault(7, "checklist.never-fires", List.of("R01")));
            }

            @Override
            public List<InvalidBody.Fault> faultsByTrying(Language language, String body) {
                return faults(language, body);
            }
        };

        assertThatExceptionOfType(BrokenPack.class)
            .isThrownBy(() -> PackReader.read(PackReaderTests.starter(), "digest", List.of(check)))
            .withMessageStartingWith("checklist/checklist.en.yaml, line 7: in the checklist: R01: can never fire")
            .satisfies(broken -> assertThat(broken.faults().getFirst().say(SPANISH))
                .isEqualTo("en la lista de derivación: R01: no puede cumplirse nunca"));
    }

    private static void assertSaid(List<PackFile> files, PackFlaw... flaws) {
        var broken = catchThrowableOfType(BrokenPack.class, () -> PackReader.read(files, "digest", List.of()));

        assertThat(broken.faults()).extracting(BrokenPack.Fault::flaw).contains(flaws);
        assertThat(broken.faults()).allSatisfy(fault -> {
            assertThat(fault.reason()).doesNotContainPattern(ARGUMENT);
            assertThat(fault.say(SPANISH)).isNotEqualTo(fault.reason()).doesNotContainPattern(ARGUMENT);
        });
    }

    private static PackFile changed(PackFile file, String written, String instead) {
        var matcher = Pattern.compile(written).matcher(file.text());
        assertThat(matcher.find()).as(written).isTrue();
        return new PackFile(file.path(),
                matcher.replaceFirst(Matcher.quoteReplacement(instead)).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> arguments(String sentence) {
        return ARGUMENT.matcher(sentence).results().map(MatchResult::group).distinct().sorted().toList();
    }

    private static ResourceBundle sentences(String language) {
        return ResourceBundle.getBundle("org.tearsheet.exchange.flaws", Locale.of(language));
    }

}
