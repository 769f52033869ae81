package org.tearsheet.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A screen that has one thing to say and a way on. */
public class Message extends Main implements HasDynamicTitle {

    private String title = "";

    /** Shows the texts of these keys and a link home. */
    protected void say(String title, String text) {
        this.title = getTranslation(title);
        removeAll();
        addClassName("message");
        add(new H1(this.title), new Paragraph(getTranslation(text)), new Anchor("", getTranslation("error.home")));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("app.name");
    }

}
