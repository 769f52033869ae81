package org.tearsheet.admin;

import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import org.tearsheet.audit.AuditFilter;
import org.tearsheet.audit.AuditLog;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/** The audit trail: find entries, take them along, verify that none is missing. */
@Route("audit")
@Menu(title = "audit.menu", order = 36)
@PageTitle("audit.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.AUDITOR)
class AuditView extends Main {

    private final transient AuditLog log;

    private final AuditList list;

    private transient AuditFilter filter = AuditFilter.NONE;

    AuditView(AuditLog log) {
        this.log = log;
        this.list = new AuditList(log);
        addClassName("audit");
        add(new H1(getTranslation("audit.title")), new Paragraph(getTranslation("audit.intro")), new ChainPanel(log),
                new H2(getTranslation("audit.entries")), new AuditFilterForm(log.actors(), this::show), export(), list);
        list.show(filter);
    }

    private void show(AuditFilter chosen) {
        this.filter = chosen;
        list.show(chosen);
    }

    private Anchor export() {
        var export = new Anchor((DownloadHandler) event -> {
            event.setFileName("audit-trail.csv");
            event.setContentType("text/csv;charset=utf-8");
            log.export(filter, new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8));
        }, getTranslation("audit.export"));
        export.addClassName("audit-export");
        return export;
    }

}
