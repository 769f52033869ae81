package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.EditionState;
import org.tearsheet.library.OpenText;
import org.tearsheet.library.TextRow;

/** What is being written, or the way to begin. */
class TextWork extends Section {

    TextWork(TextRow row, boolean writing, boolean reviewing, SerializableRunnable onBegin) {
        addClassName("text-work");
        add(new H2(getTranslation("text.work")));
        row.open().ifPresentOrElse(open -> say(open, writing, reviewing), () -> offer(row, writing, onBegin));
    }

    private void say(OpenText open, boolean writing, boolean reviewing) {
        add(new OpenEdition(open));
        var drafted = open.state() == EditionState.DRAFT;
        if (drafted ? writing : reviewing && !open.mine()) {
            add(new Anchor(OpenEdition.address(open), getTranslation(drafted ? "text.draft" : "text.review")));
        }
    }

    private void offer(TextRow row, boolean writing, SerializableRunnable onBegin) {
        add(new Paragraph(getTranslation("text.work.none")));
        var published = row.live().isPresent() || row.missing();
        if (writing && (published || row.key().topic().isPresent())) {
            var first = published ? "text.begin" : "text.first";
            add(new Button(getTranslation(row.missing() ? "text.translate" : first), _ -> onBegin.run()));
        }
    }

}
