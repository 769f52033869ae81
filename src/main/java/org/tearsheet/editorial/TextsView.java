package org.tearsheet.editorial;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TextFilter;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** All texts in all languages, and where each of them stands. */
@Route(TextsView.ROUTE)
@Menu(title = "texts.menu", order = 12)
@PageTitle("texts.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed({ Roles.AUTHOR, Roles.REVIEWER })
class TextsView extends Main implements BeforeEnterObserver {

    static final String ROUTE = "texts";

    private final TextFilterForm form = new TextFilterForm(this::choose);

    private final TextList list;

    TextsView(TextDesk texts) {
        this.list = new TextList(texts);
        addClassName("texts");
        add(new H1(getTranslation("texts.title")), new Paragraph(getTranslation("texts.intro")), form, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = TextAddress.read(event.getLocation().getQueryParameters());
        form.show(asked);
        list.show(asked);
    }

    private void choose(TextFilter filter) {
        list.show(filter);
        UI.getCurrent().getPage().getHistory().replaceState(null, TextAddress.of(filter));
    }

}
