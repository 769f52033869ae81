package org.tearsheet.security;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.tearsheet.shell.LanguageChoice;
import org.tearsheet.shell.ScreenHelp;
import org.tearsheet.shell.TranslatedTitle;

@Route(value = "login", autoLayout = false)
@PageTitle("signin.title")
@DynamicPageTitle(TranslatedTitle.class)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver {

    static final String ERROR = "error";

    static final String WAIT = "wait";

    static final String OFF = "off";

    /** Nothing was compared: the database could not be asked. */
    static final String AWAY = "away";

    private final PasswordForm form = new PasswordForm();

    private final Paragraph idle = new Paragraph();

    private final Paragraph outcome = new Paragraph();

    private final transient SingleSignOn sso;

    SignInView(Demonstration demonstration, RelyingParty party, SingleSignOn sso, LocalSignIn local) {
        this.sso = sso;
        addClassName("sign-in");
        idle.setText(getTranslation("signin.idle"));
        idle.addClassName("notice");
        outcome.addClassName("notice");
        outcome.getElement().setAttribute("role", "alert");
        add(heading(), idle, outcome);
        if (sso.isOn()) {
            add(new ProviderDoor(sso.name()));
        }
        if (local.isOff()) {
            add(new Paragraph(getTranslation(sso.isOn() ? "signin.off" : "signin.off.nobody", sso.name())));
        }
        if (!local.isOff() || local.hasWayBack()) {
            addLocal(party);
        }
        if (demonstration.on()) {
            add(demonstrationNotice());
        }
        add(new NativeDetails(getTranslation("help.open"), new ScreenHelp("login")), new LanguageChoice());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        form.setError(parameters.containsKey(ERROR));
        if (parameters.containsKey(AWAY)) {
            form.sayAway();
        }
        event.getLocation()
            .getQueryParameters()
            .getSingleParameter(WAIT)
            .flatMap(SignInView::minutes)
            .ifPresent(form::sayWait);
        idle.setVisible(parameters.containsKey(SignOutThere.IDLE)
                || parameters.getOrDefault(SignOutThere.STATE, List.of()).contains(SignOutThere.IDLE));
        outcome.setVisible(false);
        if (sso.isOn()) {
            event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ProviderOutcome.PARAMETER)
                .flatMap(ProviderOutcome::of)
                .map(why -> "signin.provider." + why)
                .ifPresent(this::say);
        }
    }

    private void addLocal(RelyingParty party) {
        if (sso.isOn()) {
            var or = new Paragraph(getTranslation("signin.or"));
            or.addClassName("sign-in-or");
            add(or);
        }
        add(form);
        if (party.isPossible()) {
            add(new PasskeyDoor());
        }
    }

    private void say(String key) {
        outcome.setText(getTranslation(key, sso.name()));
        outcome.setVisible(true);
    }

    /** Empty for what no answer of ours says. */
    private static Optional<Integer> minutes(String wait) {
        return Optional.of(wait).filter(text -> text.matches("[1-9]\\d{0,3}")).map(Integer::valueOf);
    }

    private Div heading() {
        var heading = new Div(new H1(getTranslation("app.name")), new Paragraph(getTranslation("app.purpose")));
        heading.addClassName("sign-in-heading");
        return heading;
    }

    private Div demonstrationNotice() {
        var notice = new Div(new Paragraph(getTranslation("signin.demo")),
                new Paragraph(getTranslation("signin.demo.people")));
        notice.addClassName("notice");
        return notice;
    }

}
