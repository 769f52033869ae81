package org.tearsheet.interop.infobutton;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tearsheet.database.LiveState.Mark;
import org.tearsheet.interop.sheets.CodeIndex;
import org.tearsheet.interop.sheets.Match;
import org.tearsheet.library.Language;
import org.tearsheet.search.Field;
import org.tearsheet.search.Hit;
import org.tearsheet.search.Search;

/** Finds the topics that fit, by code, and by words where no code leads anywhere. */
@Component
class Matches {

    /** What follows narrows a diagnosis down, as "unspecified" does. */
    private static final Pattern QUALIFIER = Pattern.compile("\\s*[,;(\\[].*");

    private static final int BEST_OF_WORDS = 50;

    private static final int BEST_OF_TEXTS = 30;

    private final CodeIndex codes;

    private final Search search;

    Matches(CodeIndex codes, Search search) {
        this.codes = codes;
        this.search = search;
    }

    /** Each topic once, the best first. */
    Stream<Match> of(Question question, Mark mark) {
        return Match
            .best(question.criteria().stream().flatMap(criterion -> of(criterion, question.language(), mark).stream()));
    }

    private List<Match> of(Criterion criterion, Language language, Mark mark) {
        var coded = criterion.codeSystem()
            .map(system -> codes.find(mark, system, criterion.code()).toList())
            .orElse(List.of());
        return coded.isEmpty() ? worded(criterion, language) : coded;
    }

    private List<Match> worded(Criterion criterion, Language language) {
        return criterion.texts()
            .stream()
            .flatMap(text -> Stream.of(text, QUALIFIER.matcher(text).replaceFirst("")))
            .distinct()
            .map(text -> search.find(text, language))
            .filter(hits -> !hits.isEmpty())
            .findFirst()
            .map(Matches::ranked)
            .orElse(List.of());
    }

    /** As the search ranks them, and worse than any code. */
    private static List<Match> ranked(List<Hit> hits) {
        var matches = new ArrayList<Match>();
        var least = BEST_OF_WORDS;
        for (var hit : hits) {
            least = Math.min(least, percent(hit.found())) - 1;
            matches.add(new Match(hit.sheetNumber(), least, "words", "", ""));
        }
        return matches;
    }

    private static int percent(Field found) {
        return switch (found) {
            case CODE, TITLE, SYNONYM -> BEST_OF_WORDS;
            case SUMMARY, BODY -> BEST_OF_TEXTS;
        };
    }

}
