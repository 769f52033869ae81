package org.tearsheet.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.library.compare.BlockChange;
import org.tearsheet.library.compare.PartChange;
import org.tearsheet.shell.ChangedWords;

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
        var words = new ChangedWords(language);
        change.runs().forEach(run -> {
            switch (run.fate()) {
                case KEPT -> words.keep(run.text());
                case ADDED -> words.addNew(run.text());
                case REMOVED -> words.strikeOut(run.text());
            }
        });
        var block = new Paragraph(words);
        block.addClassNames("changed-block", "changed-" + change.kind());
        return block;
    }

}
