package org.tearsheet.visit;

import java.util.Locale;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.component.select.Select;
import org.jspecify.annotations.Nullable;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Part;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TakeHome;
import org.tearsheet.print.Paper;

/** Paper and sources, then print, open or download; the file has a neutral name. */
@JavaScript("context://assets/print-dialogue.js")
class PaperActions extends Div {

    private final String slug;

    private final Select<Paper> paper = new Select<>();

    private final Checkbox sources = new Checkbox();

    private final Checkbox log = new Checkbox();

    private final Checkbox discreet = new Checkbox();

    private final Button print;

    private final Anchor open = new Anchor();

    private final Anchor download = new Anchor();

    private transient @Nullable LiveEdition sheet;

    PaperActions(Slug slug, Paper usual) {
        this.slug = slug.text();
        addClassName("paper-actions");
        paper.setLabel(getTranslation("print.paper"));
        paper.setItems(Paper.values());
        paper.setItemLabelGenerator(item -> getTranslation("print.paper." + item));
        paper.setValue(usual);
        paper.addValueChangeListener(_ -> link());
        sources.setLabel(getTranslation("print.sources"));
        sources.addValueChangeListener(_ -> link());
        log.setLabel(getTranslation("print.log"));
        log.setValue(true);
        log.addValueChangeListener(_ -> link());
        discreet.setLabel(getTranslation("print.discreet"));
        discreet.addValueChangeListener(_ -> link());
        print = new Button(getTranslation("print.print"), VaadinIcon.PRINT.create(), _ -> print());
        print.addThemeVariants(ButtonVariant.PRIMARY);
        open.setText(getTranslation("print.open"));
        open.setTarget(AnchorTarget.BLANK);
        open.setRouterIgnore(true);
        download.setText(getTranslation("print.download"));
        download.setRouterIgnore(true);
        var buttons = new Div(print, open, download);
        buttons.addClassName("print-buttons");
        add(paper, sources, log, discreet, buttons);
    }

    /** This sheet is meant from now on. */
    void use(LiveEdition chosen) {
        sheet = chosen;
        // a list of sources tells more than the discreet title hides
        sources.setVisible(chosen.takeHome() != TakeHome.READ_HERE);
        log.setVisible(chosen.section(Part.WELLBEING_LOG).isPresent());
        link();
    }

    void focus() {
        print.focus();
    }

    private void link() {
        open.setHref(address());
        download.setHref(address());
        if (sheet != null) {
            download.getElement()
                .setAttribute("download", "sheet-%d-%s.pdf".formatted(sheet.sheetNumber(), sheet.language().tag()));
        }
    }

    private String address() {
        if (sheet == null) {
            return "";
        }
        var address = new StringBuilder("print/%s.pdf?lang=%s&paper=%s".formatted(slug, sheet.language().tag(),
                paper.getValue().name().toLowerCase(Locale.ROOT)));
        address.append(sources.getValue() ? "&sources=true" : "");
        address.append(log.getValue() ? "" : "&log=false");
        address.append(discreet.getValue() ? "&discreet=true" : "");
        address.append(sheet.takeHome().isAskedFirst() ? "&asked=true" : "");
        return address.toString();
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
