package org.tearsheet.visit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.TopicPage;
import org.tearsheet.print.CardForm;
import org.tearsheet.print.PrintedForm;

/**
 * The print step: in which language, and where the topic wants it, first whether paper is
 * safe to take home.
 */
class PrintActions extends Div {

    private final transient TopicPage topic;

    private final transient Printing printing;

    private final Select<Language> language = new Select<>();

    private final PaperActions paper;

    private final Paragraph behind = new Paragraph();

    /**
     * Offers the languages in which there is a sheet, the reader's first, and tells which
     * sheet is chosen.
     */
    PrintActions(TopicPage topic, List<Language> languages, Language reader, Printing printing,
            SerializableConsumer<ChosenSheet> onChosen) {
        this.topic = topic;
        this.printing = printing;
        addClassName("print-actions");
        language.setLabel(getTranslation("print.language"));
        language.setItems(languages);
        language.setItemLabelGenerator(item -> getTranslation("language.name." + item.tag()));
        language.setValue(languages.contains(reader) ? reader : languages.getFirst());
        language.addValueChangeListener(_ -> choose());
        paper = new PaperActions(topic.slug(), chosen(), printing, onChosen);
        add(language);
        if (topic.takeHome().isAskedFirst()) {
            ask();
        }
        else {
            add(paper, notSafeHome());
        }
        if (!languages.contains(reader)) {
            add(new Paragraph(getTranslation("topic.only." + languages.getFirst().tag())));
        }
        add(behind);
        choose();
    }

    private void ask() {
        var place = new Div();
        place.addClassName("take-home-place");
        place.add(new TakeHomeQuestion(topic.takeHome(), () -> {
            place.removeAll();
            place.add(paper, notSafeHome());
            paper.focus();
        }, this::readTogether, this::card));
        add(place);
    }

    private NotSafeHome notSafeHome() {
        return new NotSafeHome(this::readTogether, this::card);
    }

    private void readTogether() {
        new ReadTogether(chosen(), printing.shop()).open();
    }

    private PrintedForm card(CardForm.Kind kind) {
        var forms = printing.forms();
        return forms.card(new CardForm(language.getValue(), kind), forms.usualPaper());
    }

    private void choose() {
        paper.use(chosen());
        behind.setVisible(chosen().behindSince().isPresent());
        chosen().behindSince().ifPresent(since -> behind.setText(getTranslation("print.behind", day(since))));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).format(day);
    }

    private LiveEdition chosen() {
        return topic.live(DocumentKind.HANDOUT, language.getValue()).orElseThrow();
    }

}
