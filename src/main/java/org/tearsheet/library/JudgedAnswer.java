package org.tearsheet.library;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.tearsheet.quality.Answer;
import org.tearsheet.quality.Item;
import org.tearsheet.quality.Judgement;
import org.tearsheet.security.PersonId;

/**
 * What a reviewer answered.
 *
 * @param stale whether it must be confirmed, since it was given for an earlier text
 */
public record JudgedAnswer(Item item, Answer answer, boolean stale, PersonId by, Instant at) {

    static final Comparator<JudgedAnswer> IN_ORDER = Comparator
        .comparing((JudgedAnswer judged) -> judged.item().instrument())
        .thenComparing(judged -> judged.item().instrument().items().indexOf(judged.item()));

    /** The same as a report on a text takes them. */
    public static Map<Item, Judgement> judgements(List<JudgedAnswer> answers) {
        return answers.stream()
            .collect(Collectors.toMap(JudgedAnswer::item, judged -> new Judgement(judged.answer(), judged.stale())));
    }

}
