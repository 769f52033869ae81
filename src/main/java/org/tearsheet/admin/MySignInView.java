package org.tearsheet.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.tearsheet.accounts.PasskeyRow;
import org.tearsheet.accounts.SecondFactors;
import org.tearsheet.security.Actors;
import org.tearsheet.shell.TranslatedTitle;

/** What somebody has to sign in with, beside their password. */
@Route("my-sign-in")
@PageTitle("mysignin.title")
@DynamicPageTitle(TranslatedTitle.class)
@PermitAll
class MySignInView extends Main {

    private final transient SecondFactors factors;

    private final transient Actors actors;

    private final Div content = new Div();

    MySignInView(SecondFactors factors, Actors actors) {
        this.factors = factors;
        this.actors = actors;
        addClassName("my-sign-in");
        add(new H1(getTranslation("mysignin.title")), content);
        show();
    }

    private void show() {
        var mine = factors.mine();
        content.removeAll();
        content.add(new Paragraph(getTranslation(
                actors.cameThroughProvider() ? "mysignin.provider" : mine.isSetUp() ? "mysignin.on" : "mysignin.off")));
        content.add(new PasskeyPanel(mine, factors.arePasskeysPossible(), this::added, this::askToRemove));
        content.add(new AppPanel(mine, factors, this::added, this::askToRemoveApp));
        if (mine.isSetUp()) {
            content.add(new RecoveryPanel(mine, this::giveCodes));
        }
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
        new RemovalQuestion(passkey.name(), () -> {
            factors.removePasskey(passkey.id());
            removed();
        }).open();
    }

    private void askToRemoveApp() {
        new RemovalQuestion(getTranslation("mysignin.app"), () -> {
            factors.removeAuthenticator();
            removed();
        }).open();
    }

    private void removed() {
        show();
        Notification.show(getTranslation("mysignin.done.removed"));
    }

}
