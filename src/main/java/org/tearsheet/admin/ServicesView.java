package org.tearsheet.admin;

import java.io.ByteArrayInputStream;
import java.time.Clock;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tearsheet.referral.Service;
import org.tearsheet.referral.ServiceDraft;
import org.tearsheet.referral.ServiceExists;
import org.tearsheet.referral.Services;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/**
 * The directory of local services: what is known of each, and which of them somebody has
 * to verify before they are printed.
 */
@Route("services")
@Menu(title = "services.menu", order = 32)
@PageTitle("services.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class ServicesView extends Main {

    private final transient Services services;

    private final ServiceList list;

    ServicesView(Services services, Clock clock) {
        this.services = services;
        this.list = new ServiceList(clock, this::verify, this::edit, this::remove);
        addClassName("services");
        add(new H1(getTranslation("services.heading")),
                new Paragraph(getTranslation("services.intro", Service.VERIFIED_FOR_DAYS)), actions(), list);
        list.show(services.all());
    }

    private Div actions() {
        var add = new Button(getTranslation("services.add"), _ -> add());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        var take = new Button(getTranslation("services.import"), _ -> new ServiceImport(services, this::taken).open());
        var export = new Anchor(DownloadHandler.fromInputStream(_ -> {
            var csv = services.export();
            return new DownloadResponse(new ByteArrayInputStream(csv), "services.csv", "text/csv", csv.length);
        }), getTranslation("services.export"));
        var actions = new Div(add, take, export);
        actions.addClassName("services-actions");
        return actions;
    }

    private void add() {
        var dialog = new ServiceDialog(getTranslation("services.add"));
        dialog.onSave(draft -> save(dialog, draft));
        dialog.open();
    }

    private void edit(Service service) {
        var dialog = new ServiceDialog(getTranslation("services.edit"));
        dialog.show(service);
        dialog.onSave(draft -> save(dialog, draft));
        dialog.open();
    }

    private void save(ServiceDialog dialog, ServiceDraft draft) {
        var edited = dialog.edited();
        try {
            var saved = edited.map(service -> services.change(service.seen(), draft))
                .orElseGet(() -> services.add(draft));
            dialog.close();
            show(saved, "services.saved");
        }
        catch (OptimisticLockingFailureException _) {
            edited.flatMap(service -> services.find(service.id()))
                .ifPresentOrElse(dialog::compareWith, dialog::sayRemoved);
        }
        catch (ServiceExists _) {
            dialog.sayExists();
        }
    }

    private void verify(Service service) {
        try {
            show(services.verify(service.seen()), "services.verified.now");
        }
        catch (OptimisticLockingFailureException _) {
            sayChanged(service);
        }
    }

    private void remove(Service service) {
        var question = new ConfirmDialog(getTranslation("services.remove.question", service.name()),
                getTranslation("services.remove.text"), getTranslation("services.remove"), _ -> removeNow(service));
        question.setCancelable(true);
        question.setCancelText(getTranslation("services.cancel"));
        question.open();
    }

    private void removeNow(Service service) {
        try {
            services.remove(service.seen());
            list.show(services.all());
            Notification.show(getTranslation("services.removed", service.name()));
        }
        catch (OptimisticLockingFailureException _) {
            sayChanged(service);
        }
    }

    private void show(Service service, String done) {
        list.show(services.all());
        list.focus(service.id());
        Notification.show(getTranslation(done, service.name()));
    }

    private void taken() {
        list.show(services.all());
        Notification.show(getTranslation("services.import.taken"));
    }

    private void sayChanged(Service service) {
        list.show(services.all());
        list.focus(service.id());
        Notification.show(getTranslation("services.changed.meanwhile", service.name()));
    }

}
