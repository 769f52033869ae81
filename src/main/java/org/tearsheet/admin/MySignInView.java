package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.tearsheet.accounts.OwnSignIn;
import org.tearsheet.accounts.PasskeyRow;
import org.tearsheet.accounts.PasswordRules;
import org.tearsheet.accounts.SecondFactors;
import org.tearsheet.security.Actors;
import org.tearsheet.security.FactorCheck;
import org.tearsheet.shell.TranslatedTitle;

/** What somebody has to sign in with, and where else they are signed in. */
@Route("my-sign-in")
@PageTitle("mysignin.title")
@DynamicPageTitle(TranslatedTitle.class)
@PermitAll
class MySignInView extends Main {

    private final transient SecondFactors factors;

    private final transient OwnSignIn own;

    private final transient Actors actors;

    private final transient PasswordRules rules;

    private final String username;

    private final FreshProof proof;

    private final Div content = new Div();

    MySignInView(SecondFactors factors, OwnSignIn own, PasswordRules rules, FactorCheck check, Actors actors) {
        this.factors = factors;
        this.own = own;
        this.actors = actors;
        this.rules = rules;
        this.username = actors.current().account();
        this.proof = new FreshProof(check, factors, own);
        addClassName("my-sign-in");
        add(new H1(getTranslation("mysignin.title")), content);
        show();
    }

    private void show() {
        var mine = factors.mine();
        content.removeAll();
        content.add(new Paragraph(getTranslation(
                actors.cameThroughProvider() ? "mysignin.provider" : mine.isSetUp() ? "mysignin.on" : "mysignin.off")));
        if (own.hasPassword()) {
            content.add(new PasswordPanel(username, own, rules, () -> done("mysignin.done.password")));
        }
        content.add(new PasskeyPanel(mine, factors.arePasskeysPossible(), proof, this::added, this::askToRemove));
        content.add(new AppPanel(mine, factors, proof, this::added, this::askToRemoveApp));
        if (mine.isSetUp()) {
            content.add(new RecoveryPanel(mine, () -> proof.before(this::giveCodes)));
        }
        content.add(elsewhere());
    }

    private Section elsewhere() {
        var leave = new Button(getTranslation("mysignin.elsewhere.leave"), _ -> proof.before(() -> {
            own.endOtherSessions();
            done("mysignin.done.elsewhere");
        }));
        return new Section(new H2(getTranslation("mysignin.elsewhere")),
                new Paragraph(getTranslation("mysignin.elsewhere.text")), leave);
    }

    /** Who has no recovery codes is given some with whatever they add. */
    private void added() {
        if (factors.mine().recoveryCodes() == 0) {
            giveCodes();
        }
        else {
            show();
        }
        Notification.show(getTranslation("mysignin.done.added"));
    }

    private void giveCodes() {
        content.removeAll();
        content.add(new RecoverySheet(factors.renewRecoveryCodes(), this::show));
    }

    private void askToRemove(PasskeyRow passkey) {
        askToRemove(passkey.name(), () -> factors.removePasskey(passkey.id()));
    }

    private void askToRemoveApp() {
        askToRemove(getTranslation("mysignin.app"), factors::removeAuthenticator);
    }

    private void askToRemove(String what, SerializableRunnable remove) {
        new RemovalQuestion(what, () -> proof.before(() -> {
            remove.run();
            done("mysignin.done.removed");
        })).open();
    }

    private void done(String what) {
        show();
        Notification.show(getTranslation(what));
    }

}
