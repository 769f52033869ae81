package org.tearsheet.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.tearsheet.accounts.OwnSignIn;
import org.tearsheet.accounts.SecondFactors;
import org.tearsheet.security.FactorCheck;
import org.tearsheet.security.FactorNavigation;
import org.tearsheet.security.PasskeyDoor;
import org.tearsheet.security.SessionProof;
import org.tearsheet.shell.LanguageChoice;
import org.tearsheet.shell.TranslatedTitle;

/**
 * Where somebody proves more than a password, or sets it up if they never did. Nothing
 * else is open to them until then but to sign out.
 */
@Route(value = FactorNavigation.ROUTE, autoLayout = false)
@PageTitle("factor.title")
@DynamicPageTitle(TranslatedTitle.class)
@PermitAll
class SecondFactorView extends Main implements BeforeEnterObserver {

    private final transient SecondFactors factors;

    private final transient FactorCheck check;

    private final transient SessionProof session;

    private final FreshProof proof;

    private final Div content = new Div();

    SecondFactorView(SecondFactors factors, OwnSignIn own, FactorCheck check, SessionProof session,
            AuthenticationContext person) {
        this.factors = factors;
        this.check = check;
        this.session = session;
        this.proof = new FreshProof(check, factors, own);
        addClassNames("sign-in", "second-factor");
        var leave = new Button(getTranslation("session.signout"), _ -> person.logout());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        add(new H1(getTranslation("factor.title")), content, new Div(leave, new LanguageChoice()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!check.isMissing()) {
            event.forwardTo(MySignInView.class);
            return;
        }
        var mine = factors.mine();
        if (mine.isSetUp()) {
            show(new Paragraph(getTranslation("factor.prove.text")),
                    new ProofForm(mine, new PasskeyDoor(), factors::prove, this::leave));
        }
        else {
            show(new Paragraph(getTranslation("factor.setup.text")), new FactorSetup(factors, proof, this::giveCodes));
        }
    }

    private void giveCodes() {
        show(new RecoverySheet(factors.renewRecoveryCodes(), this::leave));
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.getPage().setLocation(session.wanted().orElse("./")));
    }

    private void show(Component... components) {
        content.removeAll();
        content.add(components);
    }

}
