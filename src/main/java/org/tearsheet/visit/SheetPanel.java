package org.tearsheet.visit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.TopicPage;
import org.tearsheet.print.PrintShop;

/** The handout as it will print, and the ways to get it onto paper. */
class SheetPanel extends Section {

    private final transient TopicPage topic;

    private final transient PrintShop printShop;

    private final Div paper = new Div();

    SheetPanel(TopicPage topic, Language reader, PrintShop printShop) {
        this.topic = topic;
        this.printShop = printShop;
        addClassName("sheet-panel");
        add(new H2(getTranslation("topic.handout")));
        var languages = topic.languages(DocumentKind.HANDOUT);
        if (languages.isEmpty()) {
            add(new Paragraph(getTranslation("topic.handout.none")));
            return;
        }
        var first = languages.contains(reader) ? reader : languages.getFirst();
        if (first != reader) {
            add(new Paragraph(getTranslation("topic.only." + first.tag())));
        }
        paper.addClassName("sheet-paper");
        add(new PrintActions(topic, languages, first, this::show), paper);
        show(first);
    }

    private void show(Language language) {
        topic.live(DocumentKind.HANDOUT, language).ifPresent(edition -> {
            paper.getElement().setAttribute("lang", language.tag());
            paper.getElement().setProperty("innerHTML", printShop.preview(edition));
        });
    }

}
