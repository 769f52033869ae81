package org.tearsheet.editorial;

import java.util.ArrayList;
import java.util.List;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableBiPredicate;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.UnderReview;
import org.tearsheet.quality.Answer;
import org.tearsheet.quality.Item;
import org.tearsheet.quality.QualityReport;

/** How a text reads: findings, figures, and for handouts the score sheets. */
class QualityPanel extends Section {

    private final List<ScoreSheet> sheets = new ArrayList<>();

    QualityPanel(UnderReview review, SerializableBiPredicate<Item, Answer> judge) {
        addClassName("review-quality");
        var row = review.row();
        add(new H2(getTranslation("review.quality")), new H3(getTranslation("review.findings")),
                new FindingList(row.language(), review.report()));
        if (row.kind() != DocumentKind.CHECKLIST) {
            add(new H3(getTranslation("review.readability")),
                    new ReadabilityFigures(row.language(), review.report().readability()));
        }
        review.report().scorecards().forEach(scorecard -> {
            var sheet = new ScoreSheet(row.language(), scorecard.instrument(), !row.mine(), judge);
            sheets.add(sheet);
            add(sheet);
        });
        show(review.report());
    }

    /** Shows the score sheets anew; findings and figures only change with the text. */
    void show(QualityReport report) {
        for (int i = 0; i < sheets.size(); i++) {
            sheets.get(i).show(report.scorecards().get(i));
        }
    }

}
