package org.tearsheet.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PackReaderTests {

    private static final Path STARTER = Path.of("db/starter");

    private static final String HANDOUT = "pain-with-sex/handout.en.md";

    @Test
    void readsTheStarterPackWhole() {
        var pack = PackReader.read(starter(), "digest", List.of());

        assertThat(pack.name()).isEqualTo("starter");
        assertThat(pack.topics()).hasSize(18);
        assertThat(pack.topics().stream().flatMap(packed -> packed.texts().stream())).hasSize(72);
        assertThat(pack.checklists()).extracting(Pack.PackedText::language)
            .containsExactlyInAnyOrder(Language.ENGLISH, Language.SPANISH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                            pain-with-sex/topic.yaml      | sheet: 3                     | sheet: three            | 2  | must be a whole number
                            pain-with-sex/topic.yaml      | situation: body-and-pain     | situation: elsewhere    | 5  | body-and-pain, mood
                            pain-with-sex/topic.yaml      | sheet: 3                     | sheet: 1                | 1  | taken by crying
                            pain-with-sex/topic.yaml      | slug: pain-with-sex          | slug: Pain With Sex     | 1  | lower-case words
                            pain-with-sex/topic.yaml      | slug: pain-with-sex          | slug: other             | 1  | the name of its folder
                            pain-with-sex/topic.yaml      | slug: pain-with-sex          | slag: pain-with-sex     | 1  | not known here
                            pain-with-sex/topic.yaml      | sheet: 3                     | sheet: [3               | 3  | is not YAML
                            pain-with-sex/topic.yaml      | discreet: Pelvic comfort     | discreet: ""            | 9  | is empty
                            pain-with-sex/handout.en.md   | ## What you can do           | ## What to do           |    | was expected
                            pain-with-sex/handout.en.md   | review-months: 12            | review-months: 0        | 3  | is 1 to 60
                            pain-with-sex/handout.en.md   | review-months: 12            | review-month: 12        | 3  | not known here
                            pain-with-sex/handout.en.md   | ---                          | +++                     | 1  | front matter
                            sources.yaml                  | key: SCHW15                  | key: BIRD11             |    | stands here twice
                            sources.yaml                  | key: SCHW15                  | key: schw 15            |    | capital letters
                    sources.yaml                  | doi: 10.1002/sm2.74          | doi: sm2.74             |    | A DOI looks like
                    pain-with-sex/topic.yaml      | code: N94.11                 | code: N94.10            | 1  | twice
                    pack.yaml                     | name: starter                | name: [starter]         | 1  | expected a text
                            """)
    void refusesWithFileAndLine(String file, String written, String instead, Integer line, String reason) {
        var files = changed(file, written, instead);

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(() -> PackReader.read(files, "digest", List.of()))
            .withMessageStartingWith(file + ", line " + (line == null ? "" : line + ": "))
            .withMessageContaining(reason);
    }

    @Test
    void theLineOfABrokenTextIsTheLineOfItsFile() {
        var text = text(HANDOUT);
        int line = text.substring(0, text.indexOf("## When to get help")).lines().toList().size() + 1;

        assertThatExceptionOfType(BrokenPack.class)
            .isThrownBy(() -> PackReader.read(changed(HANDOUT, "## When to get help", "## Help"), "digest", List.of()))
            .withMessageStartingWith("%s, line %d: ".formatted(HANDOUT, line));
    }

    @Test
    void refusesASourceThatIsNotListed() {
        assertThatExceptionOfType(BrokenPack.class)
            .isThrownBy(
                    () -> PackReader.read(changed(HANDOUT, "sources: [", "sources: [NOBODY99, "), "digest", List.of()))
            .withMessage(HANDOUT + ", line 2: the source NOBODY99 is not in sources.yaml");
    }

    @Test
    void refusesAFileItDoesNotKnow() {
        var files = new ArrayList<>(starter());
        files.add(new PackFile("pain-with-sex/notes.txt", new byte[0]));

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(() -> PackReader.read(files, "digest", List.of()))
            .withMessageContaining("pain-with-sex/notes.txt");
    }

    @Test
    void refusesATextInALanguageWithoutTitles() {
        var files = new ArrayList<>(starter());
        files.add(new PackFile("pain-with-sex/handout.fr.md", text(HANDOUT).getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(() -> PackReader.read(files, "digest", List.of()))
            .withMessageContaining("handout.fr.md, line 1: the language \"fr\" is not known");
    }

    @Test
    void refusesATextWithoutItsTopic() {
        var files = new ArrayList<>(starter());
        files.add(new PackFile("pain-with-sexx/handout.en.md", text(HANDOUT).getBytes(StandardCharsets.UTF_8)));

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(() -> PackReader.read(files, "digest", List.of()))
            .withMessageContaining("pain-with-sexx/handout.en.md, line 1: belongs to no topic");
    }

    @Test
    void saysWhichFileIsMissing() {
        var files = starter().stream().filter(file -> !file.path().equals("sources.yaml")).toList();

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(() -> PackReader.read(files, "digest", List.of()))
            .withMessage("sources.yaml, line 1: is missing");
    }

    @Test
    void aMissingPackFileHidesNoOtherFault() {
        var files = changed("pain-with-sex/topic.yaml", "sheet: 3", "sheet: three").stream()
            .filter(file -> !file.path().equals("pack.yaml"))
            .toList();

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(() -> PackReader.read(files, "digest", List.of()))
            .withMessageContaining("pack.yaml, line 1: is missing")
            .withMessageContaining("must be a whole number");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    pain-with-sex/topic.yaml      | code: N94.11                 | code: N9411             | is not written as a code of ICD-10-CM
                    pain-with-sex/topic.yaml      | "71315007"                   | "71315006"              | is not written as a code of SNOMED-CT
                    pain-with-sex/topic.yaml      | system: SNOMED-CT            | system: SNOMED          | the code system "SNOMED" is not known
                    pain-with-sex/topic.yaml      | take-home: free              | take-home: maybe        | is free, ask or read-here
                    pain-with-sex/topic.yaml      | audience: [patient           | audience: [doctor       | is patient or partner
                    pain-with-sex/topic.yaml      | - dyspareunia                | - rape                  | leads to
                    pain-with-sex/handout.en.md   | ## What you can do           | <script>alert(1)</script> | raw HTML is not allowed
                    pain-with-sex/handout.en.md   | ## What you can do           | [a](http://b.c)         | links and images are not allowed
                    pain-with-sex/handout.en.md   | ## What you can do           | Stop \u2713             | no font on paper has the character
                    pack.yaml                     | aftercare                    | nowhere                 | is called shared, and leads to one topic
                    """)
    void refusesWhatIsWrongInside(String file, String written, String instead, String reason) {
        assertThatExceptionOfType(BrokenPack.class)
            .isThrownBy(() -> PackReader.read(changed(file, written, instead.replace("\\u2713", "\u2713")), "digest",
                    List.of()))
            .satisfies(broken -> assertThat(broken.faults())
                .anySatisfy(fault -> assertThat(fault.reason()).contains(reason)));
    }

    @Test
    void listsEveryFaultOfEveryFile() {
        var files = new ArrayList<>(changed("pain-with-sex/topic.yaml", "sheet: 3", "sheet: three"));
        edit(files, "pain-with-sex/topic.yaml", "code: N94.11", "code: nonsense");
        edit(files, HANDOUT, "## What you can do", "## What to do");
        edit(files, HANDOUT, "review-months: 12", "review-months: 0");
        edit(files, "unwanted-sex/talking-points.es.md", "## Preguntar", "<b>## Preguntar</b>");
        edit(files, "sources.yaml", "year: 2015", "year: then");

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(() -> PackReader.read(files, "digest", List.of()))
            .satisfies(broken -> assertThat(broken.faults()).extracting(BrokenPack.Fault::file)
                .contains("sources.yaml", "pain-with-sex/topic.yaml", HANDOUT, "unwanted-sex/talking-points.es.md"))
            .satisfies(broken -> assertThat(broken.faults()).extracting(BrokenPack.Fault::reason)
                .anySatisfy(reason -> assertThat(reason).contains("\"year\" must be a whole number"))
                .anySatisfy(reason -> assertThat(reason).contains("\"sheet\" must be a whole number"))
                .anySatisfy(reason -> assertThat(reason).contains("\"nonsense\" is not written as a code"))
                .anySatisfy(reason -> assertThat(reason).contains("\"review-months\" is 1 to 60"))
                .anySatisfy(reason -> assertThat(reason).contains("found the heading \"What to do\""))
                .anySatisfy(reason -> assertThat(reason).contains("raw HTML is not allowed")));
    }

    @Test
    void refusesWhatIsNoText() {
        var files = new ArrayList<>(starter());
        files.removeIf(file -> file.path().equals(HANDOUT));
        files.add(new PackFile(HANDOUT, new byte[] { (byte) 0xff, (byte) 0xfe, 0, 1 }));

        assertThatExceptionOfType(BrokenPack.class).isThrownBy(() -> PackReader.read(files, "digest", List.of()))
            .withMessage(HANDOUT + ", line 1: is not UTF-8 text; save it as UTF-8");
    }

    @Test
    void takesTheMarkThatSomeEditorsPutBeforeTheText() {
        var files = new ArrayList<>(starter());
        edit(files, HANDOUT, "---\nsources", "\uFEFF---\nsources");

        assertThat(PackReader.read(files, "digest", List.of()).topics()).hasSize(18);
    }

    private static void edit(List<PackFile> files, String path, String written, String instead) {
        files.replaceAll(file -> {
            if (!file.path().equals(path)) {
                return file;
            }
            var text = new String(file.bytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(written);
            return new PackFile(path, text
                .replaceFirst(java.util.regex.Pattern.quote(written), java.util.regex.Matcher.quoteReplacement(instead))
                .getBytes(StandardCharsets.UTF_8));
        });
    }

    static List<PackFile> changed(String path, String written, String instead) {
        var text = text(path);
        assertThat(text).contains(written);
        int at = text.indexOf(written);
        var other = text.substring(0, at) + instead + text.substring(at + written.length());
        return starter().stream()
            .map(file -> file.path().equals(path) ? new PackFile(path, other.getBytes(StandardCharsets.UTF_8)) : file)
            .toList();
    }

    static List<PackFile> starter() {
        try (var walk = Files.walk(STARTER)) {
            return walk.filter(Files::isRegularFile)
                .map(file -> new PackFile(STARTER.relativize(file).toString().replace('\\', '/'), read(file)))
                .toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static String text(String path) {
        return new String(read(STARTER.resolve(path)), StandardCharsets.UTF_8);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
