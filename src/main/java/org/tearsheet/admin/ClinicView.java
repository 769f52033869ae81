package org.tearsheet.admin;

import java.util.function.LongFunction;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.DynamicPageTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.clinic.ClinicDesk;
import org.tearsheet.clinic.ClinicDetails;
import org.tearsheet.clinic.ClinicDraft;
import org.tearsheet.clinic.ContactKind;
import org.tearsheet.clinic.LogoRefused;
import org.tearsheet.clinic.UnprintableText;
import org.tearsheet.print.PrintPolicies;
import org.tearsheet.security.Roles;
import org.tearsheet.shell.TranslatedTitle;

/**
 * The clinic's profile: what stands on paper, and what holds for everybody. What was
 * typed stays on the screen until it is saved, whatever others do meanwhile.
 */
@Route("clinic")
@Menu(title = "clinic.menu", order = 30)
@PageTitle("clinic.title")
@DynamicPageTitle(TranslatedTitle.class)
@RolesAllowed(Roles.ADMINISTRATOR)
class ClinicView extends Main {

    private final transient Clinic clinic;

    private final transient ClinicDesk desk;

    private final Paragraph incomplete = new Paragraph(getTranslation("clinic.incomplete"));

    private final LogoPanel logo = new LogoPanel(this::hang, this::remove);

    private final VerifiedLine normal = new VerifiedLine(() -> verify(ContactKind.NORMAL));

    private final VerifiedLine neutral = new VerifiedLine(() -> verify(ContactKind.NEUTRAL));

    private final ClinicForm form = new ClinicForm(logo, normal, neutral);

    private final ConflictNotice conflict = new ConflictNotice(this::takeTheirs);

    private transient ClinicDetails seen;

    ClinicView(Clinic clinic, ClinicDesk desk, PrintPolicies policies) {
        this.clinic = clinic;
        this.desk = desk;
        this.seen = desk.open();
        addClassName("clinic-profile");
        incomplete.addClassName("notice");
        var save = new Button(getTranslation("clinic.save"), _ -> form.read().ifPresent(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var end = new Div(conflict, save);
        end.addClassName("clinic-end");
        add(new H1(getTranslation("clinic.heading")), new Paragraph(getTranslation("clinic.intro")), incomplete, form,
                end, new PrintPolicyPanel(policies));
        form.show(seen.draft());
        showFacts();
    }

    private void save(ClinicDraft draft) {
        try {
            if (act(version -> desk.change(version, draft), "clinic.saved")) {
                form.show(seen.draft());
                conflict.hide();
            }
        }
        catch (UnprintableText ex) {
            form.markUnprintable(ex.fields());
        }
    }

    private void verify(ContactKind kind) {
        act(version -> desk.verify(version, kind), "clinic.verified.now");
    }

    private void hang(byte[] file) {
        try {
            act(version -> desk.hangLogo(version, file), "clinic.logo.hung");
        }
        catch (LogoRefused ex) {
            logo.refuse(getTranslation("clinic.logo.refused." + ex.reason()));
        }
    }

    private void remove() {
        act(desk::removeLogo, "clinic.logo.removed");
    }

    private boolean act(LongFunction<ClinicDetails> act, String done) {
        try {
            seen = act.apply(seen.version());
        }
        catch (OptimisticLockingFailureException _) {
            seen = desk.open();
            form.compareWith(seen.draft());
            conflict.show();
            showFacts();
            return false;
        }
        showFacts();
        Notification.show(getTranslation(done));
        return true;
    }

    private void takeTheirs() {
        form.show(seen.draft());
        conflict.hide();
    }

    /** What is not typed: it is shown as it is now. */
    private void showFacts() {
        var profile = clinic.profile();
        incomplete.setVisible(profile.isIncomplete());
        logo.show(profile, seen.logo().isPresent());
        normal.show(seen.verifiedOn().get(ContactKind.NORMAL), true);
        neutral.show(seen.verifiedOn().get(ContactKind.NEUTRAL), profile.neutral().isPresent());
    }

}
