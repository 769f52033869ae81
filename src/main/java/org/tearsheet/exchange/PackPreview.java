package org.tearsheet.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a pack would bring. Nothing of it is written yet.
 *
 * @param before the version of it that was taken last
 * @param newSources keys of sources that would be added
 * @param otherSources keys of sources that are here with other words, which stay
 * @param taken sheet numbers that are given away, here or in the pack
 * @param proposed a free sheet number for each new topic whose own is taken
 */
public record PackPreview(String name, String version, Optional<String> before, List<String> newSources,
        List<String> otherSources, List<TopicPreview> topics, List<TextPreview> checklists, Set<Integer> taken,
        Map<String, Integer> proposed) {

    public long count(Fate fate) {
        return texts().filter(text -> text.fate() == fate).count();
    }

    private Stream<TextPreview> texts() {
        return Stream.concat(checklists.stream(), topics.stream().flatMap(topic -> topic.texts().stream()));
    }

}
