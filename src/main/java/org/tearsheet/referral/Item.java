package org.tearsheet.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question of the checklist.
 *
 * @param quick whether it is on the quick path
 * @param redFlag whether an answer to it can mean help today
 * @param help how to ask it, for the clinician
 * @param answers the words of each code, in the order they are offered; for a score, of
 * each tool
 * @param range of a number
 */
public record Item(String id, Kind kind, Group group, String question, String help, boolean quick, boolean redFlag,
        boolean essential, Optional<Condition> shown, Map<String, String> answers, Range range,
        Map<String, Tool> tools) {

    /** The fields that its answer is kept in. */
    public List<String> fields() {
        return kind == Kind.SCORE ? List.of(id + "_TOOL", id + "_SCORE", id + "_SELFHARM") : List.of(id);
    }

    public enum Kind {

        ONE, MANY, NUMBER,

        /**
         * A tool and its total, with the answer to the item on self-harm where it has
         * one.
         */
        SCORE

    }

    /** What the question is about; groups are shown together. */
    public enum Group {

        START, SAFETY, BODY, MOOD, PICTURE

    }

    /** The lowest and the highest number. */
    public record Range(int from, int to) {

        public boolean holds(int number) {
            return number >= from && number <= to;
        }

    }

    /** A questionnaire with a total. */
    public record Tool(String label, Range range, boolean hasSelfHarmItem) {

    }

}
