package org.tearsheet.quality;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordingTests {

    @ParameterizedTest
    @MethodSource("rules")
    void everyPatternCatchesASampleAndSparesItsTwins(WordingRule rule) {
        assertThat(rule.caught()).as(rule.id())
            .isNotEmpty()
            .allSatisfy(sample -> assertThat(rule.find(sample)).as(sample).isPresent());
        assertThat(rule.forbids()).as(rule.id())
            .allSatisfy(pattern -> assertThat(rule.caught())
                .anySatisfy(sample -> assertThat(pattern.matcher(sample).find()).isTrue()));
        assertThat(rule.passed()).as(rule.id())
            .hasSizeGreaterThan(1)
            .allSatisfy(sample -> assertThat(rule.find(sample)).as(sample).isEmpty());
        assertThat(rule.why()).containsOnlyKeys("en", "es");
        assertThat(rule.instead()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyRuleHasAnIdOfItsOwn(Locale language) {
        assertThat(Wording.rules(language)).extracting(WordingRule::id).doesNotHaveDuplicates();
    }

    static Stream<WordingRule> rules() {
        return languages().stream().flatMap(language -> Wording.rules(language).stream());
    }

    static List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.of("es"));
    }

}
