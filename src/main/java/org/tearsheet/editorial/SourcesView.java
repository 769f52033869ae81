package org.tearsheet.editorial;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
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
import org.tearsheet.library.SourceConcern;
import org.tearsheet.library.SourceDesk;
import org.tearsheet.library.SourceLine;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** All sources that texts may rest on. */
@Route(SourcesView.ROUTE)
@Menu(title = "sources.menu", order = 14)
@PageTitle("sources.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER })
class SourcesView extends Main {

    static final String ROUTE = "library/sources";

    private final transient SourceDesk sources;

    private final ComboBox<SourceConcern> concern = new ComboBox<>(getTranslation("texts.filter.show"));

    private final WordsField words = new WordsField(getTranslation("sources.filter.words"));

    private final PagedList<SourceLine> list = new PagedList<>("sources.shown", SourceItem::new);

    SourcesView(SourceDesk sources, AuthenticationContext authentication) {
        this.sources = sources;
        concern.setItems(SourceConcern.values());
        concern.setItemLabelGenerator(one -> getTranslation("sources.concern." + one));
        concern.setPlaceholder(getTranslation("sources.filter.all"));
        concern.setClearButtonVisible(true);
        concern.addValueChangeListener(_ -> find());
        words.addValueChangeListener(_ -> find());
        var filter = new Div(concern, words);
        filter.addClassName("text-filter");
        addClassName("texts");
        add(new H1(getTranslation("sources.title")), new Paragraph(getTranslation("sources.intro")));
        if (authentication.hasRole(Roles.AUTHOR)) {
            add(new Button(getTranslation("sources.add"), _ -> new NewSourceDialog(sources,
                    added -> UI.getCurrent().navigate(SourceView.address(added)), "sources.known", _ -> {
                    })
                .open()));
        }
        add(filter, list);
        find();
    }

    private void find() {
        var typed = words.getValue();
        var chosen = concern.getOptionalValue();
        list.show((last, limit) -> last.map(line -> sources.after(typed, chosen, line, limit))
            .orElseGet(() -> sources.first(typed, chosen, limit)));
    }

}
