package org.tearsheet.referral;

import java.util.List;
import java.util.Set;

import org.tearsheet.referral.Answer.Empty;
import org.tearsheet.referral.Answer.Many;
import org.tearsheet.referral.Answer.One;
import org.tearsheet.referral.Answer.Whole;

/** When something of the checklist applies. */
sealed interface Condition {

    /** Stands for an answer that was not given, in a field that may stay empty. */
    String EMPTY = "EMPTY";

    boolean holds(Facts facts);

    record All(List<Condition> parts) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return parts.stream().allMatch(part -> part.holds(facts));
        }

    }

    record Any(List<Condition> parts) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return parts.stream().anyMatch(part -> part.holds(facts));
        }

    }

    record Not(Condition part) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return !part.holds(facts);
        }

    }

    /** The field has one of these answers, or holds at least one of them. */
    record OneOf(String field, Set<String> codes) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return switch (facts.answer(field)) {
                case One one -> codes.contains(one.code());
                case Many many ->
                    many.asked() ? many.codes().stream().anyMatch(codes::contains) : codes.contains(Answers.NOT_ASKED);
                case Whole _ -> false;
                case Empty _ -> codes.contains(EMPTY);
            };
        }

    }

    /** The list holds none of these. */
    record Lacks(String field, Set<String> codes) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return facts.codes(field).stream().noneMatch(codes::contains);
        }

    }

    /** The list is not empty and holds nothing else. */
    record Only(String field, Set<String> codes) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return !facts.codes(field).isEmpty() && codes.containsAll(facts.codes(field));
        }

    }

    /** The list is not empty. */
    record Some(String field) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return !facts.codes(field).isEmpty();
        }

    }

    /** The number is this parameter's, or this number, or more. */
    record AtLeast(String field, String threshold) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return facts.answer(field) instanceof Whole whole && whole.number() >= facts.threshold(threshold);
        }

    }

    record Derived(String name, boolean expected) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return facts.isTrue(name) == expected;
        }

    }

    record Fired(Set<String> rules) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return rules.stream().anyMatch(facts::fired);
        }

    }

    /** No rule with an urgency fired before this one. */
    record NothingBefore() implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return facts.nothingUrgent();
        }

    }

    /** Nothing is left to ask. */
    record Complete() implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return facts.complete();
        }

    }

    /** No other sheet is suggested. */
    record NoOtherSheet() implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return facts.noSheet();
        }

    }

}
