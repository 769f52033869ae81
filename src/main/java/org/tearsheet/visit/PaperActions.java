package org.tearsheet.visit;

import java.io.ByteArrayInputStream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.InputStreamDownloadHandler;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.PrintOption;

/**
 * What the paper is like, then print, open or download. Neither the file's name nor its
 * address tells the subject; with a note, the address is good on this screen alone.
 */
@JavaScript("context://assets/print-dialogue.js")
class PaperActions extends Div {

    private final transient Printing printing;

    private final transient SerializableConsumer<ChosenSheet> onChosen;

    private final PaperChoices choices;

    private final PatientNoteField note = new PatientNoteField(this::choose);

    private final Button print;

    private final Anchor open = new Anchor();

    private final Anchor download = new Anchor();

    private transient LiveEdition sheet;

    PaperActions(LiveEdition sheet, Printing printing, SerializableConsumer<ChosenSheet> onChosen) {
        this.sheet = sheet;
        this.printing = printing;
        this.onChosen = onChosen;
        var policy = printing.policies().current();
        choices = new PaperChoices(printing.choices().mine(), policy, () -> {
            printing.choices().remember(chosen().options());
            choose();
        });
        note.setVisible(policy.allows(PrintOption.NOTE));
        addClassName("paper-actions");
        print = new Button(getTranslation("print.print"), VaadinIcon.PRINT.create(), _ -> print());
        print.addThemeVariants(ButtonVariant.PRIMARY);
        open.setText(getTranslation("print.open"));
        open.setTarget(AnchorTarget.BLANK);
        open.setRouterIgnore(true);
        download.setText(getTranslation("print.download"));
        download.setRouterIgnore(true);
        var buttons = new Div(print, open, download);
        buttons.addClassName("print-buttons");
        add(buttons, choices.discreet(), choices, note);
    }

    /** This sheet is meant from now on. */
    void use(LiveEdition chosen) {
        sheet = chosen;
        choices.use(chosen);
        choose();
    }

    void focus() {
        print.focus();
    }

    private ChosenSheet chosen() {
        return new ChosenSheet(sheet, choices.chosen(), note.note());
    }

    private void choose() {
        var chosen = chosen();
        if (chosen.note().isEmpty()) {
            open.setHref(SheetAddress.of(chosen));
            download.setHref(SheetAddress.of(chosen));
        }
        else {
            open.setHref(noted(chosen).inline());
            download.setHref(noted(chosen));
        }
        download.getElement()
            .setAttribute("download", "sheet-%d-%s.pdf".formatted(sheet.sheetNumber(), sheet.language().tag()));
        print.setEnabled(!note.isWrong());
        onChosen.accept(chosen);
    }

    /** Made when it is fetched, out of what this screen alone knows. */
    private InputStreamDownloadHandler noted(ChosenSheet chosen) {
        return DownloadHandler.fromInputStream(_ -> {
            var made = printing.shop().print(chosen.edition(), chosen.options(), chosen.note());
            return new DownloadResponse(new ByteArrayInputStream(made.pdf()), made.fileName(), "application/pdf",
                    made.pdf().length);
        });
    }

    private void print() {
        getElement().executeJs("return window.tearsheet.print($0)", open.getHref()).then(_ -> {
        }, _ -> warn());
    }

    private void warn() {
        var warning = Notification.show(getTranslation("print.failed"));
        warning.addThemeVariants(NotificationVariant.ERROR);
        warning.setDuration(0);
    }

}
