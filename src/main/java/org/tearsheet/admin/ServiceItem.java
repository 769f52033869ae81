package org.tearsheet.admin;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.referral.Service;
import org.tearsheet.referral.ServiceField;

/** One service: what is known of it, whether it is printed, and what can be done. */
class ServiceItem extends ListItem {

    private static final ServiceField[] SHOWN = { ServiceField.PHONE, ServiceField.HOURS, ServiceField.ADDRESS,
            ServiceField.LANGUAGES, ServiceField.COST, ServiceField.NOTES };

    private final H3 name;

    ServiceItem(Service service, LocalDate today, SerializableConsumer<Service> verify,
            SerializableConsumer<Service> edit, SerializableConsumer<Service> remove) {
        name = new H3(service.name());
        name.getElement().setAttribute("tabindex", "-1");
        var actions = new Div(button("services.verify", service, verify), button("services.edit", service, edit),
                button("services.remove", service, remove));
        actions.addClassName("service-actions");
        add(name, mark(service, today), details(service), actions);
    }

    void focus() {
        name.getElement().callJsFunction("focus");
    }

    private Paragraph mark(Service service, LocalDate today) {
        var form = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale());
        var verified = service.isVerified(today);
        var mark = new Paragraph(service.verifiedOn()
            .map(form::format)
            .map(day -> getTranslation(verified ? "services.verified" : "services.verified.once", day))
            .orElseGet(() -> getTranslation("services.verified.never")));
        mark.addClassName(verified ? "service-verified" : "service-unverified");
        return mark;
    }

    private DescriptionList details(Service service) {
        var details = new DescriptionList();
        Arrays.stream(SHOWN)
            .filter(field -> !field.of(service).isEmpty())
            .forEach(field -> details.add(new DescriptionList.Term(getTranslation("services.field." + field)),
                    new DescriptionList.Description(
                            field == ServiceField.LANGUAGES ? languages(service) : field.of(service))));
        return details;
    }

    private String languages(Service service) {
        return Arrays.stream(service.languages().split(", "))
            .map(tag -> Locale.forLanguageTag(tag).getDisplayName(getLocale()))
            .collect(Collectors.joining(", "));
    }

    private Button button(String key, Service service, SerializableConsumer<Service> act) {
        var button = new Button(getTranslation(key), _ -> act.accept(service));
        button.setAriaLabel("%s: %s".formatted(getTranslation(key), service.name()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

}
