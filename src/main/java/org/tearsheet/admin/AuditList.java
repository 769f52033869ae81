package org.tearsheet.admin;

import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import org.tearsheet.audit.AuditEntry;
import org.tearsheet.audit.AuditFilter;
import org.tearsheet.audit.AuditLog;

/** The entries that were asked for, a page at a time, newest first. */
class AuditList extends Composite<Div> {

    private static final int PAGE = 50;

    private final transient AuditLog log;

    private final Paragraph count = new Paragraph();

    private final UnorderedList list = new UnorderedList();

    private final Button older = new Button(getTranslation("audit.older"), _ -> showOlder());

    private transient AuditFilter filter = AuditFilter.NONE;

    private transient @Nullable AuditEntry last;

    AuditList(AuditLog log) {
        this.log = log;
        count.getElement().setAttribute("role", "status");
        getContent().add(count, list, older);
    }

    void show(AuditFilter chosen) {
        this.filter = chosen;
        list.removeAll();
        append(log.newest(chosen, PAGE + 1));
    }

    private void showOlder() {
        if (last != null) {
            append(log.older(filter, last, PAGE + 1));
        }
    }

    /** One more than a page is asked for, to know whether there is another. */
    private void append(List<AuditEntry> found) {
        var page = found.subList(0, Math.min(PAGE, found.size()));
        page.forEach(entry -> list.add(new AuditItem(entry)));
        if (!page.isEmpty()) {
            this.last = page.getLast();
        }
        older.setVisible(found.size() > PAGE);
        count.setText(getTranslation(older.isVisible() ? "audit.shown.more" : "audit.shown", list.getComponentCount()));
    }

}
