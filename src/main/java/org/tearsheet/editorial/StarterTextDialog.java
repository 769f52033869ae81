package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.Scroller;
import org.tearsheet.library.LiveEdition;

/** A starter text in full, with what is to be confirmed marked and what it rests on. */
class StarterTextDialog extends Dialog {

    StarterTextDialog(LiveEdition edition, Runnable approve) {
        addClassName("starter-text");
        setHeaderTitle(edition.titles().plain());
        setWidth("min(52rem, 100vw)");
        setHeight("min(60rem, 100%)");
        var scroller = new Scroller(new Div(new Paragraph(getTranslation("starter.responsible")),
                new TextInFull(edition.language(), edition.sections(), edition.body()),
                new SourcesInFull(edition.sources())));
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
