package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenRow;
import org.tearsheet.accounts.NewApiToken;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** The keys of other programs: give one, see them all, take one back. */
@Route("api-tokens")
@Menu(title = "tokens.menu", order = 35)
@PageTitle("tokens.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class ApiTokensView extends Main {

    private final transient ApiTokenDesk desk;

    private final NewApiTokenForm form = new NewApiTokenForm();

    private final Paragraph count = new Paragraph();

    private final UnorderedList list = new UnorderedList();

    ApiTokensView(ApiTokenDesk desk) {
        this.desk = desk;
        addClassName("api-tokens");
        count.getElement().setAttribute("role", "status");
        var make = new Button(getTranslation("tokens.make"), _ -> form.read().ifPresent(this::make));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        add(new H1(getTranslation("tokens.title")), new Paragraph(getTranslation("tokens.intro")),
                new H2(getTranslation("tokens.new")), form, make, new H2(getTranslation("tokens.list")), count, list);
        show();
    }

    private void show() {
        var tokens = desk.all();
        count.setText(getTranslation("tokens.count", tokens.size()));
        list.removeAll();
        tokens.forEach(token -> list.add(new ApiTokenEntry(token, this::ask)));
    }

    private void make(NewApiToken draft) {
        var secret = desk.make(draft);
        form.empty();
        show();
        new ApiSecretDialog(draft.name(), secret).open();
    }

    private void ask(ApiTokenRow token) {
        new RevokeDialog(token, () -> revoke(token)).open();
    }

    private void revoke(ApiTokenRow token) {
        desk.revoke(token.id());
        show();
        Notification.show(getTranslation("tokens.revoked", token.name()));
    }

}
