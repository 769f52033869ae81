package org.tearsheet.interop.fhir;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.EnableWhenBehavior;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.hl7.fhir.r4.model.Type;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Relevance;
import org.tearsheet.referral.Relevance.Clause;

/**
 * Says when a question is asked. One clause stands in its {@code enableWhen}, a second
 * one in that of a group around it; of more, the shortest is taken alone, so that the
 * question is rather asked too often than not at all.
 */
class Enabling {

    private static final int MOST_CLAUSES = 2;

    private final Codes codes;

    private final Checklist checklist;

    Enabling(Codes codes, Checklist checklist) {
        this.codes = codes;
        this.checklist = checklist;
    }

    QuestionnaireItemComponent enable(QuestionnaireItemComponent question, Relevance relevance) {
        var clauses = relevance.clauses().stream().sorted(Comparator.comparing(Clause::size)).toList();
        if (clauses.size() == MOST_CLAUSES) {
            var around = new QuestionnaireItemComponent().setLinkId(question.getLinkId() + "_WHEN")
                .setType(QuestionnaireItemType.GROUP);
            return enable(around, clauses.getFirst()).addItem(enable(question, clauses.getLast()));
        }
        return clauses.isEmpty() ? question : enable(question, clauses.getFirst());
    }

    QuestionnaireItemComponent enable(QuestionnaireItemComponent question, Clause clause) {
        new TreeMap<>(clause.codes()).forEach((field, wanted) -> {
            offered(field).stream()
                .filter(wanted::contains)
                .forEach(code -> test(question, field, QuestionnaireItemOperator.EQUAL, codes.coding(field, code)));
            if (wanted.contains(checklist.fresh().code(field))) {
                test(question, field, QuestionnaireItemOperator.EXISTS, new BooleanType(false));
            }
        });
        new TreeMap<>(clause.atLeast()).forEach((field, number) -> test(question, field,
                QuestionnaireItemOperator.GREATER_OR_EQUAL, new IntegerType(number)));
        if (question.getEnableWhen().size() > 1) {
            question.setEnableBehavior(EnableWhenBehavior.ANY);
        }
        return question;
    }

    private static void test(QuestionnaireItemComponent question, String field, QuestionnaireItemOperator operator,
            Type answer) {
        question.addEnableWhen().setQuestion(field).setOperator(operator).setAnswer(answer);
    }

    /** The codes of a field that its question has as answers. */
    private List<String> offered(String field) {
        return checklist.answerFields()
            .stream()
            .filter(one -> one.name().equals(field))
            .flatMap(one -> one.codes().stream().filter(code -> !one.list() || one.item().answers().containsKey(code)))
            .toList();
    }

}
