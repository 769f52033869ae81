package org.tearsheet.admin;

import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.referral.ImportPlan;
import org.tearsheet.referral.ServiceFault;
import org.tearsheet.referral.Services;

/**
 * Takes a file of services: first says what it would do or what is wrong, then does it.
 */
class ServiceFileDialog extends Dialog {

    private final Div result = new Div();

    private final Button take = new Button(getTranslation("services.import.take"));

    private transient Runnable taking = () -> {
    };

    ServiceFileDialog() {
        addClassName("service-dialog");
        setHeaderTitle(getTranslation("services.import"));
        setWidth("min(44rem, 100vw)");
        setMaxHeight("100%");
        setCloseOnOutsideClick(false);
        result.getElement().setAttribute("role", "status");
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClickListener(_ -> taking.run());
        getFooter().add(new Button(getTranslation("services.cancel"), _ -> close()), take);
        refuse();
    }

    /** Says what to do with a file that somebody chose. */
    void onFile(SerializableConsumer<byte[]> examine) {
        add(new Paragraph(getTranslation("services.import.intro", Services.MAX_ROWS)),
                new FileField(Services.MAX_BYTES, "file", examine, reason -> refuse(warning(reason)), ".csv"), result);
    }

    /** The file is in order: this is what it would do, and how to do it. */
    void show(ImportPlan plan, Runnable act) {
        refuse(new Paragraph(getTranslation("services.import.plan", plan.added().size(), plan.changed().size(),
                plan.unchanged().size())), new Paragraph(getTranslation("services.import.rest")));
        taking = act;
        take.setEnabled(!plan.isEmpty());
    }

    /** The file is not taken: this is why. */
    void show(List<ServiceFault> faults) {
        refuse(warning(getTranslation("services.import.broken", faults.size())), new ServiceFaults(faults));
    }

    /** Somebody else changed services meanwhile; what is shown is new. */
    void sayChanged() {
        result.addComponentAsFirst(warning(getTranslation("services.import.meanwhile")));
    }

    private void refuse(Component... said) {
        result.removeAll();
        result.add(said);
        take.setEnabled(false);
    }

    private static Paragraph warning(String text) {
        var warning = new Paragraph(text);
        warning.addClassName("warning");
        return warning;
    }

}
