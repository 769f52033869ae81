package org.tearsheet.visit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Favourites;
import org.tearsheet.library.Feedback;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.TopicPage;
import org.tearsheet.referral.Checklists;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/**
 * A topic in a visit: print it, what to watch for, what to say, and the sheet as it will
 * print.
 */
@Route(VisitRoutes.TOPICS + ":" + VisitRoutes.TOPIC_PARAMETER)
@PageTitle("topic.tab")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.CLINICIAN)
class TopicView extends Main implements BeforeEnterObserver {

    private final transient Library library;

    private final transient TopicAddresses addresses;

    private final transient Printing printing;

    private final transient Checklists checklists;

    private final transient Feedback feedback;

    private final Pace pace;

    private final transient Favourites favourites;

    private final transient AuthenticationContext authentication;

    TopicView(Library library, TopicAddresses addresses, Printing printing, Checklists checklists, Feedback feedback,
            Favourites favourites, Pace pace, AuthenticationContext authentication) {
        this.library = library;
        this.addresses = addresses;
        this.printing = printing;
        this.checklists = checklists;
        this.feedback = feedback;
        this.pace = pace;
        this.favourites = favourites;
        this.authentication = authentication;
        addClassName("topic");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var topic = event.getRouteParameters()
            .get(VisitRoutes.TOPIC_PARAMETER)
            .flatMap(addresses::find)
            .orElseThrow(NotFoundException::new);
        removeAll();
        show(topic, Language.of(getLocale()));
    }

    private void show(TopicPage topic, Language reader) {
        var columns = new Div(talk(topic, reader));
        columns.addClassName("topic-columns");
        add(header(topic, reader));
        var handouts = topic.languages(DocumentKind.HANDOUT);
        if (handouts.isEmpty()) {
            add(new Paragraph(getTranslation("topic.handout.none")));
        }
        else {
            var sheet = new SheetPanel(topic.audience(), printing.shop());
            columns.add(sheet);
            add(new PrintActions(topic, handouts, reader, printing, sheet::show));
        }
        add(columns, new FeedbackForm(topic.live(), feedback), new PacketBar(library, printing));
    }

    private Header header(TopicPage topic, Language reader) {
        var text = topic.text(reader);
        var back = new Anchor("", getTranslation("topic.back"));
        back.addClassName("back");
        var discreet = new Paragraph(getTranslation("topic.discreet", topic.sheetNumber(), text.titles().discreet()));
        discreet.addClassName("topic-discreet");
        var heading = new H1(text.titles().plain());
        heading.getElement().setAttribute("tabindex", "-1");
        heading.getElement().callJsFunction("focus");
        var header = new Header(back, heading, new Paragraph(text.summary()), discreet);
        header.add(new FavouriteStar(topic.slug(), text.titles().plain(), new FavouriteMarks(favourites, reader),
                authentication.hasRole(Roles.ADMINISTRATOR)));
        if (topic.live().stream().anyMatch(LiveEdition::unreviewedStarter)) {
            var mark = new Paragraph(getTranslation("topic.starter"));
            mark.addClassName("starter-mark");
            header.add(mark);
        }
        return header;
    }

    private Section talk(TopicPage topic, Language reader) {
        var talk = new Section();
        talk.addClassName("topic-talk");
        topic.live(DocumentKind.TALKING_POINTS, reader)
            .or(() -> topic.live(DocumentKind.TALKING_POINTS, Language.ENGLISH))
            .ifPresent(points -> talk
                .add(new TalkingPoints(points, reader, authentication.hasRole(Roles.REVIEWER), pace)));
        checklists.live(reader).ifPresent(checklist -> talk.add(new ChecklistQuestions(checklist)));
        talk.add(new SourceList(topic));
        if (!topic.codes().isEmpty()) {
            talk.add(new CodeList(topic, reader));
        }
        return talk;
    }

}
