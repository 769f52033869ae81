package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.SourceDesk;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TextRow;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

import static org.tearsheet.library.Concern.STARTER;

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

    private final transient TextDesk texts;

    private final transient SourceDesk sources;

    private final Paragraph count = new Paragraph();

    private final StarterTextList list;

    StarterTextsView(EditionDesk desk, TextDesk texts, SourceDesk sources) {
        this.desk = desk;
        this.texts = texts;
        this.sources = sources;
        this.list = new StarterTextList(texts, this::open);
        addClassName("starter-texts");
        count.getElement().setAttribute("role", "status");
        add(new H1(getTranslation("starter.heading")), new Paragraph(getTranslation("starter.intro")), count, list);
        show();
    }

    private void show() {
        count.setText(getTranslation("starter.count", texts.count(List.of(STARTER)).getOrDefault(STARTER, 0)));
        list.show();
    }

    private void open(TextRow row) {
        row.live()
            .map(live -> live.seen().id())
            .ifPresent(id -> texts.read(id)
                .ifPresent(text -> new StarterTextDialog(row.key(), text, sources.all(text.sources()),
                        () -> approve(id, row.title()))
                    .open()));
    }

    private void approve(EditionId id, String title) {
        try {
            desk.approveStarter(id);
            Notification.show(getTranslation("starter.approved", title));
        }
        catch (RuntimeException ex) {
            Notification.show(getTranslation(Refusal.key(ex).orElseThrow(() -> ex)));
        }
        show();
    }

}
