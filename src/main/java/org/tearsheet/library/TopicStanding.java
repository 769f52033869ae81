package org.tearsheet.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a topic stands here when somebody brings another description or other texts of it.
 *
 * @param version changes whenever its description does
 * @param starter whether its description came with the starter pack and the clinic never
 * changed it
 */
public record TopicStanding(TopicId id, long version, TopicDraft topic, boolean starter,
        Map<DocumentKind, DocumentId> documents, List<TextStanding> texts) {

    public Optional<TextStanding> text(DocumentKind kind, Language language) {
        return texts.stream().filter(text -> text.kind() == kind && text.language() == language).findFirst();
    }

}
