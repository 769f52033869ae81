package org.tearsheet.referral;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.tearsheet.referral.Answer.Empty;
import org.tearsheet.referral.Answer.Many;
import org.tearsheet.referral.Answer.One;
import org.tearsheet.referral.Answer.Whole;
import org.tearsheet.referral.Item.Kind;

/** Takes answers as other programs send them. */
class AnswersReader {

    private final Checklist checklist;

    private final Vocabulary vocabulary;

    private final Map<String, Item> items = new HashMap<>();

    AnswersReader(Checklist checklist) {
        this.checklist = checklist;
        this.vocabulary = checklist.vocabulary();
        checklist.items().forEach(item -> item.fields().forEach(field -> items.put(field, item)));
    }

    /**
     * Answers that begin with defaults and take the place of some.
     * @throws InvalidAnswer naming the first item that is unknown, or whose answer is
     * unknown or of the wrong type
     */
    Answers read(Map<String, ?> given, Answers defaults) {
        var read = new HashMap<String, Answer>();
        given.forEach((field, value) -> read.put(field, read(field, value)));
        var answers = defaults.with(read);
        for (var item : checklist.items()) {
            if (item.kind() == Kind.SCORE) {
                check(item, answers);
            }
        }
        return answers;
    }

    private Answer read(String field, @Nullable Object value) {
        var item = items.get(field);
        if (item == null) {
            throw new InvalidAnswer(field, "is no item of this checklist");
        }
        var range = vocabulary.range(field);
        if (value == null) {
            if (vocabulary.codes(field).contains(Condition.EMPTY)) {
                return new Empty();
            }
            throw new InvalidAnswer(field, "needs an answer");
        }
        if (range.isPresent()) {
            if (value instanceof Integer number && range.get().holds(number)) {
                return new Whole(number);
            }
            throw new InvalidAnswer(field,
                    "is a whole number from %d to %d".formatted(range.get().from(), range.get().to()));
        }
        if (item.kind() == Kind.MANY) {
            return many(field, value);
        }
        if (value instanceof String code && vocabulary.codes(field).contains(code)) {
            return code.equals(Condition.EMPTY) ? new Empty() : new One(code);
        }
        throw new InvalidAnswer(field, "is one of " + String.join(", ", vocabulary.codes(field)));
    }

    private Answer many(String field, Object value) {
        if (Answers.NOT_ASKED.equals(value)) {
            return new Many(false, Set.of());
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            var codes = Set.copyOf(list.stream().map(String.class::cast).distinct().toList());
            var known = new HashSet<>(vocabulary.codes(field));
            known.remove(Answers.NOT_ASKED);
            if (known.containsAll(codes)) {
                return new Many(true, codes);
            }
        }
        throw new InvalidAnswer(field, "is a list of " + String.join(", ", vocabulary.codes(field)));
    }

    /** A total belongs to its tool. */
    private static void check(Item item, Answers answers) {
        var tool = item.tools().get(answers.code(item.fields().get(0)));
        if (tool == null) {
            throw new InvalidAnswer(item.fields().get(0), "is one of " + String.join(", ", item.tools().keySet()));
        }
        var score = item.fields().get(1);
        if (answers.answer(score) instanceof Whole whole && !tool.range().holds(whole.number())) {
            throw new InvalidAnswer(score,
                    "is from %d to %d with %s".formatted(tool.range().from(), tool.range().to(), tool.label()));
        }
    }

}
