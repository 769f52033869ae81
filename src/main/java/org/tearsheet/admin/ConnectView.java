package org.tearsheet.admin;

import java.util.List;
import java.util.stream.Collectors;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.interop.access.ChannelPolicy;
import org.tearsheet.interop.access.Channels;
import org.tearsheet.interop.access.Examples;
import org.tearsheet.security.HomeAddress;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** What whoever sets up a record system needs to know, with calls to copy and try. */
@Route("channels/connect")
@PageTitle("connect.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class ConnectView extends Main {

    private static final String DESCRIPTION = "/api/openapi.json";

    private static final String WHO = "curl -H \"Authorization: Bearer $TOKEN\" \"%s\"";

    private final transient Examples examples;

    private final transient HomeAddress home;

    ConnectView(Channels channels, Examples examples, HomeAddress home) {
        this.examples = examples;
        this.home = home;
        addClassNames("clinic-profile", "connect");
        var all = channels.all().stream().filter(policy -> policy.channel().scope().isPresent()).toList();
        add(new H1(getTranslation("connect.title")), new Paragraph(getTranslation("connect.intro")), steps(),
                new ExampleCall(getTranslation("connect.whoami"), WHO.formatted(home.at("/api/whoami")),
                        "200 application/json"));
        all.stream().filter(policy -> !policy.isOff()).forEach(policy -> add(section(policy)));
        add(off(all), description());
    }

    private OrderedList steps() {
        return new OrderedList(new ListItem(new RouterLink(getTranslation("connect.step.channel"), ChannelsView.class)),
                new ListItem(new RouterLink(getTranslation("connect.step.token"), ApiTokensView.class)),
                new ListItem(getTranslation("connect.step.try")), new ListItem(getTranslation("connect.step.type")));
    }

    private Section section(ChannelPolicy policy) {
        var channel = policy.channel();
        var section = new Section(new H2(getTranslation("channels.name." + channel)),
                new Paragraph(getTranslation("connect.set-up." + channel)));
        channel.doors().forEach(door -> section.add(new ChannelAddress(door, home.at(door))));
        examples.of(channel)
            .forEach(example -> section
                .add(ExampleCall.of(example, getTranslation("connect.example." + channel + "." + example.name()))));
        section.addClassName("channel");
        return section;
    }

    private Paragraph off(List<ChannelPolicy> all) {
        var names = all.stream()
            .filter(ChannelPolicy::isOff)
            .map(policy -> getTranslation("channels.name." + policy.channel()))
            .collect(Collectors.joining(", "));
        var off = new Paragraph(getTranslation("connect.off", names));
        off.setVisible(!names.isEmpty());
        return off;
    }

    private Paragraph description() {
        var link = new Anchor(DESCRIPTION, getTranslation("connect.description"));
        link.setRouterIgnore(true);
        return new Paragraph(link);
    }

}
