package org.tearsheet.admin;

import java.util.List;
import java.util.Locale;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.tearsheet.referral.ServiceFault;
import org.tearsheet.referral.ServiceField;

/** What is wrong with a file of services, line by line. */
class ServiceFaults extends UnorderedList {

    /** More than anybody reads before they mend the file. */
    private static final int AT_ONCE = 200;

    ServiceFaults(List<ServiceFault> faults) {
        faults.stream().limit(AT_ONCE).forEach(fault -> add(new ListItem(text(fault))));
        if (faults.size() > AT_ONCE) {
            add(new ListItem(getTranslation("services.fault.more", faults.size() - AT_ONCE)));
        }
    }

    private String text(ServiceFault fault) {
        var line = getTranslation("services.fault.line", Long.toString(fault.line()));
        if (fault.kind() != ServiceFault.Kind.INVALID) {
            return line + " " + getTranslation("services.fault." + fault.kind(), fault.column(), fault.value());
        }
        var field = ServiceField.valueOf(fault.column().toUpperCase(Locale.ROOT));
        var rule = getTranslation("services.invalid." + field, field.maxLength());
        var found = fault.value().isEmpty() ? "" : "“" + fault.value() + "”. ";
        return "%s %s: %s%s".formatted(line, fault.column(), found, rule);
    }

}
