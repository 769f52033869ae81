package org.tearsheet.admin;

import java.util.List;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.referral.DestinationCode;

/**
 * The services of one destination: the first of them at once, the rest when asked for.
 */
class ServiceGroup extends Section {

    private static final int AT_ONCE = 50;

    ServiceGroup(DestinationCode destination, List<ServiceItem> items) {
        var list = new UnorderedList();
        items.stream().limit(AT_ONCE).forEach(list::add);
        add(new H2(name(destination)), list);
        if (items.size() > AT_ONCE) {
            var more = new Button(getTranslation("services.more", items.size() - AT_ONCE));
            more.addClickListener(_ -> {
                items.stream().skip(AT_ONCE).forEach(list::add);
                items.get(AT_ONCE).focus();
                remove(more);
            });
            add(more);
        }
    }

    private String name(DestinationCode destination) {
        return DestinationCode.ALL.contains(destination) ? getTranslation("destination." + destination)
                : destination.code();
    }

}
