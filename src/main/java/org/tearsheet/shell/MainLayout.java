package org.tearsheet.shell;

import java.util.List;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.tearsheet.security.Roles;

/** The frame of every screen: where home is, which language, who is signed in. */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    private static final String CLINICIAN = "CLINICIAN";

    private final AuthenticationContext authentication;

    MainLayout(AuthenticationContext authentication, IdleLimit idle) {
        this.authentication = authentication;
        var header = new Header(home());
        var screens = MenuConfiguration.getMenuEntries();
        if (!screens.isEmpty()) {
            header.add(menu(screens));
        }
        header.add(session());
        header.addClassName("frame");
        addToNavbar(header);
        if (authentication.isAuthenticated()) {
            header.add(new IdleLock(idle));
        }
    }

    private Anchor home() {
        var home = new Anchor("", getTranslation("app.name"));
        home.addClassName("wordmark");
        if (authentication.hasRole(Roles.CLINICIAN)) {
            Shortcut.SEARCH.leadTo(home);
        }
        return home;
    }

    /** The screens beside the search that this person may open. */
    private Nav menu(List<MenuEntry> screens) {
        var menu = new Nav();
        menu.addClassName("menu");
        menu.setAriaLabel(getTranslation("app.menu"));
        for (var group : MenuGroup.values()) {
            group.addTo(menu, screens);
        }
        return menu;
    }

    private Div session() {
        var username = authentication.getPrincipalName().orElse("");
        var name = new Anchor("my-sign-in", username);
        name.setAriaLabel(getTranslation("mysignin.open", username));
        name.addClassName("session-name");
        var signOut = new Button(getTranslation("session.signout"), _ -> authentication.logout());
        signOut.addThemeVariants(ButtonVariant.TERTIARY);
        signOut.addClassName("sign-out");
        var session = new Div(new HelpButton(authentication.hasRole(CLINICIAN)), name, new PrivacyScreen(),
                new ShortcutKeys(), new LanguageChoice(), signOut);
        session.addClassName("session");
        return session;
    }

}
