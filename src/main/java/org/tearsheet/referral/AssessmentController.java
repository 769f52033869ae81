package org.tearsheet.referral;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.security.ApiScope.Authority;

/**
 * The same engine for other programs. Nothing of a call is kept or logged, and a refusal
 * names the item, never what was answered.
 */
@RestController
@PreAuthorize("hasAuthority('" + Authority.CHECKLIST_ASSESS + "')")
class AssessmentController {

    private static final Set<String> KNOWN = Set.of("answers", "defaults");

    private final Checklists checklists;

    AssessmentController(Checklists checklists) {
        this.checklists = checklists;
    }

    @PostMapping("/api/checklists/referral/assessment")
    AssessmentAnswer assess(@RequestBody Map<String, @Nullable Object> call) {
        call.keySet().stream().filter(key -> !KNOWN.contains(key)).findFirst().ifPresent(key -> {
            throw refusal("The call knows answers and defaults only.", "call");
        });
        var checklist = checklists.live(Language.ENGLISH)
            .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
        try {
            var answers = checklist.answers(answers(call.get("answers")), defaults(checklist, call.get("defaults")));
            return AssessmentAnswer.of(checklist.assess(answers));
        }
        catch (InvalidAnswer ex) {
            throw refusal(String.valueOf(ex.getMessage()), ex.item());
        }
    }

    private static Map<String, @Nullable Object> answers(@Nullable Object given) {
        if (given == null) {
            return Map.of();
        }
        if (given instanceof Map<?, ?> map) {
            var answers = new LinkedHashMap<String, @Nullable Object>();
            map.forEach((item, answer) -> answers.put(String.valueOf(item), answer));
            return answers;
        }
        throw refusal("answers is an object of items and their answers.", "answers");
    }

    private static Answers defaults(Checklist checklist, @Nullable Object named) {
        return switch (named) {
            case null -> checklist.fresh();
            case String name when name.equals("fresh") -> checklist.fresh();
            case String name when name.equals("negative") -> checklist.negative();
            default -> throw refusal("defaults is fresh or negative.", "defaults");
        };
    }

    private static ErrorResponseException refusal(String detail, String item) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setProperty("item", item);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    /** An assessment as programs read it. */
    record AssessmentAnswer(String status, String urgencyShown, Urgency urgency, Map<String, Urgency> destinations,
            List<String> blocked, List<String> mustAsk, List<String> notes, String disposition, List<String> firedRules,
            List<String> sheets, Map<String, List<String>> flags) {

        static AssessmentAnswer of(Assessment assessment) {
            return new AssessmentAnswer(assessment.status(), assessment.urgencyShown(), assessment.urgency(),
                    new TreeMap<>(assessment.destinations()), assessment.blocked().stream().sorted().toList(),
                    assessment.mustAsk(), assessment.notes(), assessment.disposition(), assessment.firedRules(),
                    assessment.sheets().stream().map(Slug::text).toList(), new TreeMap<>(assessment.flags()));
        }

    }

}
