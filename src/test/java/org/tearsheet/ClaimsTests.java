package org.tearsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the pages for a security officer name is there. */
class ClaimsTests {

    private static final Path DOCS = Path.of("docs");

    private static final Path TESTS = Path.of("src/test/java");

    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Tests|IT|Benchmark))(?:\\.(\\w+))?`");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d.*?) \\| (.+?) \\| (.*?) ?\\|$");

    private static final Pattern NUMBERS = Pattern.compile("(\\d+\\.\\d+\\.\\d+)(?: to (\\d+\\.\\d+\\.\\d+))?");

    private static final char BEYOND = '3';

    @ParameterizedTest
    @ValueSource(strings = { "security", "operations", "access", "sign-in", "privacy", "audit" })
    void everyTestThatIsNamedIsThere(String page) throws IOException {
        var named = NAMED.matcher(Files.readString(DOCS.resolve(page + ".md"))).results().toList();

        assertThat(named).isNotEmpty().allSatisfy(name -> {
            var source = source(name.group(1));
            assertThat(source).as(name.group()).isPresent();
            Optional.ofNullable(name.group(2))
                .ifPresent(method -> assertThat(read(source.orElseThrow())).as(name.group())
                    .contains("void %s(".formatted(method)));
        });
    }

    @Test
    void everyRequirementOfTheStandardHasOneRow() throws IOException {
        var levels = levels();
        var required = levels.entrySet()
            .stream()
            .filter(one -> one.getValue() != BEYOND)
            .map(Map.Entry::getKey)
            .toList();
        assertThat(levels).hasSize(345);
        assertThat(required).hasSize(253);

        assertThat(rows().stream().flatMap(row -> numbers(row, List.copyOf(levels.keySet()), required)))
            .containsExactlyInAnyOrderElementsOf(required);
    }

    @Test
    void whatIsSaidToBeMetOrOpenSaysByWhat() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(100)
            .allSatisfy(row -> assertThat(row.state()).as(row.what())
                .matches("(met|n/a|open|operator|met, operator|met in part|met, (but for|where) .+)"))
            .allSatisfy(
                    row -> assertThat(row.shown().isBlank() && !row.state().equals("n/a")).as(row.what()).isFalse());
    }

    /** A range leaves out what is beyond the level that the page is about. */
    private static Stream<String> numbers(Row row, List<String> all, List<String> required) {
        return NUMBERS.matcher(row.what()).results().flatMap(found -> {
            var from = found.group(1);
            var to = Optional.ofNullable(found.group(2)).orElse(from);
            assertThat(all).as(row.what()).contains(from, to);
            return from.equals(to) ? Stream.of(from)
                    : all.subList(all.indexOf(from), all.indexOf(to) + 1).stream().filter(required::contains);
        });
    }

    private static List<Row> rows() throws IOException {
        var page = Files.readString(DOCS.resolve("security.md"));
        return ROW.matcher(page.substring(page.indexOf("## OWASP ASVS")))
            .results()
            .map(row -> new Row(row.group(1), row.group(2), row.group(3)))
            .toList();
    }

    /** As published, in its order. */
    private static Map<String, Character> levels() throws IOException {
        var levels = new LinkedHashMap<String, Character>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/asvs-5.0.0.txt"))) {
            if (!line.startsWith("#")) {
                var section = line.split(" ");
                for (int i = 0; i < section[1].length(); i++) {
                    levels.put("%s.%d".formatted(section[0], i + 1), section[1].charAt(i));
                }
            }
        }
        return levels;
    }

    private static Optional<Path> source(String test) throws IOException {
        try (var files = Files.walk(TESTS)) {
            return files.filter(file -> file.endsWith(test + ".java")).findFirst();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private record Row(String what, String state, String shown) {
    }

}
