package org.tearsheet.quality;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
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
            .allSatisfy(sample -> assertThat(rule.find(new Words(sample))).as(sample).isPresent());
        assertThat(rule.forbids()).as(rule.id())
            .allSatisfy(pattern -> assertThat(rule.caught())
                .anySatisfy(sample -> assertThat(pattern.isIn(new Words(sample))).isTrue()));
        assertThat(rule.passed()).as(rule.id())
            .hasSizeGreaterThan(1)
            .allSatisfy(sample -> assertThat(rule.find(new Words(sample))).as(sample).isEmpty());
        assertThat(rule.why()).containsOnlyKeys("en", "es");
        assertThat(rule.instead()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyRuleHasAnIdOfItsOwn(Locale language) {
        assertThat(Wording.rules(language)).extracting(WordingRule::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void lookingOnlyAtWordsFindsWhatTheExpressionFinds(WordingRule rule) {
        var flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
        for (var word : Stream.concat(rule.forbids().stream(), rule.unless().stream()).toList()) {
            var expression = Pattern.compile(word.toString(), flags);
            assertThat(rules().flatMap(other -> Stream.concat(other.caught().stream(), other.passed().stream())))
                .allSatisfy(sample -> assertThat(word.find(new Words(sample))).as(sample)
                    .isEqualTo(expression.matcher(sample).results().map(match -> match.group()).findFirst()));
        }
    }

    static Stream<WordingRule> rules() {
        return languages().stream().flatMap(language -> Wording.rules(language).stream());
    }

    static List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.of("es"));
    }

}
