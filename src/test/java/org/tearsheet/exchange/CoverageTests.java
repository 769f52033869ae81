package org.tearsheet.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every item of the brief's inventory is used in the library, or left out for a reason.
 */
class CoverageTests {

    private static final Path STARTER = Path.of("db/starter");

    @Test
    void hasEveryItemOfTheInventoryOnce() throws IOException {
        var numbered = Stream
            .of(Map.entry("C%02d", 71), Map.entry("D%02d", 18), Map.entry("A%02d", 13), Map.entry("L%02d", 19),
                    Map.entry("PA%02d", 20), Map.entry("SL%02d", 9), Map.entry("W%02d", 15), Map.entry("RD%02d", 14),
                    Map.entry("F%02d", 21), Map.entry("N%02d", 17))
            .flatMap(series -> IntStream.rangeClosed(1, series.getValue()).mapToObj(series.getKey()::formatted));

        assertThat(items()).extracting(item -> item.text("item"))
            .doesNotHaveDuplicates()
            .containsAll(numbered.toList())
            .contains("RD-UNNAMED", "G01");
    }

    @ParameterizedTest
    @MethodSource("items")
    void pointsAtTheWordsOrGivesTheReason(YamlMap item) throws IOException {
        item.knowing("item", "what", "used", "excluded");
        assertThat(item.text("what")).isNotBlank();
        assertThat(item.has("used")).as(item.text("item")).isNotEqualTo(item.has("excluded"));
        if (item.has("excluded")) {
            assertThat(item.text("excluded")).hasSizeGreaterThan(10);
            return;
        }
        assertThat(item.maps("used")).isNotEmpty();
        for (var use : item.maps("used")) {
            var place = place(use);
            assertThat(place).as("%s: %s", item.text("item"), use.text("part"))
                .contains(use.optionalText("words").orElse(use.text("part")));
        }
    }

    /** The text of the part that an item points at. */
    private static String place(YamlMap use) throws IOException {
        var part = use.text("part");
        return switch (use.text("document")) {
            case "handout", "talking-points" -> {
                var text = Files.readString(STARTER.resolve(use.text("topic") + "/" + use.text("document") + ".en.md"));
                yield sections(text).stream()
                    .filter(section -> section.matches("(?s)## \\Q" + part + "\\E(?: \\(\\d+ min\\))?\\n.*"))
                    .findFirst()
                    .orElse("");
            }
            case "topic" -> Files.readString(STARTER.resolve(use.text("topic") + "/topic.yaml"));
            case "checklist" -> Files.readString(STARTER.resolve("checklist/checklist.en.yaml"));
            case "sources" -> Files.readString(STARTER.resolve("sources.yaml"));
            case "sheet" -> Files.readString(Path.of("src/main/resources/org/tearsheet/print/sheet_en.properties"));
            default -> "";
        };
    }

    private static List<String> sections(String text) {
        var sections = new ArrayList<String>();
        for (var section : text.split("(?m)^(?=## )")) {
            sections.add(section);
        }
        return sections;
    }

    static List<YamlMap> items() throws IOException {
        var path = STARTER.resolve("coverage.yaml");
        return YamlMap.readList(new PackFile("coverage.yaml", Files.readString(path).getBytes(StandardCharsets.UTF_8)));
    }

}
