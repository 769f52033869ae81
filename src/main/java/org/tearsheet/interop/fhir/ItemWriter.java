package org.tearsheet.interop.fhir;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemAnswerOptionComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemType;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Item;
import org.tearsheet.referral.Item.Range;
import org.tearsheet.referral.Relevance.Clause;

/** Writes one question, with when it is asked. */
class ItemWriter {

    /** Stands for the empty list where leaving it open means "not asked". */
    static final String NONE = "NONE";

    private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/";

    private final Codes codes;

    private final Checklist checklist;

    private final QuestionnaireWords words;

    private final Enabling enabling;

    ItemWriter(String address, Checklist checklist, QuestionnaireWords words) {
        this.codes = new Codes(address);
        this.checklist = checklist;
        this.words = words;
        this.enabling = new Enabling(codes, checklist);
    }

    QuestionnaireItemComponent write(Item item) {
        var question = switch (item.kind()) {
            case ONE -> choice(item.id(), item.question());
            case MANY -> choice(item.id(), item.question()).setRepeats(true);
            case NUMBER -> number(item.id(), item.question(), item.range());
            case SCORE -> score(item);
        };
        question.setPrefix(item.id());
        item.answers().forEach((code, said) -> option(question, code, said));
        if (item.kind() == Item.Kind.MANY && !checklist.fresh().isAsked(item.id())) {
            exclusive(option(question, NONE, words.say("none")));
        }
        if (!item.help().isBlank()) {
            question.addItem(help(item));
        }
        return enabling.enable(question, checklist.relevance(item));
    }

    private Range range(String field) {
        return checklist.answerFields()
            .stream()
            .filter(one -> one.name().equals(field))
            .flatMap(one -> one.range().stream())
            .findFirst()
            .orElseThrow();
    }

    private QuestionnaireItemComponent choice(String field, String text) {
        return new QuestionnaireItemComponent().setLinkId(field).setType(QuestionnaireItemType.CHOICE).setText(text);
    }

    private QuestionnaireItemAnswerOptionComponent option(QuestionnaireItemComponent question, String code,
            String said) {
        var option = question.addAnswerOption().setValue(codes.coding(question.getLinkId(), code).setDisplay(said));
        if (question.getRepeats() && code.equals(Answers.NOT_ASKED)) {
            exclusive(option);
        }
        return option;
    }

    private static void exclusive(QuestionnaireItemAnswerOptionComponent option) {
        option.addExtension(EXTENSION + "questionnaire-optionExclusive", new BooleanType(true));
    }

    private static QuestionnaireItemComponent number(String field, String text, Range range) {
        var question = new QuestionnaireItemComponent().setLinkId(field)
            .setType(QuestionnaireItemType.INTEGER)
            .setText(text);
        question.addExtension(EXTENSION + "minValue", new IntegerType(range.from()));
        question.addExtension(EXTENSION + "maxValue", new IntegerType(range.to()));
        return question;
    }

    /** A group of the tool, its total, and its item on self-harm where it has one. */
    private QuestionnaireItemComponent score(Item item) {
        var toolField = item.fields().get(0);
        var tool = choice(toolField, words.say("score.tool"));
        item.tools().forEach((code, about) -> option(tool, code, about.label()));
        var total = number(item.fields().get(1), words.say("score.total"), range(item.fields().get(1)));
        var selfHarm = choice(item.fields().get(2), words.say("score.self-harm"));
        List.of("NO", "YES").forEach(code -> option(selfHarm, code, words.say("score.self-harm." + code)));
        var group = new QuestionnaireItemComponent().setLinkId(item.id())
            .setType(QuestionnaireItemType.GROUP)
            .setText(item.question());
        group.addItem(tool);
        group.addItem(enabling.enable(total, with(item, about -> about.range().to() > 0)));
        group.addItem(enabling.enable(selfHarm, with(item, Item.Tool::hasSelfHarmItem)));
        return group;
    }

    /** That one of these tools was used. */
    private static Clause with(Item item, Predicate<Item.Tool> wanted) {
        var tools = item.tools().entrySet().stream().filter(tool -> wanted.test(tool.getValue()));
        return new Clause(Map.of(item.fields().get(0), tools.map(Map.Entry::getKey).collect(Collectors.toSet())),
                Map.of());
    }

    private static QuestionnaireItemComponent help(Item item) {
        var help = new QuestionnaireItemComponent().setLinkId(item.id() + "_HELP")
            .setType(QuestionnaireItemType.DISPLAY)
            .setText(item.help());
        help.addExtension(EXTENSION + "questionnaire-itemControl", new CodeableConcept(
                new Coding("http://hl7.org/fhir/questionnaire-item-control", "help", "Help-Button")));
        return help;
    }

}
