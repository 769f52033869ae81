package org.tearsheet.admin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;

/** When somebody last made sure that a saved contact box is right. */
class VerifiedLine extends Div {

    private final Paragraph when = new Paragraph();

    VerifiedLine(SerializableRunnable verify) {
        addClassName("clinic-verified");
        when.getElement().setAttribute("role", "status");
        var button = new Button(getTranslation("clinic.verify"), _ -> verify.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        add(when, button);
    }

    void show(@Nullable LocalDate day, boolean present) {
        setVisible(present);
        when.setText(day == null ? getTranslation("clinic.verified.never") : getTranslation("clinic.verified",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).format(day)));
    }

}
