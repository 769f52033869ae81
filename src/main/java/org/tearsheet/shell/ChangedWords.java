package org.tearsheet.shell;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;

/**
 * Words with what became of them: by a line through or under them for the eye, and said
 * aloud by a screen reader.
 */
public class ChangedWords extends Span {

    /**
     * Without words yet.
     * @param language BCP 47 tag of the words
     */
    public ChangedWords(String language) {
        getElement().setAttribute("lang", language);
    }

    public void keep(String words) {
        add(new Text(words));
    }

    public void addNew(String words) {
        mark("ins", "ADDED", words);
    }

    public void strikeOut(String words) {
        mark("del", "REMOVED", words);
    }

    private void mark(String tag, String fate, String words) {
        var bare = words.stripLeading();
        if (bare.length() < words.length()) {
            add(new Text(" "));
        }
        add(new HtmlContainer(tag, aloud("review.aloud." + fate), new Text(bare), aloud("review.aloud.end")));
    }

    private Span aloud(String key) {
        var aloud = new Span(" " + getTranslation(key) + " ");
        aloud.addClassName("only-read-aloud");
        aloud.getElement().setAttribute("lang", getLocale().getLanguage());
        return aloud;
    }

}
