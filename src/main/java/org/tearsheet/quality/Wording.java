package org.tearsheet.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The rules of wording, read from wording.yaml. */
class Wording {

    private static final Map<String, List<WordingRule>> RULES = Map.of("en", read("en"), "es", read("es"));

    /** Somebody who types changes one passage; the others need not be matched again. */
    private static final Cache<Said, List<Hit>> KNOWN = Caffeine.newBuilder().maximumSize(2_000).build();

    private Wording() {
    }

    /** What the rules of a language find in a passage. */
    static List<Hit> hits(Locale language, Words passage) {
        return KNOWN.get(new Said(language.getLanguage(), passage.text()),
                said -> rules(language).stream()
                    .flatMap(rule -> rule.find(passage).map(words -> new Hit(rule, words)).stream())
                    .toList());
    }

    static List<WordingRule> rules(Locale language) {
        return RULES.getOrDefault(language.getLanguage(), List.of());
    }

    private static List<WordingRule> read(String language) {
        var resource = new ClassPathResource("wording.yaml", Wording.class);
        try (var file = resource.getInputStream()) {
            List<Map<String, Object>> rules = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return rules.stream().filter(rule -> rule.containsKey(language)).map(rule -> rule(rule, language)).toList();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    @SuppressWarnings("unchecked")
    private static WordingRule rule(Map<String, Object> rule, String language) {
        var words = (Map<String, Object>) rule.getOrDefault(language, Map.of());
        return new WordingRule(String.valueOf(rule.get("id")), "handout".equals(rule.get("in")),
                (Map<String, String>) rule.getOrDefault("why", Map.of()), patterns(words.get("forbids")),
                patterns(words.get("unless")), String.valueOf(words.getOrDefault("instead", "")),
                texts(words.get("caught")), texts(words.get("passed")));
    }

    private static List<WordPattern> patterns(@Nullable Object list) {
        return texts(list).stream().map(WordPattern::of).toList();
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> texts ? texts.stream().map(String::valueOf).toList() : List.of();
    }

    /** Words that a rule forbids. */
    record Hit(WordingRule rule, String words) {

    }

    private record Said(String language, String passage) {

    }

}
