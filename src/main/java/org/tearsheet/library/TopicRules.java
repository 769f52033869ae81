package org.tearsheet.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.tearsheet.library.TopicFault.Reason;
import org.tearsheet.security.Actors;
import org.tearsheet.security.Role;

/** What must be true of a topic that somebody writes here. */
@Component
class TopicRules {

    private final TopicQuery query;

    private final Actors actors;

    TopicRules(TopicQuery query, Actors actors) {
        this.query = query;
        this.actors = actors;
    }

    /**
     * Everything that is wrong.
     * @param before what stands there now; empty for a topic that is new
     */
    List<TopicFault> faults(Optional<TopicSeen> before, TopicDraft after) {
        var faults = new ArrayList<TopicFault>();
        var renumbered = before.map(seen -> seen.topic().sheetNumber() != after.sheetNumber()).orElse(true);
        if (renumbered && before.map(TopicSeen::printed).orElse(false)) {
            faults.add(fault(Reason.NUMBER_ON_PAPER, String.valueOf(after.sheetNumber())));
        }
        else if (renumbered) {
            query.holder(after.sheetNumber(), after.slug())
                .ifPresent(other -> faults.add(fault(Reason.NUMBER_TAKEN, other)));
        }
        if (before.map(seen -> isLooser(seen.topic(), after)).orElse(false) && !actors.hold(Role.REVIEWER)) {
            faults.add(fault(Reason.LESS_CAREFUL, ""));
        }
        after.texts()
            .forEach((language, text) -> discreet(after.slug(), language, text.titles()).ifPresent(faults::add));
        var known = new HashSet<Map.Entry<Language, String>>();
        after.synonyms()
            .stream()
            .filter(synonym -> !known.add(Map.entry(synonym.language(), Synonym.fold(synonym.phrase()))))
            .forEach(synonym -> faults
                .add(new TopicFault(Reason.PHRASE_TWICE, Optional.of(synonym.language()), synonym.phrase())));
        return faults;
    }

    private Optional<TopicFault> discreet(Slug slug, Language language, Titles titles) {
        if (!titles.differ()) {
            return Optional.of(new TopicFault(Reason.DISCREET_IS_PLAIN, Optional.of(language), titles.plain()));
        }
        return query.holder(language, titles.discreet(), slug)
            .map(other -> new TopicFault(Reason.DISCREET_TAKEN, Optional.of(language), other));
    }

    private static boolean isLooser(TopicDraft before, TopicDraft after) {
        return after.takeHome().compareTo(before.takeHome()) < 0;
    }

    private static TopicFault fault(Reason reason, String detail) {
        return new TopicFault(reason, Optional.empty(), detail);
    }

}
