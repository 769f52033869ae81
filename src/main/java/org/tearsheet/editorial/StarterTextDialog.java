package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.Scroller;
import org.tearsheet.library.Body;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Source;
import org.tearsheet.library.TextKey;

/** A starter text in full, with what is to be confirmed marked and what it rests on. */
class StarterTextDialog extends Dialog {

    StarterTextDialog(TextKey key, EditionDraft text, List<Source> sources, Runnable approve) {
        addClassName("starter-text");
        setHeaderTitle(text.titles().plain());
        setWidth("min(52rem, 100vw)");
        setHeight("min(60rem, 100%)");
        var scroller = new Scroller(new Div(new Paragraph(getTranslation("starter.responsible")),
                new TextInFull(key.language(), Body.parse(key.kind(), key.language(), text.body()), text.body()),
                new SourcesInFull(sources)));
        scroller.setSizeFull();
        add(scroller);
        var later = new Button(getTranslation("starter.later"), _ -> close());
        var approval = new Button(getTranslation("starter.approve"), _ -> {
            close();
            approve.run();
        });
        approval.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(later, approval);
    }

}
