package org.tearsheet.editorial;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.library.Language;
import org.tearsheet.library.TopicDesk;
import org.tearsheet.library.TopicLine;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** All topics, whether anything of them is published or not. */
@Route(TopicsView.ROUTE)
@Menu(title = "topics.menu", order = 13)
@PageTitle("topics.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER })
class TopicsView extends Main {

    static final String ROUTE = "library/topics";

    private final transient TopicDesk topics;

    private final WordsField words = new WordsField(getTranslation("topics.filter.words"));

    private final PagedList<TopicLine> list = new PagedList<>("topics.shown", TopicEntry::new);

    TopicsView(TopicDesk topics, AuthenticationContext authentication) {
        this.topics = topics;
        words.setHelperText(getTranslation("topics.filter.help"));
        words.addValueChangeListener(_ -> find());
        var filter = new Div(words);
        filter.addClassName("text-filter");
        addClassName("texts");
        add(new H1(getTranslation("topics.title")), new Paragraph(getTranslation("topics.intro")));
        if (authentication.hasRole(Roles.AUTHOR)) {
            var add = new Anchor(TopicAddView.ROUTE, getTranslation("topics.add"));
            add.addClassName("add-one");
            add(add);
        }
        add(filter, list);
        find();
    }

    private void find() {
        var typed = words.getValue();
        var reader = Language.of(getLocale());
        list.show((last, limit) -> last.map(line -> topics.after(typed, reader, line, limit))
            .orElseGet(() -> topics.first(typed, reader, limit)));
    }

}
