package org.tearsheet.editorial;

import java.text.NumberFormat;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import org.tearsheet.library.Language;
import org.tearsheet.quality.Readability;

/** How hard a text is to read, in figures. */
class ReadabilityFigures extends DescriptionList {

    ReadabilityFigures(Language language, Readability figures) {
        addClassName("readability");
        if (language == Language.SPANISH) {
            show("review.figure.ease", figures.szigrisztPazos());
        }
        else {
            show("review.figure.grade", figures.fleschKincaidGrade());
            show("review.figure.smog", figures.smogGrade());
        }
        show("review.figure.sentence", figures.meanSentence());
        show("review.figure.longest", figures.longestSentence());
        show("review.figure.words", figures.words());
    }

    private void show(String key, double figure) {
        var numbers = NumberFormat.getInstance(getLocale());
        numbers.setMaximumFractionDigits(1);
        add(new Term(getTranslation(key)), new Description(numbers.format(figure)));
    }

}
