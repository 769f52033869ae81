package org.tearsheet.admin;

import java.util.List;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.exchange.BrokenPack.Fault;

/** What is wrong with a pack, file by file. */
class PackFaults extends UnorderedList {

    /** More than anybody reads before they mend the pack. */
    private static final int AT_ONCE = 200;

    PackFaults(List<Fault> faults) {
        faults.stream().limit(AT_ONCE).forEach(fault -> add(item(fault)));
        if (faults.size() > AT_ONCE) {
            add(new ListItem(getTranslation("packs.faults.more", faults.size() - AT_ONCE)));
        }
    }

    private ListItem item(Fault fault) {
        var where = fault.line() == 0 ? fault.file()
                : getTranslation("packs.fault", fault.file(), Integer.toString(fault.line()));
        return new ListItem("%s: %s".formatted(where, fault.say(getLocale())));
    }

}
