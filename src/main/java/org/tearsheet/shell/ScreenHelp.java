package org.tearsheet.shell;

import java.util.List;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** What to do on one screen, a sentence a line. */
public class ScreenHelp extends UnorderedList {

    private static final String HOME = "home";

    /**
     * Of the screen at this address.
     * @param template of its route
     */
    public ScreenHelp(String template) {
        addClassName("screen-help");
        sentences(getTranslation(key(template))).forEach(sentence -> add(new ListItem(sentence)));
    }

    static List<String> sentences(String text) {
        return List.of(text.split("(?<=[.?!]) (?=[\\p{Lu}“«¿¡])"));
    }

    /** Where the text about the screen at this address is found. */
    static String key(String template) {
        return "help.screen." + (template.isEmpty() ? HOME : template.replace("/", ".").replace(":", ""));
    }

}
