package org.tearsheet.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

/** What the brief asks of the starter library. */
final class Catalogue {

    private static final YamlMap YAML = read();

    static final List<Entry> TOPICS = YAML.maps("topics")
        .stream()
        .map(topic -> new Entry(topic.text("slug"), topic.text("discreet"), topic.texts("codes"),
                topic.texts("synonyms")))
        .toList();

    static final List<String> SOURCES = YAML.texts("sources");

    private Catalogue() {
    }

    private static YamlMap read() {
        try {
            var file = new PackFile("catalogue.yaml",
                    new ClassPathResource("catalogue.yaml", Catalogue.class).getContentAsByteArray());
            return YamlMap.read(file, new String(file.bytes(), StandardCharsets.UTF_8), 1);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    record Entry(String slug, String discreetTitle, List<String> codes, List<String> synonyms) {

        @Override
        public String toString() {
            return slug;
        }

    }

}
