package org.tearsheet.visit;

import java.util.stream.Stream;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.function.SerializableSupplier;
import org.springframework.http.HttpStatus;
import org.tearsheet.print.Sheet;
import org.tearsheet.shell.Shortcut;

/**
 * Prints, opens or downloads a sheet; neither its name nor its address tells the subject.
 */
@JavaScript("context://assets/print-dialogue.js")
class PrintLinks extends Div {

    private final Button print;

    private final Anchor open = new Anchor();

    private final Anchor download = new Anchor();

    /** Why nothing was printed, until the next try. */
    private final Paragraph trouble = new Paragraph();

    PrintLinks(String words) {
        addClassName("print-buttons");
        print = new Button(words, VaadinIcon.PRINT.create(), _ -> print());
        print.addThemeVariants(ButtonVariant.PRIMARY);
        Shortcut.PRINT.leadTo(print);
        open.setText(getTranslation("print.open"));
        open.setTarget(AnchorTarget.BLANK);
        open.setRouterIgnore(true);
        download.setText(getTranslation("print.download"));
        download.setRouterIgnore(true);
        trouble.addClassName("print-trouble");
        trouble.getElement().setAttribute("role", "alert");
        add(print, open, download, trouble);
    }

    /** To a sheet that anybody may fetch again. */
    void leadTo(String address, String fileName) {
        open.setHref(address);
        download.setHref(address);
        download.getElement().setAttribute("download", fileName);
    }

    /** To what is made when it is fetched, out of what this screen alone knows. */
    void leadTo(SerializableSupplier<Sheet> made, String fileName) {
        open.setHref(PdfOnRequest.of(made));
        download.setHref(PdfOnRequest.of(made));
        download.getElement().setAttribute("download", fileName);
    }

    void allow(boolean allowed) {
        print.setEnabled(allowed);
        open.setVisible(allowed);
        download.setVisible(allowed);
    }

    void focusPrint() {
        print.focus();
    }

    private void print() {
        trouble.setText("");
        getElement().executeJs("return window.tearsheet.print($0)", open.getHref()).then(_ -> {
        }, this::warn);
    }

    /** The script tells the answer's status in its error. */
    private void warn(String error) {
        var words = Stream
            .of(HttpStatus.SERVICE_UNAVAILABLE, HttpStatus.NOT_FOUND, HttpStatus.CONFLICT,
                    HttpStatus.PRECONDITION_REQUIRED)
            .filter(status -> error.endsWith(" " + status.value()))
            .map(status -> status == HttpStatus.SERVICE_UNAVAILABLE ? "print.busy" : "print.changed")
            .findFirst()
            .orElse("print.failed");
        trouble.setText(getTranslation(words));
    }

}
