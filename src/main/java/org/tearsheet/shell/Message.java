package org.tearsheet.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** A screen that has one thing to say and a way on. */
public class Message extends Main {

    /** Shows the texts of these keys and a link home. */
    protected void say(String title, String text) {
        removeAll();
        addClassName("message");
        add(new H1(getTranslation(title)), new Paragraph(getTranslation(text)),
                new Anchor("", getTranslation("error.home")));
    }

}
