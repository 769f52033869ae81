package org.tearsheet.visit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.TopicPage;
import org.tearsheet.print.CardForm;
import org.tearsheet.print.PatientNote;
import org.tearsheet.print.PrintedForm;
import org.tearsheet.shell.Shortcut;

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

    private transient ChosenSheet shown;

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
        Shortcut.LANGUAGE.tell(language, this::nextLanguage);
        shown = new ChosenSheet(chosen(), printing.choices().mine(), PatientNote.NONE);
        paper = new PaperActions(topic.slug(), chosen(), printing, sheet -> {
            shown = sheet;
            onChosen.accept(sheet);
        });
        add(language, show());
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
        }, this::showToPatient, this::card));
        add(place);
    }

    private NotSafeHome notSafeHome() {
        return new NotSafeHome(this::showToPatient, this::card);
    }

    private Button show() {
        var show = new Button(getTranslation("print.show"), VaadinIcon.OPEN_BOOK.create(), _ -> showToPatient());
        Shortcut.SHOW.leadTo(show);
        return show;
    }

    private void showToPatient() {
        new PatientView(shown, printing.shop()).open();
    }

    private void nextLanguage() {
        var offered = topic.languages(DocumentKind.HANDOUT);
        language.setValue(offered.get((offered.indexOf(language.getValue()) + 1) % offered.size()));
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
