package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tearsheet.accounts.FirstAdministrator;
import org.tearsheet.accounts.NewPerson;
import org.tearsheet.accounts.PasswordRules;
import org.tearsheet.shell.TranslatedTitle;

/**
 * The first administrator makes an account, through the link printed at the first start.
 */
@Route(value = "setup/:token", autoLayout = false)
@PageTitle("setup.title")
@DynamicPageTitle(TranslatedTitle.class)
@AnonymousAllowed
class FirstAdministratorView extends Main implements BeforeEnterObserver {

    private final transient FirstAdministrator firstAdministrator;

    private final transient PasswordRules rules;

    private String token = "";

    FirstAdministratorView(FirstAdministrator firstAdministrator, PasswordRules rules) {
        this.firstAdministrator = firstAdministrator;
        this.rules = rules;
        addClassName("sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters()
            .get("token")
            .filter(firstAdministrator::welcomes)
            .orElseThrow(NotFoundException::new);
        removeAll();
        var form = new NewPersonForm(rules);
        var submit = new Button(getTranslation("setup.submit"), _ -> form.read().ifPresent(this::join));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(false);
        add(new H1(getTranslation("setup.heading")), new Paragraph(getTranslation("setup.text")), form, submit);
    }

    private void join(NewPerson person) {
        try {
            firstAdministrator.join(token, person);
        }
        catch (FirstAdministrator.LinkIsSpent ex) {
            throw new NotFoundException(ex.toString());
        }
        removeAll();
        add(new H1(getTranslation("setup.heading")), new Paragraph(getTranslation("setup.done")),
                new Anchor("login", getTranslation("signin.title")));
    }

}
