package org.tearsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The screens have one visual language: docs/design-language.md says what its words are
 * for.
 */
class StylesheetTests {

    private static final Pattern TOKENS = Pattern.compile("(?s)\\A.*?\\nhtml \\{(.*?)\\n}\\n(.*)\\z");

    private static final Pattern WRITTEN_ELSEWHERE = Pattern.compile(
            "#\\p{XDigit}{3,8}\\b|\\brgba?\\(|light-dark\\(|(?:font-size|border-radius|box-shadow): *[^;]*\\d(?:rem|px)");

    private static final Pattern NAME = Pattern.compile("(--ts-[a-z-]+):");

    @Test
    void colourLettersCornersAndShadowsComeFromTheTokens() throws IOException {
        assertThat(WRITTEN_ELSEWHERE.matcher(rules()).results().map(found -> found.group())).isEmpty();
    }

    @Test
    void eachTokenIsUsedAndDescribed() throws IOException {
        var described = Files.readString(Path.of("docs/design-language.md"));
        var sheet = sheet();
        assertThat(NAME.matcher(tokens()).results().map(found -> found.group(1)).toList()).isNotEmpty()
            .allSatisfy(name -> {
                assertThat(sheet).as("used").contains("var(%s)".formatted(name));
                assertThat(described).as("described").contains("`%s`".formatted(name));
            });
    }

    @Test
    void whatMovesStopsWhereTheSystemAsksForIt() throws IOException {
        assertThat(rules()).containsPattern("@media \\(prefers-reduced-motion: reduce\\) \\{\\s+\\*");
    }

    private static String tokens() throws IOException {
        return parts(1);
    }

    private static String rules() throws IOException {
        return parts(2);
    }

    private static String parts(int group) throws IOException {
        var parts = TOKENS.matcher(sheet());
        assertThat(parts.matches()).isTrue();
        return parts.group(group);
    }

    private static String sheet() throws IOException {
        return Files.readString(Path.of("frontend/screen/tearsheet.css"));
    }

}
