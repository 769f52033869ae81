package org.tearsheet.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A topic as a clinician opens it, with what of it is live. */
public record TopicPage(TopicId id, Slug slug, int sheetNumber, Audience audience, Map<Language, TopicText> texts,
        List<Synonym> synonyms, List<ClinicalCode> codes, List<LiveEdition> live) {

    /** The topic in this language, or in English where it has no text in it. */
    public TopicText text(Language language) {
        var text = texts.get(language);
        return text != null ? text : texts.getOrDefault(Language.ENGLISH, texts.values().iterator().next());
    }

    public Optional<LiveEdition> live(DocumentKind kind, Language language) {
        return live.stream().filter(edition -> edition.kind() == kind && edition.language() == language).findFirst();
    }

    /** The languages in which this kind of material is live. */
    public List<Language> languages(DocumentKind kind) {
        return live.stream().filter(edition -> edition.kind() == kind).map(LiveEdition::language).sorted().toList();
    }

}
