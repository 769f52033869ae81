package org.tearsheet.referral;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.tearsheet.referral.Answer.Many;
import org.tearsheet.referral.Answer.One;

/**
 * What is known while the rules are gone through: answers, what follows from them, and
 * what fired so far.
 */
class Facts {

    private final Checklist checklist;

    private final Map<String, Answer> answers = new HashMap<>();

    private final Map<String, Boolean> truths = new HashMap<>();

    private final Set<String> fired = new HashSet<>();

    private final Set<String> mustAsk = new LinkedHashSet<>();

    private boolean urgent;

    private boolean sheet;

    Facts(Checklist checklist, Answers given) {
        this.checklist = checklist;
        checklist.fields().forEach(field -> answers.put(field, given.answer(field)));
        var privacy = checklist.privacy();
        if (privacy.when().holds(this)) {
            privacy.notAskedAfterAll().forEach((field, code) -> {
                if (answer(field).equals(new One(code))) {
                    answers.put(field, new One(Answers.NOT_ASKED));
                }
            });
            mustAsk.addAll(privacy.mustAsk());
        }
        checklist.derived().forEach(derived -> derived.add(this));
    }

    Answer answer(String field) {
        return answers.getOrDefault(field, new Answer.Empty());
    }

    Set<String> codes(String field) {
        return answer(field) instanceof Many many ? many.codes() : Set.of();
    }

    int threshold(String name) {
        return checklist.threshold(name);
    }

    boolean isTrue(String derived) {
        return truths.getOrDefault(derived, false);
    }

    void derive(String name, Answer answer) {
        answers.put(name, answer);
    }

    void derive(String name, boolean truth) {
        truths.put(name, truth);
    }

    boolean fired(String rule) {
        return fired.contains(rule);
    }

    void fire(Rule rule) {
        fired.add(rule.id());
        urgent |= rule.urgency() != null;
    }

    boolean nothingUrgent() {
        return !urgent;
    }

    void ask(String item) {
        mustAsk.add(item);
    }

    Set<String> mustAsk() {
        return mustAsk;
    }

    boolean complete() {
        return mustAsk.isEmpty();
    }

    void suggestSheet() {
        sheet = true;
    }

    boolean noSheet() {
        return !sheet;
    }

}
