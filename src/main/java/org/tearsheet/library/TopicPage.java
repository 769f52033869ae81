package org.tearsheet.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A topic as a clinician opens it, with what of it is live. */
public record TopicPage(TopicId id, Slug slug, int sheetNumber, Audience audience, TakeHome takeHome,
        Situation situation, Map<Language, TopicText> texts, List<Synonym> synonyms, List<ClinicalCode> codes,
        List<CodeNote> codeNotes, List<LiveEdition> live) {

    /** The topic in this language, or in English where it has no text in it. */
    public TopicText text(Language language) {
        var text = texts.get(language);
        return text != null ? text : texts.getOrDefault(Language.ENGLISH, texts.values().iterator().next());
    }

    public Optional<LiveEdition> live(DocumentKind kind, Language language) {
        return live.stream().filter(edition -> edition.kind() == kind && edition.language() == language).findFirst();
    }

    /** The note on a code in this language; empty where there is none. */
    public Optional<String> note(ClinicalCode code, Language language) {
        return codeNotes.stream()
            .filter(note -> note.language() == language && note.system() == code.system()
                    && note.code().equals(code.code()))
            .map(CodeNote::note)
            .findFirst();
    }

    /** The languages in which this kind of material is live. */
    public List<Language> languages(DocumentKind kind) {
        return live.stream().filter(edition -> edition.kind() == kind).map(LiveEdition::language).sorted().toList();
    }

}
