package org.tearsheet.admin;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import org.tearsheet.audit.AuditEntry;

/** One entry: what happened, when, and on request what was before and after. */
class AuditItem extends ListItem {

    AuditItem(AuditEntry entry) {
        var time = new Paragraph(getTranslation("audit.time",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                    .withLocale(getLocale())
                    .withZone(ZoneOffset.UTC)
                    .format(entry.at())));
        var details = new NativeDetails(getTranslation("audit.details"));
        details.addToggleListener(_ -> {
            if (details.getContent() == null) {
                details.setContent(new AuditDetails(entry));
            }
        });
        add(new AuditSentence(entry), time, details);
    }

}
