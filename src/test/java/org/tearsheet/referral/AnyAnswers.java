package org.tearsheet.referral;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Everything that can be answered. */
final class AnyAnswers {

    private static final Checklist CHECKLIST = StarterChecklist.ENGLISH;

    private static final Set<String> MANY = Set
        .copyOf(CHECKLIST.items().stream().filter(item -> item.kind() == Item.Kind.MANY).map(Item::id).toList());

    /** Each answer that a field can have by itself. */
    static final List<Given> SINGLE = CHECKLIST.fields().flatMap(field -> single(field).stream()).toList();

    private AnyAnswers() {
    }

    /** Complete or partial answers, given in some order. */
    static Arbitrary<List<Given>> inOrder() {
        var many = Arbitraries.of(CHECKLIST.items().stream().filter(item -> item.kind() == Item.Kind.MANY).toList())
            .flatMap(item -> Arbitraries.of(codes(item))
                .set()
                .ofMaxSize(4)
                .map(codes -> new Given(item.id(), List.copyOf(codes))));
        return Arbitraries.oneOf(Arbitraries.of(SINGLE), Arbitraries.of(SINGLE), many)
            .list()
            .ofMaxSize(30)
            .uniqueElements(Given::field);
    }

    static Arbitrary<Answers> all() {
        return Combinators.combine(Arbitraries.of(CHECKLIST.negative(), CHECKLIST.fresh()), inOrder())
            .as(AnyAnswers::add);
    }

    /** As those above, for where a fixed seed has to do. */
    static Answers random(Random random) {
        var chosen = new HashMap<String, Given>();
        IntStream.range(0, random.nextInt(8)).forEach(_ -> {
            var one = SINGLE.get(random.nextInt(SINGLE.size()));
            chosen.put(one.field(), one);
        });
        return add(CHECKLIST.negative(), List.copyOf(chosen.values()));
    }

    /** Gives answers one after the other, as on the screen. */
    static Answers add(Answers before, List<Given> given) {
        var answers = before;
        for (var one : given) {
            answers = one.addTo(answers);
        }
        return answers;
    }

    private static List<String> codes(Item item) {
        return item.answers().keySet().stream().filter(code -> !code.equals(Answers.NOT_ASKED)).toList();
    }

    private static List<Given> single(String field) {
        var vocabulary = new Vocabulary(CHECKLIST);
        var item = CHECKLIST.items().stream().filter(one -> one.fields().contains(field)).findFirst().orElseThrow();
        var all = new ArrayList<Given>();
        vocabulary.range(field)
            .ifPresent(range -> IntStream.rangeClosed(range.from(), range.to())
                .forEach(number -> all.add(new Given(field, number))));
        if (item.kind() == Item.Kind.MANY) {
            item.answers()
                .keySet()
                .forEach(code -> all.add(new Given(field, code.equals(Answers.NOT_ASKED) ? code : List.of(code))));
        }
        else {
            vocabulary.codes(field).forEach(code -> all.add(new Given(field, code)));
        }
        return all;
    }

    /** One answer, in plain words. */
    record Given(String field, Object value) {

        Answers addTo(Answers answers) {
            return switch (value) {
                case Integer number -> answers.with(field, number);
                case List<?> codes -> answers.with(field, Set.copyOf(codes.stream().map(String::valueOf).toList()));
                case String code when code.equals(Answers.NOT_ASKED) && MANY.contains(field) ->
                    answers.with(field, new Answer.Many(false, Set.of()));
                case String code when code.equals(Condition.EMPTY) -> answers.with(field, new Answer.Empty());
                default -> answers.with(field, value.toString());
            };
        }

    }

}
