package org.tearsheet.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One instrument applied to one text. */
public record Scorecard(Instrument instrument, List<Standing> standings) {

    public Scorecard {
        standings = List.copyOf(standings);
    }

    static Scorecard of(Instrument instrument, Anatomy text, Map<Item, Judgement> judgements) {
        var standings = new LinkedHashMap<String, Standing>();
        for (var item : instrument.items()) {
            standings.put(item.number(), own(item, item.clue().in(text), judgements));
            item.gates()
                .stream()
                .filter(gate -> standings.getOrDefault(gate.item(), open(item)).is(gate.answered()))
                .findFirst()
                .ifPresent(gate -> standings.put(item.number(),
                        new Standing(item, Standing.Basis.FOLLOWS, gate.becomes(), List.of())));
        }
        return new Scorecard(instrument, List.copyOf(standings.values()));
    }

    private static Standing own(Item item, Reading reading, Map<Item, Judgement> judgements) {
        if (reading.certain()) {
            return new Standing(item, Standing.Basis.COUNTED, reading.answer(), reading.where());
        }
        var judgement = judgements.get(item);
        if (judgement != null) {
            var basis = judgement.stale() ? Standing.Basis.STALE : Standing.Basis.JUDGED;
            return new Standing(item, basis, judgement.answer(),
                    judgement.answer() == reading.answer() ? reading.where() : List.of());
        }
        return reading.answer() == null ? open(item)
                : new Standing(item, Standing.Basis.PROPOSED, reading.answer(), reading.where());
    }

    private static Standing open(Item item) {
        return new Standing(item, Standing.Basis.OPEN, null, List.of());
    }

    /** The score on each of its scales. */
    public List<Score> scores() {
        return instrument.scales().stream().map(scale -> Score.of(scale, standings)).toList();
    }

    /** What a reviewer must still answer, confirm or correct. */
    public List<Standing> open() {
        return standings.stream().filter(standing -> !standing.isSettled()).toList();
    }

    /** The items whose point is lost. */
    public List<Standing> failing() {
        return standings.stream().filter(Standing::fails).toList();
    }

    /** Whether the text passes on every scale. */
    public boolean passes() {
        return scores().stream().allMatch(Score::passes);
    }

}
