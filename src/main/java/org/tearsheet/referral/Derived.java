package org.tearsheet.referral;

import java.util.List;

import org.tearsheet.referral.Answer.One;

/** What follows from answers before any rule is looked at. */
sealed interface Derived {

    String name();

    void add(Facts facts);

    /** True or false. */
    record Truth(String name, Condition when) implements Derived {

        @Override
        public void add(Facts facts) {
            facts.derive(name, when.holds(facts));
        }

    }

    /** The first case that holds, otherwise the answer to a field. */
    record Value(String name, List<Case> cases, String otherwise) implements Derived {

        @Override
        public void add(Facts facts) {
            facts.derive(name,
                    cases.stream()
                        .filter(one -> one.when().holds(facts))
                        .findFirst()
                        .<Answer>map(one -> new One(one.value()))
                        .orElseGet(() -> facts.answer(otherwise)));
        }

    }

    record Case(Condition when, String value) {
    }

}
