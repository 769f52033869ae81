package org.tearsheet.exchange;

import java.util.List;

import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Language;
import org.tearsheet.library.Source;
import org.tearsheet.library.TopicDraft;

/**
 * A pack that was read completely and found whole.
 *
 * @param digest SHA-256 of all its files
 */
record Pack(String name, Runtime.Version version, String digest, List<Source> sources, List<PackedTopic> topics,
        List<PackedText> checklists) {

    record PackedTopic(TopicDraft topic, List<PackedText> texts) {

    }

    record PackedText(DocumentKind kind, Language language, int reviewMonths, EditionDraft draft) {

    }

}
