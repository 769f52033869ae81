package org.tearsheet.admin;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.interop.access.Channels;
import org.tearsheet.security.HomeAddress;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** The doors for other programs and for phones: who may come in by each. */
@Route("channels")
@Menu(title = "channels.menu", order = 35.5)
@PageTitle("channels.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class ChannelsView extends Main {

    ChannelsView(Channels channels, HomeAddress home) {
        addClassNames("clinic-profile", "channels");
        add(new H1(getTranslation("channels.title")), new Paragraph(getTranslation("channels.intro")),
                new Paragraph(new RouterLink(getTranslation("channels.tokens"), ApiTokensView.class)),
                new Paragraph(new RouterLink(getTranslation("channels.connect"), ConnectView.class)));
        channels.all().forEach(policy -> add(new ChannelPanel(channels, policy, home)));
    }

}
