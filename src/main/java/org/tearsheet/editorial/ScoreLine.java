package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.quality.Score;

/** The points on one scale, and whether they are enough. */
class ScoreLine extends Paragraph {

    ScoreLine(Score score) {
        addClassName("score-line");
        var outcome = score.open() > 0 ? "open" : score.passes() ? "passes" : "fails";
        addClassName("score-" + outcome);
        setText(getTranslation("review.score", score.scale().label(getLocale()), Math.floor(score.percent()),
                score.earned(), score.possible(), score.scale().pass(),
                getTranslation("review.score." + outcome, score.open())));
    }

}
