package org.tearsheet.referral;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a question matters, in terms of what was answered to others: each clause must
 * hold. It can be wider than {@link Checklist#isRelevant}, and is never narrower.
 *
 * @param clauses none where the question always matters
 */
public record Relevance(List<Clause> clauses) {

    public static final Relevance ALWAYS = new Relevance(List.of());

    public Relevance {
        clauses = List.copyOf(clauses);
    }

    /**
     * Holds when one of these fields has one of these codes, or reaches one of these
     * numbers. {@code EMPTY} and {@code NOT_ASKED} can be among the codes.
     */
    public record Clause(Map<String, Set<String>> codes, Map<String, Integer> atLeast) {

        public Clause {
            codes = Map.copyOf(codes);
            atLeast = Map.copyOf(atLeast);
        }

        /** How many codes and numbers it names. */
        public int size() {
            return codes.values().stream().mapToInt(Set::size).sum() + atLeast.size();
        }

    }

}
