package org.tearsheet.referral;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tearsheet.referral.Answer.Empty;
import org.tearsheet.referral.Answer.Many;
import org.tearsheet.referral.Answer.One;
import org.tearsheet.referral.Answer.Whole;

/**
 * One patient's answers. They live in memory only; each change makes new ones, so that
 * the order of answering cannot matter.
 */
public final class Answers {

    public static final String NOT_ASKED = "NOT_ASKED";

    private static final Answer NOTHING = new Empty();

    private final Map<String, Answer> byField;

    Answers(Map<String, Answer> byField) {
        this.byField = Map.copyOf(byField);
    }

    public Answers with(String field, String code) {
        return with(field, new One(code));
    }

    public Answers with(String field, Set<String> codes) {
        return with(field, new Many(true, codes));
    }

    /** Nobody asked yet: an empty list would mean "none of these". */
    public Answers withListNotAsked(String field) {
        return with(field, new Many(false, Set.of()));
    }

    public Answers with(String field, int number) {
        return with(field, new Whole(number));
    }

    /** Takes an answer back: the field is as if nobody had touched it. */
    public Answers without(String field, Answers fresh) {
        return with(field, fresh.answer(field));
    }

    Answers with(String field, Answer answer) {
        var changed = new HashMap<>(byField);
        changed.put(field, answer);
        return new Answers(changed);
    }

    Answers with(Map<String, Answer> given) {
        var changed = new HashMap<>(byField);
        changed.putAll(given);
        return new Answers(changed);
    }

    Answer answer(String field) {
        return byField.getOrDefault(field, NOTHING);
    }

    /** The code of a field that takes one; EMPTY where there is none. */
    public String code(String field) {
        return switch (answer(field)) {
            case One one -> one.code();
            case Many many -> many.asked() ? Condition.EMPTY : NOT_ASKED;
            case Whole _, Empty _ -> Condition.EMPTY;
        };
    }

    /** Whether a field that takes several was asked at all. */
    public boolean isAsked(String field) {
        return answer(field) instanceof Many many && many.asked();
    }

    public Optional<Integer> number(String field) {
        return answer(field) instanceof Whole whole ? Optional.of(whole.number()) : Optional.empty();
    }

    /** The codes of a field that takes several. */
    public Set<String> codes(String field) {
        return answer(field) instanceof Many many ? many.codes() : Set.of();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Answers answers && answers.byField.equals(byField);
    }

    @Override
    public int hashCode() {
        return byField.hashCode();
    }

    /** Says nothing: answers are never written anywhere. */
    @Override
    public String toString() {
        return "Answers";
    }

}
