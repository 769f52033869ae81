package org.tearsheet.security;

import java.util.List;
import java.util.Optional;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
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

    /** Above which a wait is said in hours. */
    private static final int MINUTES = 120;

    private final LoginForm form = new LoginForm();

    private final Paragraph idle = new Paragraph();

    private final Paragraph outcome = new Paragraph();

    private final transient SingleSignOn sso;

    SignInView(Demonstration demonstration, RelyingParty party, SingleSignOn sso, LocalSignIn local) {
        this.sso = sso;
        addClassName("sign-in");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
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
            say(getTranslation("error.database.title"), getTranslation("error.database.text"));
        }
        event.getLocation()
            .getQueryParameters()
            .getSingleParameter(WAIT)
            .flatMap(SignInView::minutes)
            .ifPresent(this::sayWait);
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

    private void sayWait(int minutes) {
        say(getTranslation("signin.wait.title"),
                minutes > MINUTES ? getTranslation("signin.wait.hours", (minutes + 59) / 60)
                        : getTranslation("signin.wait.minutes", minutes));
    }

    private void say(String title, String message) {
        var texts = texts();
        texts.getErrorMessage().setTitle(title);
        texts.getErrorMessage().setMessage(message);
        form.setI18n(texts);
        form.setError(true);
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

    private LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("signin.title"));
        texts.getForm().setUsername(getTranslation("signin.username"));
        texts.getForm().setPassword(getTranslation("signin.password"));
        texts.getForm().setSubmit(getTranslation("signin.submit"));
        texts.getErrorMessage().setTitle(getTranslation("signin.failed"));
        texts.getErrorMessage().setMessage(getTranslation("signin.failed.hint"));
        texts.getErrorMessage().setUsername(getTranslation("signin.username.required"));
        texts.getErrorMessage().setPassword(getTranslation("signin.password.required"));
        return texts;
    }

}
