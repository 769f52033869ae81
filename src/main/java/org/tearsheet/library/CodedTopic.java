package org.tearsheet.library;

import java.util.List;

/**
 * A topic that a code led to.
 *
 * @param matched which of its codes it was, one at least
 */
public record CodedTopic(TopicPage topic, List<ClinicalCode> matched) {

    public CodedTopic {
        matched = List.copyOf(matched);
    }

}
