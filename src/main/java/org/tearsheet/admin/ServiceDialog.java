package org.tearsheet.admin;

import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import org.tearsheet.referral.Service;
import org.tearsheet.referral.ServiceDraft;

/** Adds or edits a service; if somebody else was faster, shows both texts. */
class ServiceDialog extends Dialog {

    private final ServiceForm form = new ServiceForm();

    private final Paragraph warning = new Paragraph();

    private final Button takeTheirs = new Button(getTranslation("services.theirs.take"));

    private final Button save = new Button(getTranslation("services.save"));

    private transient @Nullable Service edited;

    ServiceDialog(String title) {
        addClassName("service-dialog");
        setHeaderTitle(title);
        setWidth("min(44rem, 100vw)");
        setMaxHeight("100%");
        setCloseOnOutsideClick(false);
        warning.addClassName("warning");
        warning.getElement().setAttribute("role", "alert");
        warning.setVisible(false);
        add(warning, new Paragraph(getTranslation("services.edit.hint")), form);
        takeTheirs.setVisible(false);
        takeTheirs.addClickListener(_ -> edited().ifPresent(this::show));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("services.cancel"), _ -> close()), takeTheirs, save);
    }

    void onSave(SerializableConsumer<ServiceDraft> act) {
        save.addClickListener(_ -> form.read().ifPresent(act));
    }

    /** Begins with this service. */
    void show(Service service) {
        edited = service;
        form.show(service);
        warning.setVisible(false);
        takeTheirs.setVisible(false);
    }

    /** The service that saving will change; empty if it will add one. */
    Optional<Service> edited() {
        return Optional.ofNullable(edited);
    }

    /**
     * Somebody else changed it meanwhile: saving again puts this text in place of theirs.
     */
    void compareWith(Service theirs) {
        edited = theirs;
        form.compareWith(theirs);
        takeTheirs.setVisible(true);
        warn("services.conflict.changed");
    }

    /** Somebody else removed it meanwhile: saving again adds it anew. */
    void sayRemoved() {
        edited = null;
        warn("services.conflict.removed");
    }

    void sayExists() {
        warn("services.conflict.exists");
    }

    private void warn(String key) {
        warning.setText(getTranslation(key));
        warning.setVisible(true);
    }

}
