package org.tearsheet.exchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.compare.ThreeWay.Outcome;

/**
 * A field of a topic's description that is not the same everywhere.
 *
 * @param field its name, as the audit trail knows it
 * @param base as the pack delivered it last; empty where nobody knows
 */
public record DescriptionChange(String field, String base, String ours, String theirs, Outcome outcome) {

    private static final String TAKE_HOME = "takeHome";

    /** Lists that both may change without getting in each other's way. */
    private static final Set<String> LISTS = Set.of("synonyms", "codes", "codeNotes");

    /** Whether somebody has to decide. */
    boolean isConflict() {
        return outcome == Outcome.CONFLICT && !LISTS.contains(field);
    }

    static List<DescriptionChange> between(Optional<TopicDraft> base, TopicDraft ours, TopicDraft theirs) {
        var before = base.map(DescriptionChange::fields).orElse(Map.of());
        var here = fields(ours);
        var packed = fields(theirs);
        boolean lessCareful = theirs.takeHome().compareTo(ours.takeHome()) < 0;
        return Stream.concat(here.keySet().stream(), packed.keySet().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new))
            .stream()
            .map(field -> of(field, before.get(field), here.getOrDefault(field, ""), packed.getOrDefault(field, ""),
                    lessCareful))
            .filter(change -> change.outcome() != Outcome.UNCHANGED && change.outcome() != Outcome.SAME_CHANGE)
            .toList();
    }

    /** Paper that was asked about is never handed over more freely without a decision. */
    private static DescriptionChange of(String field, @Nullable String base, String ours, String theirs,
            boolean lessCareful) {
        var outcome = base == null && !ours.equals(theirs) ? Outcome.CONFLICT
                : Outcome.of(base == null ? ours : base, ours, theirs);
        if (outcome == Outcome.THEIRS_ONLY && field.equals(TAKE_HOME) && lessCareful) {
            outcome = Outcome.CONFLICT;
        }
        return new DescriptionChange(field, base == null ? "" : base, ours, theirs, outcome);
    }

    private static Map<String, String> fields(TopicDraft topic) {
        var fields = new LinkedHashMap<String, String>();
        new TreeMap<>(topic.texts()).forEach((language, text) -> {
            fields.put("title." + language.tag(), text.titles().plain());
            fields.put("discreetTitle." + language.tag(), text.titles().discreet());
            fields.put("summary." + language.tag(), text.summary());
        });
        fields.put("audience", topic.audience().name());
        fields.put(TAKE_HOME, topic.takeHome().name());
        fields.put("situation", topic.situation().name());
        fields.put("synonyms",
                sorted(topic.synonyms().stream().map(synonym -> synonym.language().tag() + ": " + synonym.phrase())));
        fields.put("codes",
                sorted(topic.codes()
                    .stream()
                    .map(code -> "%s %s %s%s".formatted(code.system().label(), code.code(), code.display(),
                            code.sensitive() ? " *" : ""))));
        fields.put("codeNotes",
                sorted(topic.codeNotes()
                    .stream()
                    .map(note -> "%s %s %s: %s".formatted(note.system().label(), note.code(), note.language().tag(),
                            note.note()))));
        return fields;
    }

    private static String sorted(Stream<String> items) {
        return items.sorted().collect(Collectors.joining("; "));
    }

}
