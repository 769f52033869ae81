package org.tearsheet.editorial;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.UnderReview;

/**
 * The text under review: what it changes, or all of it. It is no preview of the paper,
 * for nothing unpublished is printed.
 */
class ReviewedText extends Section {

    private final transient UnderReview review;

    private final Div shown = new Div();

    ReviewedText(UnderReview review) {
        this.review = review;
        addClassName("reviewed-text");
        setAriaLabel(getTranslation("review.text"));
        review.live().ifPresentOrElse(this::compare, this::showAll);
        add(shown);
    }

    private void compare(EditionDraft live) {
        var choice = new RadioButtonGroup<Boolean>(getTranslation("review.show"));
        choice.setItems(true, false);
        choice.setItemLabelGenerator(changes -> getTranslation(changes ? "review.show.changes" : "review.show.all"));
        choice.addValueChangeListener(event -> show(event.getValue() ? changes(live) : all()));
        choice.setValue(true);
        add(choice);
    }

    private void showAll() {
        add(new Paragraph(getTranslation("review.first")));
        show(all());
    }

    private Component changes(EditionDraft live) {
        return new Changes(review.row().kind(), review.row().language(), live, review.draft());
    }

    private Component all() {
        var note = new Paragraph(getTranslation("review.all.note"));
        note.addClassName("hint");
        return new Div(note, new TextInFull(review.row().language(), review.sections(), review.draft().body()));
    }

    private void show(Component text) {
        shown.removeAll();
        shown.add(text);
    }

}
