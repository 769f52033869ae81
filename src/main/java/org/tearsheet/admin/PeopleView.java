package org.tearsheet.admin;

import java.time.Clock;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tearsheet.accounts.Invitation;
import org.tearsheet.accounts.PeopleDesk;
import org.tearsheet.accounts.PersonChangeRefused;
import org.tearsheet.accounts.PersonRow;
import org.tearsheet.accounts.SignInDesk;
import org.tearsheet.security.Roles;
import org.tearsheet.security.SingleSignOn;
import org.tearsheet.shell.TranslatedTitle;

/** Who works here: invite somebody, see everybody, change what they may do. */
@Route("people")
@Menu(title = "people.menu", order = 31)
@PageTitle("people.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class PeopleView extends Main {

    private final transient PeopleDesk desk;

    private final InvitationForm form = new InvitationForm();

    private final PeopleList list;

    PeopleView(PeopleDesk desk, SignInDesk signIns, SingleSignOn sso, Clock clock) {
        this.desk = desk;
        this.list = new PeopleList(desk, clock, sso.isOn(), this::ask);
        addClassName("people");
        var invite = new Button(getTranslation("people.invite"), _ -> form.read().ifPresent(this::invite));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H1(getTranslation("people.title")), new Paragraph(getTranslation("people.intro")),
                new WaitingPeople(signIns), new H2(getTranslation("people.new")), form, invite,
                new H2(getTranslation("people.list")), list);
        list.refresh();
    }

    private void invite(Invitation draft) {
        try {
            var link = desk.invite(draft);
            form.empty();
            list.refresh();
            new PasswordLinkDialog(draft.name(), link).open();
        }
        catch (PersonChangeRefused ex) {
            form.sayTaken(getTranslation("people.refused." + ex.reason()));
        }
    }

    private void ask(PersonAction action, PersonRow person) {
        if (action == PersonAction.ROLES) {
            new RolesDialog(person, roles -> attempt(action, person, () -> desk.changeRoles(person.seen(), roles)))
                .open();
        }
        else if (action == PersonAction.CREDENTIAL) {
            new CredentialDialog(person,
                    credential -> attempt(action, person, () -> desk.changeCredential(person.seen(), credential)))
                .open();
        }
        else {
            new PersonQuestion(action, person, () -> act(action, person)).open();
        }
    }

    private void act(PersonAction action, PersonRow person) {
        switch (action) {
            case LINK, RESET ->
                attempt(person, () -> new PasswordLinkDialog(person.name(), desk.giveLink(person.seen())).open());
            case WITHDRAW -> attempt(action, person, () -> desk.withdrawLink(person.seen()));
            case SIGN_OUT -> attempt(action, person, () -> desk.endSessions(person.seen()));
            case FACTORS -> attempt(action, person, () -> desk.takeFactors(person.seen()));
            case PROVIDER -> attempt(action, person, () -> desk.awaitFromProvider(person.seen()));
            case LOCAL -> attempt(action, person, () -> desk.takeOffProvider(person.seen()));
            case DISABLE -> attempt(action, person, () -> desk.disable(person.seen()));
            case ENABLE -> attempt(action, person, () -> desk.enable(person.seen()));
            case ROLES, CREDENTIAL -> throw new IllegalArgumentException("This is asked for in a dialog of its own");
        }
    }

    private void attempt(PersonAction action, PersonRow person, Runnable act) {
        attempt(person, () -> {
            act.run();
            Notification.show(getTranslation("people.done." + action.code(), person.name()));
        });
    }

    private void attempt(PersonRow person, Runnable act) {
        try {
            act.run();
        }
        catch (OptimisticLockingFailureException _) {
            Notification.show(getTranslation("people.changed.meanwhile", person.name()));
        }
        catch (PersonChangeRefused ex) {
            Notification.show(getTranslation("people.refused." + ex.reason()));
        }
        list.refresh();
    }

}
