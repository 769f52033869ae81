package org.tearsheet.editorial;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;

/** The fields of a form that carry the attribute data-field, by that name. */
class DraftInputs implements Serializable {

    private final Component form;

    DraftInputs(Component form) {
        this.form = form;
    }

    /** What stands in them, as it was typed. */
    Map<String, String> values() {
        var values = new LinkedHashMap<String, String>();
        inputs(form).forEach(input -> values.put(name(input), value(input)));
        return values;
    }

    void fill(Map<String, String> words) {
        inputs(form).filter(input -> words.containsKey(name(input)))
            .forEach(input -> write(input, words.getOrDefault(name(input), "")));
    }

    private static Stream<Component> inputs(Component parent) {
        return parent.getChildren()
            .flatMap(child -> Stream.concat(
                    child.getElement().hasAttribute("data-field") ? Stream.of(child) : Stream.empty(), inputs(child)));
    }

    private static String name(Component input) {
        return input.getElement().getAttribute("data-field");
    }

    private static String value(Component input) {
        return switch (input) {
            case TextField field -> field.getValue();
            case TextArea area -> area.getValue();
            case IntegerField number when !number.isEmpty() -> String.valueOf(number.getValue());
            default -> "";
        };
    }

    private static void write(Component input, String words) {
        switch (input) {
            case TextField field -> field.setValue(words);
            case TextArea area -> area.setValue(words);
            case IntegerField number when words.matches("\\d{1,2}") -> number.setValue(Integer.valueOf(words));
            default -> {
            }
        }
    }

}
