package org.tearsheet.admin;

import java.util.Set;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.accounts.PersonRow;
import org.tearsheet.security.Role;

/** Asks which roles somebody shall have from now on. */
class RolesDialog extends Dialog {

    private final RoleChoice roles = new RoleChoice();

    RolesDialog(PersonRow person, SerializableConsumer<Set<Role>> change) {
        setHeaderTitle(getTranslation("people.roles.title", person.name()));
        setWidth("min(32rem, 100vw)");
        roles.setValue(person.roles());
        roles.setErrorMessage(getTranslation("people.roles.required"));
        roles.addValueChangeListener(event -> roles.setInvalid(event.getValue().isEmpty()));
        add(roles, new Paragraph(getTranslation("people.roles.text")));
        var save = new Button(getTranslation("people.roles.save"), _ -> save(person, change));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("people.cancel"), _ -> close()), save);
    }

    private void save(PersonRow person, SerializableConsumer<Set<Role>> change) {
        if (roles.getValue().isEmpty()) {
            roles.setInvalid(true);
            return;
        }
        close();
        if (!roles.getValue().equals(person.roles())) {
            change.accept(Set.copyOf(roles.getValue()));
        }
    }

}
