package org.tearsheet.editorial;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.orderedlayout.Scroller;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Section;
import org.tearsheet.library.Source;

/** A starter text in full, with what is to be confirmed marked and what it rests on. */
class StarterTextDialog extends Dialog {

    StarterTextDialog(LiveEdition edition, Runnable approve) {
        addClassName("starter-text");
        setHeaderTitle(edition.titles().plain());
        setWidth("min(52rem, 100vw)");
        setHeight("min(60rem, 100%)");
        var scroller = new Scroller(
                new Div(new Paragraph(getTranslation("starter.responsible")), text(edition), sources(edition)));
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

    private Div text(LiveEdition edition) {
        var text = new Div();
        text.getElement().setAttribute("lang", edition.language().tag());
        if (edition.sections().isEmpty()) {
            text.add(new Pre(edition.body()));
        }
        edition.sections().forEach(section -> text.add(part(section, edition.language())));
        return text;
    }

    private Div part(Section section, Language language) {
        var toBeConfirmed = " **(" + getTranslation("topic.to-be-confirmed") + ")**";
        return new Div(new H2(section.part().heading(language)), new Markdown(section.marked(toBeConfirmed)));
    }

    private Div sources(LiveEdition edition) {
        var list = new OrderedList();
        list.getElement().setAttribute("lang", Language.ENGLISH.tag());
        edition.sources().forEach(source -> list.add(entry(source)));
        return new Div(new H2(getTranslation("topic.sources", edition.sources().size())), list);
    }

    private ListItem entry(Source source) {
        var bears = new Paragraph(source.bears());
        bears.addClassName("hint");
        var entry = new ListItem(new Paragraph(source.citation()), bears);
        if (!source.confirmed()) {
            var mark = new Paragraph(getTranslation("topic.to-be-confirmed"));
            mark.addClassName("warning");
            entry.addComponentAtIndex(1, mark);
        }
        return entry;
    }

}
