package org.tearsheet.editorial;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableBiPredicate;
import org.tearsheet.library.Language;
import org.tearsheet.quality.Answer;
import org.tearsheet.quality.Instrument;
import org.tearsheet.quality.Item;
import org.tearsheet.quality.Scorecard;
import org.tearsheet.quality.Standing;
import org.tearsheet.quality.Standing.Basis;

/**
 * One instrument for one text: the score, what is to answer, what loses points, and the
 * rest on request.
 */
class ScoreSheet extends Div {

    private final Language language;

    private final boolean judging;

    private final SerializableBiPredicate<Item, Answer> judge;

    private final H3 name;

    private final Div scores = new Div();

    private final Paragraph open = new Paragraph();

    private final UnorderedList toAnswer = new UnorderedList();

    private final Div failing = new Div();

    private final NativeDetails settled = new NativeDetails();

    private final transient Map<Item, ScoreItem> waiting = new LinkedHashMap<>();

    private final transient Map<Item, ScoreItem> answered = new LinkedHashMap<>();

    /**
     * @param judging whether whoever looks may answer
     * @param judge keeps an answer, and says whether it was kept
     */
    ScoreSheet(Language language, Instrument instrument, boolean judging, SerializableBiPredicate<Item, Answer> judge) {
        this.language = language;
        this.judging = judging;
        this.judge = judge;
        this.name = new H3(instrument.label(getLocale()));
        addClassName("score-sheet");
        name.getElement().setAttribute("tabindex", "-1");
        open.getElement().setAttribute("role", "status");
        add(name, scores, open, toAnswer, failing, settled);
    }

    void show(Scorecard scorecard) {
        waiting.clear();
        answered.clear();
        scores.removeAll();
        scorecard.scores().forEach(score -> scores.add(new ScoreLine(score)));
        open.setText(getTranslation(judging ? "review.open" : "review.open.others", scorecard.open().size()));
        toAnswer.removeAll();
        scorecard.open().forEach(standing -> toAnswer.add(row(standing)));
        toAnswer.setVisible(!scorecard.open().isEmpty());
        showFailing(scorecard.failing());
        var rest = scorecard.standings().stream().filter(Standing::isSettled).toList();
        var list = new UnorderedList();
        rest.forEach(standing -> list.add(row(standing)));
        settled.setSummaryText(getTranslation("review.settled", rest.size()));
        settled.setContent(list);
        settled.setVisible(!rest.isEmpty());
    }

    private void showFailing(List<Standing> lost) {
        failing.removeAll();
        if (!lost.isEmpty()) {
            var list = new UnorderedList();
            lost.forEach(standing -> list.add(new ListItem(new Paragraph(standing.item().asks(getLocale())),
                    new Paragraph(standing.item().mend(getLocale())))));
            failing.add(new H4(getTranslation("review.failing", lost.size())), list);
        }
    }

    private ScoreItem row(Standing standing) {
        var row = new ScoreItem(language, standing, answer -> answer(standing, answer));
        if (judging && !standing.isSettled()) {
            waiting.put(standing.item(), row.answerable());
        }
        else if (judging && standing.basis() == Basis.JUDGED) {
            answered.put(standing.item(), row.answerable());
        }
        return row;
    }

    private void answer(Standing standing, Answer answer) {
        if (judge.test(standing.item(), answer)) {
            next(standing).ifPresentOrElse(ScoreItem::focus, () -> name.getElement().callJsFunction("focus"));
        }
    }

    /** The next that waits; the same one if it was only answered otherwise. */
    private Optional<ScoreItem> next(Standing before) {
        if (before.isSettled()) {
            return Optional.ofNullable(answered.get(before.item()));
        }
        var items = before.item().instrument().items();
        return waiting.keySet()
            .stream()
            .filter(item -> items.indexOf(item) > items.indexOf(before.item()))
            .findFirst()
            .or(() -> waiting.keySet().stream().findFirst())
            .map(waiting::get);
    }

}
