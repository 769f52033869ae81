package org.tearsheet.admin;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import org.tearsheet.security.Role;

/** The roles somebody may have, each with what it is good for. */
class RoleChoice extends CheckboxGroup<Role> {

    RoleChoice() {
        super();
        setLabel(getTranslation("people.roles"));
        setItems(Role.values());
        setItemLabelGenerator(role -> getTranslation("people.does." + role));
        addClassName("role-choice");
    }

}
