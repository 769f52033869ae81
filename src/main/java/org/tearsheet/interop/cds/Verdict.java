package org.tearsheet.interop.cds;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import tools.jackson.databind.JsonNode;

/**
 * What a clinician made of a card. Which card it was, when, and what else they wrote is
 * not read.
 */
record Verdict(Outcome outcome, Optional<OverrideReason> reason) {

    private static final String ALL = "feedback";

    /** At least one. */
    static List<Verdict> all(JsonNode call) {
        var all = call.path(ALL);
        if (!all.isArray() || all.isEmpty()) {
            throw Refusal.wrong(ALL, "is a list of at least one.");
        }
        return IntStream.range(0, all.size()).mapToObj(place -> of(all.get(place), place)).toList();
    }

    private static Verdict of(JsonNode entry, int place) {
        for (var member : List.of("card", "outcome", "outcomeTimestamp")) {
            if (entry.path(member).stringValueOpt().filter(text -> !text.isBlank()).isEmpty()) {
                throw Refusal.wrong("%s[%d].%s".formatted(ALL, place, member), "is missing, or is no text.");
            }
        }
        return switch (entry.path("outcome").stringValue()) {
            case "accepted" -> new Verdict(Outcome.ACCEPTED, Optional.empty());
            case "overridden" -> new Verdict(Outcome.OVERRIDDEN, reason(entry.path("overrideReason").path("reason")));
            default -> throw Refusal.wrong("%s[%d].outcome".formatted(ALL, place), "is accepted or overridden.");
        };
    }

    /** Empty for none. */
    String reasonCode() {
        return reason.map(OverrideReason::code).orElse("");
    }

    /** None if it is not one of ours, whatever it says. */
    private static Optional<OverrideReason> reason(JsonNode reason) {
        var ours = reason.path("system")
            .stringValueOpt()
            .filter(system -> !system.endsWith(OverrideReason.SYSTEM))
            .isEmpty();
        return ours ? reason.path("code").stringValueOpt().flatMap(OverrideReason::of) : Optional.empty();
    }

    /** What became of a card. */
    enum Outcome {

        ACCEPTED, OVERRIDDEN

    }

}
