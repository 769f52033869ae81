package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.html.Div;
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
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.security.CredentialRefused;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/**
 * The texts that came with Tearsheet and that no reviewer of this clinic has approved
 * yet: read one, with what is still to be confirmed, and make it the clinic's own.
 */
@Route("starter-texts")
@Menu(title = "starter.menu", order = 15)
@PageTitle("starter.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.REVIEWER)
class StarterTextsView extends Main {

    private final transient EditionDesk desk;

    private final Paragraph count = new Paragraph();

    private final Div texts = new Div();

    StarterTextsView(EditionDesk desk) {
        this.desk = desk;
        addClassName("starter-texts");
        count.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("starter.heading")), new Paragraph(getTranslation("starter.intro")), count, texts);
        show();
    }

    private void show() {
        var waiting = desk.unreviewedStarters();
        count.setText(getTranslation("starter.count", waiting.size()));
        texts.removeAll();
        waiting.stream().map(LiveEdition::sheetNumber).distinct().forEach(sheet -> show(sheet, waiting));
    }

    private void show(int sheet, List<LiveEdition> waiting) {
        var list = new UnorderedList();
        waiting.stream()
            .filter(edition -> edition.sheetNumber() == sheet)
            .forEach(edition -> list.add(new StarterTextEntry(edition, this::open)));
        texts.add(new H2(sheet == 0 ? getTranslation("starter.checklist") : getTranslation("topic.sheet", sheet)),
                list);
    }

    private void open(LiveEdition edition) {
        new StarterTextDialog(edition, () -> approve(edition)).open();
    }

    private void approve(LiveEdition edition) {
        try {
            desk.approveStarter(edition.id());
            show();
            Notification.show(getTranslation("starter.approved", edition.titles().plain()));
        }
        catch (CredentialRefused ex) {
            Notification.show(getTranslation("review.credential." + ex.obstacle()));
        }
    }

}
