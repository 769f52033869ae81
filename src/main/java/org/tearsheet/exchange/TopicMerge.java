package org.tearsheet.exchange;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.tearsheet.library.ClinicalCode;
import org.tearsheet.library.Language;
import org.tearsheet.library.Situation;
import org.tearsheet.library.TakeHome;
import org.tearsheet.library.Titles;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicText;
import org.tearsheet.library.compare.ThreeWay.Outcome;

/**
 * The description of a topic in a pack and the one here. The sheet number of a topic that
 * is here stays, because it stands on paper; so does what the pack is silent about.
 */
class TopicMerge {

    private final Optional<TopicDraft> base;

    private final Optional<TopicDraft> ours;

    private final TopicDraft theirs;

    TopicMerge(Optional<TopicDraft> base, Optional<TopicDraft> ours, TopicDraft theirs) {
        this.base = base;
        this.ours = ours;
        this.theirs = ours.map(here -> complete(theirs, here)).orElse(theirs);
    }

    /** A language that the pack does not speak is no reason to forget it here. */
    private static TopicDraft complete(TopicDraft theirs, TopicDraft ours) {
        var texts = new EnumMap<Language, TopicText>(ours.texts());
        texts.putAll(theirs.texts());
        var synonyms = new HashSet<>(theirs.synonyms());
        ours.synonyms()
            .stream()
            .filter(synonym -> !theirs.texts().containsKey(synonym.language()))
            .forEach(synonyms::add);
        return new TopicDraft(ours.slug(), ours.sheetNumber(), theirs.audience(), theirs.takeHome(),
                theirs.situation() == Situation.OTHER ? ours.situation() : theirs.situation(), texts, synonyms,
                theirs.codes(), theirs.codeNotes());
    }

    Fate fate() {
        if (ours.isEmpty()) {
            return Fate.NEW;
        }
        var changes = changes();
        if (changes.stream().anyMatch(DescriptionChange::isConflict)) {
            return Fate.CONFLICT;
        }
        boolean here = changes.stream().anyMatch(change -> change.outcome() != Outcome.THEIRS_ONLY);
        boolean pack = changes.stream().anyMatch(change -> change.outcome() != Outcome.OURS_ONLY);
        return here && pack ? Fate.JOINABLE : pack ? Fate.CHANGED_BY_PACK : here ? Fate.CHANGED_HERE : Fate.UNCHANGED;
    }

    /** The fields that are not the same everywhere; none of a topic that is new. */
    List<DescriptionChange> changes() {
        return ours.map(here -> DescriptionChange.between(base, here, theirs)).orElse(List.of());
    }

    /** The description that a choice comes to; empty where nothing new comes of it. */
    Optional<TopicDraft> chosen(Choice choice) {
        return switch (choice) {
            case KEEP, LATER -> Optional.empty();
            case TAKE -> Optional.of(theirs);
            case JOIN -> Optional.of(joined(ours.orElseThrow()));
        };
    }

    private TopicDraft joined(TopicDraft here) {
        var codes = join(base.map(TopicDraft::codes), here.codes(), theirs.codes(), TopicMerge::key);
        var known = codes.stream().map(TopicMerge::key).collect(Collectors.toSet());
        var notes = join(base.map(TopicDraft::codeNotes), here.codeNotes(), theirs.codeNotes(),
                note -> note.system() + note.code() + note.language());
        notes.removeIf(note -> !known.contains(note.system() + note.code()));
        return new TopicDraft(here.slug(), here.sheetNumber(),
                either(base.map(TopicDraft::audience), here.audience(), theirs.audience()), takeHome(here),
                either(base.map(TopicDraft::situation), here.situation(), theirs.situation()), texts(here),
                join(base.map(TopicDraft::synonyms), here.synonyms(), theirs.synonyms(), Function.identity()), codes,
                notes);
    }

    /** The more careful of the two, unless only one of them changed. */
    private TakeHome takeHome(TopicDraft here) {
        var careful = theirs.takeHome().compareTo(here.takeHome()) > 0 ? theirs.takeHome() : here.takeHome();
        return base.map(TopicDraft::takeHome).filter(before -> before == theirs.takeHome()).isPresent()
                ? here.takeHome() : careful;
    }

    private Map<Language, TopicText> texts(TopicDraft here) {
        var joined = new EnumMap<Language, TopicText>(theirs.texts());
        here.texts().forEach((language, text) -> {
            var before = base.map(draft -> draft.texts().get(language));
            var other = theirs.texts().getOrDefault(language, text);
            joined.put(language, new TopicText(new Titles(
                    either(before.map(known -> known.titles().plain()), text.titles().plain(), other.titles().plain()),
                    either(before.map(known -> known.titles().discreet()), text.titles().discreet(),
                            other.titles().discreet())),
                    either(before.map(TopicText::summary), text.summary(), other.summary())));
        });
        return joined;
    }

    /** Theirs where only they changed it, else ours. */
    private static <T> T either(Optional<T> before, T here, T packed) {
        return before.filter(here::equals).isPresent() ? packed : here;
    }

    /** Ours, without what the pack took away and with what it added under a new key. */
    private static <T> Set<T> join(Optional<Set<T>> base, Set<T> here, Set<T> packed, Function<T, ?> key) {
        var before = base.orElse(Set.of());
        var joined = new HashSet<>(here);
        joined.removeIf(item -> before.contains(item) && !packed.contains(item));
        var keys = joined.stream().map(key).collect(Collectors.<Object>toSet());
        packed.stream().filter(item -> !before.contains(item) && keys.add(key.apply(item))).forEach(joined::add);
        return joined;
    }

    private static String key(ClinicalCode code) {
        return code.system() + code.code();
    }

}
