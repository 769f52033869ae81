package org.tearsheet.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.interop.access.Example;

/** A call to copy and try, with what it is for and what it answers. */
class ExampleCall extends Composite<Div> {

    private final Span copied = new Span();

    /**
     * @param purpose what it is for, in the reader's language
     */
    ExampleCall(String purpose, String call, String answers) {
        copied.getElement().setAttribute("role", "status");
        var end = new Div(copy(purpose, call), new Span(getTranslation("connect.answers", answers)), copied);
        end.addClassName("example-end");
        getContent().addClassName("example-call");
        getContent().add(new Paragraph(purpose), new Pre(new Code(call)), end);
    }

    static ExampleCall of(Example example, String purpose) {
        return new ExampleCall(purpose, example.call(), example.answers());
    }

    private Button copy(String purpose, String call) {
        var copy = new Button(getTranslation("channels.copy"));
        copy.setAriaLabel(getTranslation("channels.copy.one", purpose));
        Clipboard.onClick(copy)
            .writeText(call, _ -> copied.setText(getTranslation("channels.copied")),
                    _ -> copied.setText(getTranslation("connect.copy.failed")));
        return copy;
    }

}
