package org.tearsheet.admin;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

/** New recovery codes, shown this once, to be printed or kept in a file. */
class RecoverySheet extends Composite<Div> {

    private static final String FILE = "recovery-codes.txt";

    RecoverySheet(List<String> codes, SerializableRunnable kept) {
        getContent().addClassName("recovery-codes");
        var list = new UnorderedList();
        codes.forEach(code -> list.add(new ListItem(new Code(code))));
        var done = new Button(getTranslation("recovery.kept"), _ -> kept.run());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        var actions = new Div(new PrintThis(getTranslation("recovery.print")), download(codes), done);
        actions.addClassName("recovery-actions");
        var heading = new H2(getTranslation("recovery.title"));
        heading.getElement().setAttribute("tabindex", "-1");
        getContent().add(heading, new Paragraph(getTranslation("recovery.text")), list, actions);
        addAttachListener(_ -> heading.getElement().callJsFunction("focus"));
    }

    private Anchor download(List<String> codes) {
        var text = getTranslation("recovery.file") + "\r\n\r\n" + String.join("\r\n", codes) + "\r\n";
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Anchor(DownloadHandler.fromInputStream(_ -> new DownloadResponse(new ByteArrayInputStream(bytes),
                FILE, "text/plain; charset=utf-8", bytes.length)), getTranslation("recovery.download"));
    }

    /** Prints the page, of which only the codes are for paper. */
    @Tag("print-this")
    @JavaScript("context://assets/passkeys.js")
    private static final class PrintThis extends Component implements HasComponents {

        PrintThis(String text) {
            add(new Button(text));
        }

    }

}
