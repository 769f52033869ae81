package org.tearsheet.admin;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.library.compare.BlockChange;
import org.tearsheet.library.compare.PartChange;
import org.tearsheet.library.compare.Run;
import org.tearsheet.library.compare.Run.Fate;

/**
 * The blocks of a part that changed, by a line through or under words, and read aloud.
 */
class WordChanges extends Div {

    private final String language;

    WordChanges(String language, PartChange part) {
        this.language = language;
        part.blocks()
            .stream()
            .filter(block -> block.kind() != BlockChange.Kind.KEPT)
            .map(this::block)
            .forEach(this::add);
    }

    private Paragraph block(BlockChange change) {
        var block = new Paragraph();
        block.addClassNames("changed-block", "changed-" + change.kind());
        block.getElement().setAttribute("lang", language);
        change.runs().forEach(run -> add(block, run));
        return block;
    }

    private void add(Paragraph block, Run run) {
        var words = run.text().stripLeading();
        if (words.length() < run.text().length()) {
            block.add(new Text(" "));
        }
        if (run.fate() == Fate.KEPT) {
            block.add(new Text(words));
        }
        else {
            block.add(new HtmlContainer(run.fate() == Fate.ADDED ? "ins" : "del", aloud("review.aloud." + run.fate()),
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
