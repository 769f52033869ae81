package org.tearsheet.referral;

import java.util.HashMap;
import java.util.Map;
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

    static final String NOT_ASKED = "NOT_ASKED";

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
