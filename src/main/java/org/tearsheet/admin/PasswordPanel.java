package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import org.tearsheet.accounts.OwnSignIn;
import org.tearsheet.accounts.PasswordRules;

/** Somebody's own password: change it. */
class PasswordPanel extends Section {

    PasswordPanel(String username, OwnSignIn own, PasswordRules rules, SerializableRunnable changed) {
        var begin = new Button(getTranslation("mysignin.password.change"));
        begin.addClickListener(_ -> {
            var form = new OwnPasswordForm(username, own, rules, changed, leave -> replace(leave, begin));
            replace(begin, form);
            form.focus();
        });
        add(new H2(getTranslation("mysignin.password")), new Paragraph(getTranslation("mysignin.password.text")),
                begin);
    }

}
