package org.tearsheet.interop.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemEnableWhenComponent;

/** The items of a questionnaire, and which of them a form would ask. */
final class WrittenItems {

    private final Map<String, QuestionnaireItemComponent> items = new HashMap<>();

    private final Map<String, QuestionnaireItemComponent> around = new HashMap<>();

    WrittenItems(Questionnaire questionnaire) {
        questionnaire.getItem().forEach(this::add);
    }

    private void add(QuestionnaireItemComponent item) {
        if (items.put(item.getLinkId(), item) != null) {
            throw new IllegalStateException(item.getLinkId() + " stands here twice");
        }
        item.getItem().forEach(inner -> {
            around.put(inner.getLinkId(), item);
            add(inner);
        });
    }

    QuestionnaireItemComponent of(String linkId) {
        var item = items.get(linkId);
        if (item == null) {
            throw new IllegalStateException("no item " + linkId);
        }
        return item;
    }

    /** As the specification of R4 has it, with what stands around an item. */
    boolean isEnabled(String linkId, Map<String, ?> given) {
        var item = of(linkId);
        Predicate<QuestionnaireItemEnableWhenComponent> holds = test -> holds(test, given);
        var enabled = item.getEnableWhen().isEmpty() || (item.getEnableBehavior() == EnableWhenBehavior.ANY
                ? item.getEnableWhen().stream().anyMatch(holds) : item.getEnableWhen().stream().allMatch(holds));
        var outer = around.get(linkId);
        return enabled && (outer == null || isEnabled(outer.getLinkId(), given));
    }

    private boolean holds(QuestionnaireItemEnableWhenComponent test, Map<String, ?> given) {
        of(test.getQuestion());
        var answers = switch (given.get(test.getQuestion())) {
            case null -> List.of();
            case List<?> list -> list;
            case Object one -> List.of(one);
        };
        return switch (test.getOperator()) {
            case EXISTS -> answers.isEmpty() != test.getAnswerBooleanType().booleanValue();
            case EQUAL -> answers.contains(test.getAnswerCoding().getCode());
            case GREATER_OR_EQUAL ->
                answers.stream().anyMatch(answer -> (Integer) answer >= test.getAnswerIntegerType().getValue());
            default -> throw new IllegalStateException("not used: " + test.getOperator());
        };
    }

}
