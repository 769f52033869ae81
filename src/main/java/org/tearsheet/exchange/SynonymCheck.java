package org.tearsheet.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tearsheet.library.Language;
import org.tearsheet.library.Synonym;
import org.tearsheet.library.TopicDraft;

/**
 * Sees to it that a phrase leads to one topic, unless the pack says that it is meant to
 * lead to several.
 */
class SynonymCheck {

    private final Set<String> shared = new HashSet<>();

    private final Map<String, List<Place>> places = new HashMap<>();

    SynonymCheck(List<String> shared) {
        shared.stream().map(Synonym::fold).forEach(this.shared::add);
    }

    void add(PackFile file, Map<Synonym, Integer> lines) {
        lines.forEach((synonym, line) -> places
            .computeIfAbsent(key(synonym.language(), synonym.phrase()), _ -> new ArrayList<>())
            .add(new Place(file, line, synonym.phrase())));
    }

    /** Phrases of a topic that is here: all that lead to several are meant to. */
    void add(TopicDraft topic) {
        var file = new PackFile(topic.slug().text() + "/" + TopicFile.NAME, new byte[0]);
        var lines = new HashMap<Synonym, Integer>();
        topic.synonyms().forEach(synonym -> lines.put(synonym, 1));
        add(file, lines);
    }

    /** Folded, whatever leads to two topics, or stands twice at one. */
    List<String> twice() {
        return places.values()
            .stream()
            .filter(list -> list.size() > 1)
            .map(list -> Synonym.fold(list.getFirst().phrase()))
            .distinct()
            .sorted()
            .toList();
    }

    /** What leads to two topics by mistake, or is called shared and leads to one. */
    List<BrokenPack.Fault> strays(PackFile pack) {
        var found = new ArrayList<BrokenPack.Fault>();
        var needless = new HashSet<>(shared);
        places.values().stream().filter(list -> list.size() > 1).forEach(list -> {
            var phrase = Synonym.fold(list.getFirst().phrase());
            needless.remove(phrase);
            if (!shared.contains(phrase)) {
                list.stream()
                    .skip(1)
                    .map(place -> place.file()
                        .fault(place.line(), PackFlaw.SYNONYM_TAKEN, place.phrase(), list.getFirst().file().folder()))
                    .forEach(found::add);
            }
        });
        needless.stream()
            .sorted()
            .map(phrase -> pack.fault(1, PackFlaw.SYNONYM_NOT_SHARED, phrase))
            .forEach(found::add);
        return found;
    }

    private static String key(Language language, String phrase) {
        return language.tag() + " " + Synonym.fold(phrase);
    }

    private record Place(PackFile file, int line, String phrase) {

    }

}
