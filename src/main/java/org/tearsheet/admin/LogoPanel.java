package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.clinic.ClinicDesk;
import org.tearsheet.clinic.ClinicProfile;

/** The logo as it is printed; another can be hung in its place at once. */
class LogoPanel extends Div {

    private final Image picture = new Image();

    private final Paragraph state = new Paragraph();

    private final Paragraph refusal = new Paragraph();

    private final Button remove = new Button(getTranslation("clinic.logo.remove"));

    LogoPanel(SerializableConsumer<byte[]> hang, SerializableRunnable onRemove) {
        addClassName("clinic-logo");
        refusal.addClassName("warning");
        refusal.getElement().setAttribute("role", "alert");
        remove.addThemeVariants(ButtonVariant.SMALL);
        remove.addClickListener(_ -> onRemove.run());
        var file = new FileField(ClinicDesk.MAX_LOGO_BYTES, "clinic.logo", hang, this::refuse, ".png", ".jpg", ".jpeg",
                ".svg");
        add(new Paragraph(getTranslation("clinic.logo.intro")), picture, state, remove, file, refusal);
        refuse("");
    }

    void show(ClinicProfile profile, boolean present) {
        var shown = profile.logo();
        shown.ifPresent(logo -> {
            picture.setSrc("print/logo.png?" + profile.version());
            picture.setAlt(logo.alt());
        });
        picture.setVisible(shown.isPresent());
        state.setText(present ? getTranslation("clinic.logo.hidden") : getTranslation("clinic.logo.none"));
        state.setVisible(shown.isEmpty());
        remove.setVisible(present);
        refuse("");
    }

    void refuse(String reason) {
        refusal.setText(reason);
        refusal.setVisible(!reason.isEmpty());
    }

}
