package org.tearsheet.library;

import java.util.Map;
import java.util.Set;

/** A topic as it is handed to the library. */
public record TopicDraft(Slug slug, int sheetNumber, Audience audience, TakeHome takeHome, Situation situation,
        Map<Language, TopicText> texts, Set<Synonym> synonyms, Set<ClinicalCode> codes, Set<CodeNote> codeNotes) {

    public TopicDraft {
        if (sheetNumber < 1) {
            throw new IllegalArgumentException("A sheet number is 1 or more");
        }
        if (!texts.containsKey(Language.ENGLISH)) {
            throw new IllegalArgumentException("A topic has an English title");
        }
        if (codes.stream().map(code -> code.system().label() + " " + code.code()).distinct().count() < codes.size()) {
            throw new IllegalArgumentException("A code stands here twice");
        }
        texts = Map.copyOf(texts);
        synonyms = Set.copyOf(synonyms);
        codes = Set.copyOf(codes);
        codeNotes = Set.copyOf(codeNotes);
    }

    /** The topic in this language, or in English where it has no text in it. */
    public TopicText text(Language language) {
        var text = texts.get(language);
        return text != null ? text : texts.getOrDefault(Language.ENGLISH, texts.values().iterator().next());
    }

    TopicDraft with(TakeHome other) {
        return new TopicDraft(slug, sheetNumber, audience, other, situation, texts, synonyms, codes, codeNotes);
    }

}
