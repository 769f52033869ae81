package org.tearsheet.visit;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.Language;
import org.tearsheet.library.TopicPage;
import org.tearsheet.print.Paper;

/** Language and paper, then print, open or download; the file has a neutral name. */
@JavaScript("context://assets/print-dialogue.js")
class PrintActions extends Div {

    private final String slug;

    private final int sheetNumber;

    private final Select<Language> language = new Select<>();

    private final Select<Paper> paper = new Select<>();

    private final Checkbox sources = new Checkbox();

    private final Anchor open = new Anchor();

    private final Anchor download = new Anchor();

    /**
     * Offers the languages in which there is a sheet, the reader's first, and tells which
     * one is chosen.
     */
    PrintActions(TopicPage topic, List<Language> languages, Language reader,
            SerializableConsumer<Language> onLanguage) {
        this.slug = topic.slug().text();
        this.sheetNumber = topic.sheetNumber();
        addClassName("print-actions");

        language.setLabel(getTranslation("print.language"));
        language.setItems(languages);
        language.setItemLabelGenerator(item -> getTranslation("language.name." + item.tag()));
        language.setValue(languages.contains(reader) ? reader : languages.getFirst());
        onLanguage.accept(language.getValue());
        language.addValueChangeListener(change -> {
            onLanguage.accept(change.getValue());
            link();
        });
        paper.setLabel(getTranslation("print.paper"));
        paper.setItems(Paper.values());
        paper.setItemLabelGenerator(item -> getTranslation("print.paper." + item));
        paper.setValue(Paper.A4);
        paper.addValueChangeListener(_ -> link());

        sources.setLabel(getTranslation("print.sources"));
        sources.addValueChangeListener(_ -> link());

        var print = new Button(getTranslation("print.print"), VaadinIcon.PRINT.create(), _ -> print());
        print.addThemeVariants(ButtonVariant.PRIMARY);
        open.setText(getTranslation("print.open"));
        open.setTarget(AnchorTarget.BLANK);
        open.setRouterIgnore(true);
        download.setText(getTranslation("print.download"));
        download.setRouterIgnore(true);
        var actions = new Div(print, open, download);
        actions.addClassName("print-buttons");
        add(language, paper, sources, actions);
        if (!languages.contains(reader)) {
            add(new Paragraph(getTranslation("topic.only." + languages.getFirst().tag())));
        }
        link();
    }

    private void link() {
        open.setHref(address());
        download.setHref(address());
        download.getElement()
            .setAttribute("download", "sheet-%d-%s.pdf".formatted(sheetNumber, language.getValue().tag()));
    }

    private String address() {
        return "print/%s.pdf?lang=%s&paper=%s%s".formatted(slug, language.getValue().tag(),
                paper.getValue().name().toLowerCase(Locale.ROOT), sources.getValue() ? "&sources=true" : "");
    }

    private void print() {
        getElement().executeJs("return window.tearsheet.print($0)", address()).then(_ -> {
        }, _ -> warn());
    }

    private void warn() {
        var warning = Notification.show(getTranslation("print.failed"));
        warning.addThemeVariants(NotificationVariant.ERROR);
        warning.setDuration(0);
    }

}
