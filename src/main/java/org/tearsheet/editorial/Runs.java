package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.library.Language;
import org.tearsheet.library.compare.Run;
import org.tearsheet.library.compare.Run.Fate;

/**
 * Words with what became of them: by a line through or under them for the eye, and said
 * aloud by a screen reader.
 */
class Runs extends Span {

    Runs(Language language, List<Run> runs) {
        getElement().setAttribute("lang", language.tag());
        runs.forEach(this::add);
    }

    private void add(Run run) {
        var words = run.text().stripLeading();
        if (words.length() < run.text().length()) {
            add(new Text(" "));
        }
        if (run.fate() == Fate.KEPT) {
            add(new Text(words));
        }
        else {
            add(new HtmlContainer(run.fate() == Fate.ADDED ? "ins" : "del", aloud("review.aloud." + run.fate()),
                    new Text(words), aloud("review.aloud.end")));
        }
    }

    private Span aloud(String key) {
        var aloud = new Span(" " + getTranslation(key) + " ");
        aloud.addClassName("only-read-aloud");
        aloud.getElement().setAttribute("lang", getLocale().getLanguage());
        return aloud;
    }

}
