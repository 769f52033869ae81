package org.tearsheet.interop;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import org.tearsheet.referral.AnswerField;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Destination;
import org.tearsheet.referral.Item;
import org.tearsheet.referral.PossibleOutcomes;
import org.tearsheet.referral.Urgency;

/**
 * What an assessment takes and gives, with the codes of the live checklist if there is
 * one.
 */
class AssessmentSchemas {

    private final Optional<Checklist> checklist;

    AssessmentSchemas(Optional<Checklist> checklist) {
        this.checklist = checklist;
    }

    Schema<?> call() {
        return new ObjectSchema().addProperty("answers", answers())
            .addProperty("defaults",
                    codes(List.of("fresh", "negative"))
                        .description("What is left out was not asked (fresh), or was answered in the negative")
                        ._default("fresh"))
            .additionalProperties(false);
    }

    private Schema<?> answers() {
        var answers = new ObjectSchema().nullable(true);
        checklist.ifPresent(live -> {
            answers.additionalProperties(false);
            live.answerFields().forEach(field -> answers.addProperty(field.name(), answer(field)));
        });
        return answers;
    }

    private static Schema<?> answer(AnswerField field) {
        var schema = field.range().<Schema<?>>map(AssessmentSchemas::number).orElseGet(() -> chosen(field));
        return schema.nullable(field.mayBeEmpty() ? true : null);
    }

    private static Schema<?> number(Item.Range range) {
        return new IntegerSchema().minimum(BigDecimal.valueOf(range.from())).maximum(BigDecimal.valueOf(range.to()));
    }

    private static Schema<?> chosen(AnswerField field) {
        if (!field.list()) {
            return codes(nullable(field));
        }
        var some = field.codes().stream().filter(code -> !code.equals(Answers.NOT_ASKED)).toList();
        return new ComposedSchema().addOneOfItem(new ArraySchema().items(codes(some)))
            .addOneOfItem(codes(List.of(Answers.NOT_ASKED)));
    }

    /** In OpenAPI 3.0 null is among the values only where it is listed. */
    private static List<String> nullable(AnswerField field) {
        return field.mayBeEmpty() ? Stream.concat(field.codes().stream(), Stream.of((String) null)).toList()
                : field.codes();
    }

    Schema<?> answer() {
        var urgencies = Arrays.stream(Urgency.values()).map(Urgency::name).toList();
        var shown = Stream
            .concat(urgencies.stream(),
                    Stream.of("NOT_SHOWN", "AT_LEAST_ROUTINE", "AT_LEAST_SOON", "AT_LEAST_SAME_DAY"))
            .toList();
        var outcomes = checklist.map(Checklist::possibleOutcomes);
        var destinations = checklist.map(live -> live.destinations().stream().map(Destination::code).toList());
        var answer = new ObjectSchema().addProperty("status", codes(List.of("COMPLETE", "INCOMPLETE")))
            .addProperty("urgencyShown", codes(shown).description("As it may be shown: an open question is no no"))
            .addProperty("urgency", codes(urgencies))
            .addProperty("destinations", destinations(destinations.orElse(List.of()), urgencies))
            .addProperty("blocked", list(destinations))
            .addProperty("mustAsk", list(checklist.map(live -> live.items().stream().map(Item::id).toList())))
            .addProperty("notes", list(outcomes.map(PossibleOutcomes::notes)))
            .addProperty("disposition",
                    outcomes.map(PossibleOutcomes::dispositions)
                        .<Schema<?>>map(AssessmentSchemas::codes)
                        .orElseGet(StringSchema::new))
            .addProperty("firedRules", list(outcomes.map(PossibleOutcomes::rules)))
            .addProperty("sheets", list(outcomes.map(PossibleOutcomes::sheets)))
            .addProperty("flags", flags().description("What else is said of a destination"));
        return answer.required(List.copyOf(answer.getProperties().keySet()));
    }

    /** Each destination that applies, with its own urgency. */
    private static Schema<?> destinations(List<String> known, List<String> urgencies) {
        var destinations = new ObjectSchema();
        known.forEach(code -> destinations.addProperty(code, codes(urgencies)));
        return known.isEmpty() ? destinations.additionalProperties(codes(urgencies))
                : destinations.additionalProperties(false);
    }

    private Schema<?> flags() {
        var flags = new ObjectSchema();
        checklist.ifPresentOrElse(live -> {
            flags.additionalProperties(false);
            live.destinations()
                .stream()
                .filter(destination -> !destination.flags().isEmpty())
                .forEach(destination -> flags.addProperty(destination.code(),
                        list(Optional.of(destination.flags().stream().map(Destination.Flag::code).toList()))));
        }, () -> flags.additionalProperties(new ArraySchema().items(new StringSchema())));
        return flags;
    }

    private static Schema<?> list(Optional<List<String>> known) {
        return new ArraySchema().items(known.<Schema<?>>map(AssessmentSchemas::codes).orElseGet(StringSchema::new));
    }

    private static StringSchema codes(List<String> codes) {
        var schema = new StringSchema();
        schema.setEnum(codes);
        return schema;
    }

}
