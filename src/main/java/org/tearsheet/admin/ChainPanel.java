package org.tearsheet.admin;

import java.text.NumberFormat;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.tearsheet.audit.AuditHead;
import org.tearsheet.audit.AuditLog;
import org.tearsheet.audit.Verification;

/**
 * Verifies the chain on request, a stretch with each answer to the browser, so that
 * nothing goes on when nobody waits for it any more.
 */
class ChainPanel extends Composite<Section> {

    private static final int PAUSE = 100;

    private final transient AuditLog log;

    private final TextField writtenDown = new TextField(getTranslation("audit.chain.written"));

    private final Button verify = new Button(getTranslation("audit.chain.verify"), _ -> begin());

    private final ProgressBar progress = new ProgressBar();

    private final Paragraph result = new Paragraph();

    private final Code head = new Code();

    private transient @Nullable Verification verification;

    private @Nullable Registration waiting;

    ChainPanel(AuditLog log) {
        this.log = log;
        writtenDown.setHelperText(getTranslation("audit.chain.written.help"));
        writtenDown.getElement().setAttribute("autocomplete", "off");
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", getTranslation("audit.chain"));
        result.getElement().setAttribute("role", "status");
        result.addClassName("audit-result");
        getContent().addClassName("audit-chain");
        getContent().add(new H2(getTranslation("audit.chain")), new Paragraph(getTranslation("audit.chain.intro")),
                new Paragraph(getTranslation("audit.chain.head")), head, writtenDown, verify, progress, result);
        head.setText(log.head().text());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stop(event.getUI());
    }

    private void begin() {
        var given = AuditHead.of(writtenDown.getValue());
        writtenDown.setErrorMessage(getTranslation("audit.chain.written.invalid"));
        writtenDown.setInvalid(given.isEmpty() && !writtenDown.getValue().isBlank());
        if (writtenDown.isInvalid()) {
            return;
        }
        verification = Verification.begin(given);
        verify.setEnabled(false);
        result.setClassName("audit-broken", false);
        goOn();
        getUI().filter(_ -> verification != null).ifPresent(ui -> {
            ui.setPollInterval(PAUSE);
            waiting = ui.addPollListener(_ -> goOn());
        });
    }

    private void goOn() {
        if (verification != null) {
            verification = log.verify(verification);
            show(verification);
        }
    }

    private void show(Verification found) {
        var newest = log.head();
        head.setText(newest.text());
        progress.setVisible(!found.done());
        progress.setMax(Math.max(1, newest.sequence()));
        progress.setValue(Math.min(found.reached().sequence(), progress.getMax()));
        result.setText(says(found, newest));
        result.setClassName("audit-broken", found.breach().isPresent());
        if (found.done()) {
            verification = null;
            verify.setEnabled(true);
            getUI().ifPresent(this::stop);
        }
    }

    private String says(Verification found, AuditHead newest) {
        if (!found.done()) {
            return getTranslation("audit.chain.progress", number(found.reached().sequence()),
                    number(newest.sequence()));
        }
        return found.breach()
            .map(breach -> getTranslation("audit.breach." + breach.kind(), number(breach.sequence())))
            .orElseGet(() -> getTranslation(
                    found.writtenDown().isEmpty() ? "audit.chain.holds" : "audit.chain.holds.written",
                    number(found.reached().sequence())));
    }

    private void stop(UI ui) {
        if (waiting != null) {
            waiting.remove();
            waiting = null;
            ui.setPollInterval(-1);
        }
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(getLocale()).format(number);
    }

}
