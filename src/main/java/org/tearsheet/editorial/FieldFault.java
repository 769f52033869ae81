package org.tearsheet.editorial;

import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;

/** Says at a field what is wrong with it, and leads there. */
final class FieldFault {

    private FieldFault() {
    }

    static void show(HasValidation field, boolean right, String why) {
        field.setErrorMessage(right ? "" : why);
        field.setInvalid(!right);
    }

    /** Leads to the first of these that is marked. */
    static void focusFirst(Stream<? extends Component> fields) {
        fields.filter(field -> field instanceof HasValidation marked && marked.isInvalid())
            .findFirst()
            .filter(Focusable.class::isInstance)
            .map(Focusable.class::cast)
            .ifPresent(Focusable::focus);
    }

}
