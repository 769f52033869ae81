package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tearsheet.accounts.SignInPolicies;
import org.tearsheet.accounts.SignInPolicy;
import org.tearsheet.security.Role;
import org.tearsheet.security.Roles;
import org.tearsheet.security.SingleSignOn;
import org.tearsheet.shell.TranslatedTitle;

/** How people sign in at this clinic, as an administrator decides. */
@Route("sign-in-rules")
@Menu(title = "signinrules.menu", order = 31.5)
@PageTitle("signinrules.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class SignInRulesView extends Main {

    private final transient SignInPolicies policies;

    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(getTranslation("signinrules.roles"));

    private final PasswordsOffField passwordsOff;

    private final ConflictNotice conflict = new ConflictNotice(this::show);

    private transient SignInPolicy seen;

    SignInRulesView(SignInPolicies policies, SingleSignOn sso) {
        this.policies = policies;
        this.seen = policies.current();
        this.passwordsOff = new PasswordsOffField(sso, policies.maySwitchPasswordsOff());
        addClassName("my-sign-in");
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> getTranslation("people.role." + role));
        roles.setHelperText(getTranslation("signinrules.roles.help"));
        roles.setEnabled(policies.isFactorPossible());
        var save = new Button(getTranslation("signinrules.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var end = new Div(conflict, save);
        end.addClassName("clinic-end");
        add(new H1(getTranslation("signinrules.title")), new Paragraph(getTranslation("signinrules.intro")));
        if (!policies.isFactorPossible()) {
            var why = new Paragraph(getTranslation("signinrules.impossible"));
            why.addClassName("warning");
            add(why);
        }
        policies.wayBackIn().ifPresent(username -> {
            var open = new Paragraph(getTranslation("signinrules.wayback", username));
            open.addClassName("warning");
            add(open);
        });
        add(roles, passwordsOff, end);
        show();
    }

    private void show() {
        roles.setValue(seen.factorRoles());
        passwordsOff.show(seen.localOff());
        conflict.hide();
    }

    private void save() {
        try {
            seen = policies.change(new SignInPolicy(seen.version(), roles.getValue(), passwordsOff.isOn()));
            show();
            Notification.show(getTranslation("signinrules.saved"));
        }
        catch (OptimisticLockingFailureException _) {
            seen = policies.current();
            conflict.show();
        }
    }

}
