package org.tearsheet.interop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.tearsheet.referral.AnswerField;
import org.tearsheet.referral.Checklist;

/**
 * Answers as a program could send them: some fields of the checklist, any of their
 * values.
 */
public record AnyCall(Checklist checklist, Random random) {

    public Map<String, Object> answers() {
        var answers = new HashMap<String, Object>();
        var fields = checklist.answerFields();
        int count = random.nextInt(fields.size());
        for (int given = 0; given < count; given++) {
            var field = fields.get(random.nextInt(fields.size()));
            answers.put(field.name(), answer(field));
        }
        return possible(answers);
    }

    private Object answer(AnswerField field) {
        if (field.range().isPresent()) {
            var range = field.range().get();
            return range.from() + random.nextInt(range.to() - range.from() + 1);
        }
        var code = field.codes().get(random.nextInt(field.codes().size()));
        if (!field.list()) {
            return code;
        }
        return code.equals("NOT_ASKED") ? code : random.nextInt(4) == 0 ? List.of() : List.of(code);
    }

    /** A total that its tool can have. */
    private Map<String, Object> possible(Map<String, Object> answers) {
        for (var item : checklist.items()) {
            if (!item.tools().isEmpty() && answers.get(item.fields().get(1)) instanceof Integer total) {
                var tool = item.tools().get(String.valueOf(answers.get(item.fields().get(0))));
                if (tool == null || !tool.range().holds(total)) {
                    answers.remove(item.fields().get(1));
                }
            }
        }
        return answers;
    }

}
