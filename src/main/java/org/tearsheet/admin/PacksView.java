package org.tearsheet.admin;

import java.time.Clock;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.exchange.PackDesk;
import org.tearsheet.security.Actors;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** Packs: what is live as files to give away, and the texts of others as drafts. */
@Route("packs")
@Menu(title = "packs.menu", order = 33)
@PageTitle("packs.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class PacksView extends Main {

    PacksView(PackDesk desk, Actors actors, Clock clock) {
        addClassName("packs");
        add(new H1(getTranslation("packs.title")), new Paragraph(getTranslation("packs.intro")),
                new PackImportPanel(desk, actors), new PackExportForm(desk, clock));
    }

}
