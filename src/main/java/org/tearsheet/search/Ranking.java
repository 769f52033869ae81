package org.tearsheet.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.tearsheet.library.Language;

/** Puts the topics that may fit in order, by the best that each is found by. */
class Ranking {

    private static final double SMALL = 0.12;

    private static final double SMALL_IN_NAME = 0.15;

    private static final double RARITY = 0.7;

    private static final double LOOSE = 0.6;

    private static final double EXACT_CODE = 3;

    private static final double CODE = 2;

    private static final double SAME_PHRASE = 0.6;

    private static final double BEGINS_TITLE = 0.35;

    private static final double BEGINS = 0.2;

    private static final double TITLE = 0.03;

    private static final double SUMMARY = 0.5;

    private static final double BODY = 0.35;

    private static final double READERS_LANGUAGE = 0.02;

    private static final double ELSEWHERE = 0.5;

    /** What has less of the words comes behind texts that have all of them. */
    private static final double MOST_WORDS = 0.6;

    private static final double FEW_WORDS = 0.65;

    private static final double EACH_NAME = 0.03;

    private static final double ALSO_SAID = 0.1;

    private final Typed typed;

    private final List<Term> terms;

    private final Language reader;

    private final Map<Term, Double> weights = new HashMap<>();

    private double allWeights;

    Ranking(Typed typed, List<Term> terms, Language reader) {
        this.typed = typed;
        this.terms = terms;
        this.reader = reader;
    }

    /** The best first. */
    List<Found> order(List<Entry> entries) {
        weigh(entries);
        var topics = new LinkedHashMap<UUID, Set<Entry>>();
        entries.forEach(entry -> topics.computeIfAbsent(entry.topic(), _ -> new LinkedHashSet<>()).add(entry));
        return topics.entrySet()
            .stream()
            .map(topic -> best(topic.getKey(), topic.getValue()))
            .sorted(Comparator.comparingDouble(Found::score).reversed())
            .toList();
    }

    /** A word says the more the fewer topics have it. */
    private void weigh(List<Entry> entries) {
        for (var term : terms) {
            var having = new HashSet<UUID>();
            if (!term.small()) {
                entries.stream()
                    .filter(entry -> entry.isName() && !having.contains(entry.topic()) && term.in(entry) > 0)
                    .forEach(entry -> having.add(entry.topic()));
            }
            weights.put(term, term.small() ? SMALL : 1 / (1 + RARITY * Math.log(Math.max(1, having.size()))));
        }
        allWeights = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private Found best(UUID topic, Set<Entry> entries) {
        var scored = entries.stream().map(this::scored).toList();
        var all = new double[terms.size()];
        for (var one : scored) {
            for (int i = 0; i < all.length; i++) {
                all[i] = Math.max(all[i], one.each()[i]);
            }
        }
        double together = share(all);
        var best = scored.stream().max(Comparator.comparingDouble(one -> one.among(together))).orElseThrow();
        long names = entries.stream().filter(Entry::isName).count();
        var entry = best.entry();
        double score = best.among(together);
        if (entry.isName()) {
            score = score * (together < MOST_WORDS ? FEW_WORDS : 1) + EACH_NAME * Math.log1p(names);
        }
        if (names < entries.size()) {
            score += ALSO_SAID;
        }
        return new Found(topic, entry.field(), entry.shown(), meant(entry), score, entry.isName() ? together : 1);
    }

    private Scored scored(Entry entry) {
        var each = new double[terms.size()];
        if (entry.isName()) {
            for (int i = 0; i < each.length; i++) {
                each[i] = terms.get(i).in(entry);
            }
        }
        return new Scored(entry, each, share(each), score(entry, each));
    }

    private double score(Entry entry, double[] each) {
        double language = entry.language().equals(reader.tag()) ? READERS_LANGUAGE : 0;
        return language + switch (entry.field()) {
            case CODE -> typed.codes().contains(entry.folded()) ? EXACT_CODE : CODE;
            case SUMMARY -> SUMMARY;
            case BODY -> BODY;
            case TITLE -> TITLE + name(entry, each, BEGINS_TITLE);
            case SYNONYM -> name(entry, each, BEGINS);
        };
    }

    private double name(Entry entry, double[] each, double begins) {
        double phrase = entry.squeezed().equals(typed.squeezed()) ? SAME_PHRASE
                : entry.squeezed().startsWith(typed.squeezed()) ? begins : 0;
        return phrase + share(each) * (LOOSE + (1 - LOOSE) * tight(entry, each));
    }

    /** How much of a name was typed. */
    private double tight(Entry entry, double[] each) {
        double typedOfIt = 0;
        var standing = new HashSet<Term>();
        for (var word : entry.words()) {
            var having = terms.stream().filter(term -> term.standsFor(word)).toList();
            standing.addAll(having);
            typedOfIt += having.isEmpty() ? 0 : weight(SmallWords.has(word));
        }
        for (int i = 0; i < each.length; i++) {
            if (each[i] > 0 && !standing.contains(terms.get(i))) {
                typedOfIt += weight(terms.get(i).small());
            }
        }
        return Math.min(1, typedOfIt / entry.words().stream().mapToDouble(word -> weight(SmallWords.has(word))).sum());
    }

    private static double weight(boolean small) {
        return small ? SMALL_IN_NAME : 1;
    }

    private double share(double[] each) {
        double sum = 0;
        for (int i = 0; i < each.length; i++) {
            sum += weights.getOrDefault(terms.get(i), 0.0) * each[i];
        }
        return allWeights == 0 ? 0 : sum / allWeights;
    }

    private String meant(Entry entry) {
        if (!entry.isName()) {
            return "";
        }
        var meant = new ArrayList<String>();
        terms.forEach(term -> term.forgivenIn(entry).ifPresent(guess -> meant.add(guess.word())));
        return meant.stream().distinct().collect(Collectors.joining(" "));
    }

    /** An entry, and how well it has each of the words. */
    private record Scored(Entry entry, double[] each, double share, double score) {

        /** With what other names of the topic add to it. */
        double among(double together) {
            return entry.isName() ? score + ELSEWHERE * (together - share) : score;
        }

    }

}
