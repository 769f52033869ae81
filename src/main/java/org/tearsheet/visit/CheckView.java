package org.tearsheet.visit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.library.Library;
import org.tearsheet.print.CheckCode;
import org.tearsheet.print.CheckDesk;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** Tells whether paper that somebody brings back is still current, by its check code. */
@Route(VisitRoutes.CHECK)
@Menu(title = "check.menu", order = 2)
@PageTitle("check.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.CLINICIAN)
class CheckView extends Main {

    private static final int MAX_LENGTH = 40;

    private final transient CheckDesk desk;

    private final CheckResult result;

    CheckView(CheckDesk desk, Library library, Clinic clinic, Printing printing) {
        this.desk = desk;
        this.result = new CheckResult(library, clinic);
        addClassName("check");
        add(new H1(getTranslation("check.title")), new Paragraph(getTranslation("check.intro")), box(), result,
                new PacketBar(library, printing));
    }

    private TextField box() {
        var box = new TextField(getTranslation("check.code"));
        box.setHelperText(getTranslation("check.help"));
        box.setMaxLength(MAX_LENGTH);
        box.setClearButtonVisible(true);
        box.setAutofocus(true);
        box.setValueChangeMode(ValueChangeMode.EAGER);
        box.getElement().setAttribute("autocomplete", "off");
        box.getElement().setAttribute("autocapitalize", "characters");
        box.addValueChangeListener(change -> check(change.getValue(), CheckCode.isComplete(change.getValue())));
        box.addKeyPressListener(Key.ENTER, _ -> check(box.getValue(), !box.getValue().isBlank()));
        box.focus();
        return box;
    }

    /** Nobody is told of a mistake before they have typed it all. */
    private void check(String typed, boolean complete) {
        if (complete) {
            result.show(desk.check(typed));
        }
        else {
            result.clear();
        }
    }

}
