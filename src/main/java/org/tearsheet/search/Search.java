package org.tearsheet.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.library.Language;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/**
 * Finds topics of which something is live. What was typed is neither stored nor logged.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or hasAuthority('" + Authority.INFOBUTTON + "')")
public class Search {

    private static final int MOST = 20;

    private static final int MOST_NEAREST = 5;

    /** Looked up at once, to have enough when some of them are not live. */
    private static final int BATCH = 24;

    /** How much of what was typed a topic must have, for it to be found by that. */
    private static final double ENOUGH = 0.55;

    private static final double SOME = 0.25;

    private static final Duration[] GOALS = { Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(1) };

    private final TopicEntries entries;

    /** How long each took, and nothing of what was looked for. */
    private final Timer times;

    Search(TopicEntries entries, MeterRegistry meters) {
        this.entries = entries;
        this.times = Timer.builder("tearsheet.searches")
            .description("Searches, and how long they took")
            .serviceLevelObjectives(GOALS)
            .register(meters);
    }

    /**
     * The topics that fit what was typed, the best first; titles in the reader's language
     * where there are any.
     */
    public List<Hit> find(String text, Language reader) {
        var findings = look(text, reader);
        return findings.nearest() ? List.of() : findings.hits();
    }

    /** The same, and the nearest where nothing fits. */
    public Findings look(String text, Language reader) {
        var typed = Typed.of(text);
        return typed.isEmpty() ? Findings.NOT_LOOKED_FOR : times.record(() -> {
            var findings = look(typed, reader);
            entries.forget();
            return findings;
        });
    }

    private Findings look(Typed typed, Language reader) {
        var terms = entries.terms(typed);
        var telling = telling(terms);
        var named = entries.named(typed, telling);
        if (named.isEmpty() && typed.hasALongWord()) {
            var meant = terms.stream().map(this::meant).toList();
            if (!meant.equals(terms)) {
                terms = meant;
                telling = telling(terms);
                named = entries.named(typed, telling);
            }
        }
        var ranking = new Ranking(typed, terms, reader);
        if (!named.isEmpty() || !typed.hasALongWord()) {
            return new Findings(withTexts(named, telling, typed, ranking, reader), false);
        }
        var found = new ArrayList<>(entries.partlyNamed(telling));
        found.addAll(entries.said(telling));
        var ordered = ranking.order(found);
        var fitting = fitting(ordered);
        var hits = live(fitting.isEmpty() ? ordered : fitting, fitting.isEmpty() ? MOST_NEAREST : MOST, reader);
        return new Findings(hits, fitting.isEmpty() && !hits.isEmpty());
    }

    /** Names first, and if they are few what is said about topics. */
    private List<Hit> withTexts(List<Entry> named, List<Term> telling, Typed typed, Ranking ranking, Language reader) {
        var hits = live(ranking.order(named), MOST, reader);
        if (hits.size() == MOST || !typed.hasALongWord()) {
            return hits;
        }
        var all = new ArrayList<>(named);
        all.addAll(entries.said(telling));
        return live(ranking.order(all), MOST, reader);
    }

    /** Those that have part of the words, if one has most of them. */
    private static List<Found> fitting(List<Found> ordered) {
        return ordered.stream().noneMatch(one -> one.share() >= ENOUGH) ? List.of()
                : ordered.stream().filter(one -> one.share() >= SOME).toList();
    }

    private List<Hit> live(List<Found> ordered, int most, Language reader) {
        var hits = new ArrayList<Hit>();
        for (int from = 0; from < ordered.size() && hits.size() < most; from += BATCH) {
            hits.addAll(entries.live(ordered.subList(from, Math.min(from + BATCH, ordered.size())), reader));
        }
        return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
    }

    private Term meant(Term term) {
        return term.known() || !Typed.isLong(term.word()) ? term
                : term.or(Spelling.guesses(term.word(), entries.alike(term.word())));
    }

    private static List<Term> telling(List<Term> terms) {
        return terms.stream().filter(term -> !term.small()).toList();
    }

}
