package org.tearsheet.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Item;

/**
 * The totals of a questionnaire: those of the short one by a key, the others by choosing.
 */
final class ScoreButtons {

    private static final int SHORT = 9;

    private ScoreButtons() {
    }

    static boolean isLong(Map.Entry<String, Item.Tool> tool) {
        return tool.getValue().range().to() > SHORT;
    }

    static List<AnswerButton> of(Item item, Answers fresh, SerializableConsumer<AnswerChange> onChange) {
        var made = new ArrayList<AnswerButton>();
        var toolField = item.fields().get(0);
        var scoreField = item.fields().get(1);
        item.tools().forEach((tool, about) -> {
            boolean quick = about.range().to() > 0 && about.range().to() <= SHORT;
            for (int score = about.range().from(); quick && score <= about.range().to(); score++) {
                int total = score;
                made.add(new AnswerButton(String.valueOf(total), "%s %d".formatted(about.label(), total),
                        answers -> answers.code(toolField).equals(tool)
                                && answers.number(scoreField).filter(is -> is == total).isPresent(),
                        () -> onChange.accept(answers -> answers.with(toolField, tool)
                            .with(scoreField, total)
                            .without(item.fields().get(2), fresh))));
            }
        });
        return made;
    }

}
