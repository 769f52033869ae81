package org.tearsheet.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.interop.access.Example;

/** A call to copy and try, with what it is for and what it answers. */
class ExampleCall extends Composite<Div> {

    /**
     * @param purpose what it is for, in the reader's language
     */
    ExampleCall(String purpose, String call, String answers) {
        var copy = CopyButton.of(call, "connect.copy.failed").named(purpose);
        var end = new Div(copy, new Span(getTranslation("connect.answers", answers)), copy.answer());
        end.addClassName("example-end");
        getContent().addClassName("example-call");
        getContent().add(new Paragraph(purpose), new Pre(new Code(call)), end);
    }

    static ExampleCall of(Example example, String purpose) {
        return new ExampleCall(purpose, example.call(), example.answers());
    }

}
