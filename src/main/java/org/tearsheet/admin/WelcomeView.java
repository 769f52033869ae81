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
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tearsheet.accounts.PasswordRules;
import org.tearsheet.accounts.Welcome;
import org.tearsheet.shell.LanguageChoice;
import org.tearsheet.shell.TranslatedTitle;

/** Somebody sets their password, through the link an administrator gave them. */
@Route(value = "welcome/:token", autoLayout = false)
@PageTitle("welcome.title")
@DynamicPageTitle(TranslatedTitle.class)
@AnonymousAllowed
class WelcomeView extends Main implements BeforeEnterObserver {

    private final transient Welcome welcome;

    private final transient PasswordRules rules;

    private String token = "";

    WelcomeView(Welcome welcome, PasswordRules rules) {
        this.welcome = welcome;
        this.rules = rules;
        addClassName("sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        welcome.guest(token).ifPresentOrElse(this::ask, this::saySpent);
    }

    private void ask(String username) {
        removeAll();
        var form = new PasswordForm(username, rules);
        var submit = new Button(getTranslation("welcome.submit"), _ -> form.read().ifPresent(this::set));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H1(getTranslation("setup.heading")), new Paragraph(getTranslation("welcome.text")), form, submit,
                new LanguageChoice());
    }

    private void set(String password) {
        try {
            welcome.setPassword(token, password);
        }
        catch (Welcome.LinkIsSpent _) {
            saySpent();
            return;
        }
        removeAll();
        add(new H1(getTranslation("setup.heading")), new Paragraph(getTranslation("welcome.done")),
                new Anchor("login", getTranslation("signin.title")));
    }

    private void saySpent() {
        removeAll();
        add(new H1(getTranslation("app.name")),
                new Paragraph(getTranslation(welcome.isOff() ? "welcome.off" : "welcome.spent")),
                new Anchor("login", getTranslation("signin.title")), new LanguageChoice());
    }

}
