package org.tearsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TranslationTests {

    private static final Path BUNDLES = Path.of("src/main/resources/vaadin-i18n");

    private static final Pattern KEY_IN_CODE = Pattern
        .compile("(?:getTranslation|translate|@PageTitle|(?<!\\.)say)\\(\"([a-z][A-Za-z0-9.]*[A-Za-z0-9])\"[,)]");

    @Test
    void spanishHasEveryKeyThatEnglishHas() throws IOException {
        assertThat(load("translations_es.properties").stringPropertyNames())
            .containsExactlyInAnyOrderElementsOf(load("translations.properties").stringPropertyNames());
    }

    @Test
    void noTextIsEmptyOrLeftInEnglish() throws IOException {
        var english = load("translations.properties");
        var spanish = load("translations_es.properties");
        var alike = spanish.stringPropertyNames()
            .stream()
            .filter(key -> spanish.getProperty(key).isBlank()
                    || spanish.getProperty(key).equals(english.getProperty(key)))
            .collect(Collectors.toSet());
        assertThat(alike).containsOnly("app.name", "language.en", "language.es", "print.contact.NORMAL",
                "print.paper.A4", "print.paper.A5", "review.answer.NO", "topic.minutes");
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        var known = load("translations.properties").stringPropertyNames();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var used = files.filter(file -> file.toString().endsWith(".java"))
                .flatMap(file -> KEY_IN_CODE.matcher(read(file)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
            assertThat(used).isNotEmpty();
            assertThat(known).containsAll(used);
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

    private static Properties load(String name) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            properties.load(reader);
        }
        return properties;
    }

}
