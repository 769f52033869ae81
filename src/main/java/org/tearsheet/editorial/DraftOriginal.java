package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.library.Body;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.OpenDraft;
import org.tearsheet.library.OpenDraft.Numbered;
import org.tearsheet.library.OpenDraft.Original;

/**
 * The English text that a translation is made from, and what changed in it since the
 * translation that is live.
 */
class DraftOriginal extends Div {

    DraftOriginal(OpenDraft draft, Original original, SerializableRunnable follow) {
        addClassNames("review", "draft-original");
        original.newest().or(original::pinned).ifPresentOrElse(newest -> {
            add(new Paragraph(getTranslation("draft.original.of", newest.number())));
            if (original.isBehind()) {
                var behind = new Paragraph(getTranslation("draft.original.behind", newest.number()));
                behind.addClassName("warning");
                add(behind, new Button(getTranslation("draft.original.follow", newest.number()), _ -> follow.run()));
            }
            changes(draft.kind(), original, newest);
            add(new H3(newest.text().titles().plain()),
                    new TextInFull(Language.ENGLISH,
                            Body.split(draft.kind(), Language.ENGLISH, newest.text().body())
                                .stream()
                                .filter(section -> !section.markdown().isEmpty())
                                .toList(),
                            newest.text().body()));
        }, () -> add(new Paragraph(getTranslation("draft.original.none"))));
    }

    private void changes(DocumentKind kind, Original original, Numbered newest) {
        original.before()
            .filter(before -> !before.equals(newest))
            .ifPresent(before -> add(
                    new Paragraph(getTranslation("draft.original.since", before.number(), newest.number())),
                    new Changes(kind, Language.ENGLISH, before.text(), newest.text())));
    }

}
