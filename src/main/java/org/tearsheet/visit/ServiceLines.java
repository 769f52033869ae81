package org.tearsheet.visit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.referral.Service;

/**
 * A local service under its destination: how to reach it, and whether that is still
 * right.
 */
class ServiceLines extends Div {

    ServiceLines(Service service, LocalDate today) {
        addClassName("service-lines");
        var name = new Span(service.name());
        name.addClassName("service-name");
        var phone = new Span(service.phone());
        phone.addClassName("service-phone");
        add(new Paragraph(name, phone));
        Stream.of(joined(service.hours(), languages(service), service.cost()), service.address(), service.notes())
            .filter(line -> !line.isBlank())
            .forEach(line -> add(new Paragraph(line)));
        var verified = service.isVerified(today);
        var mark = new Paragraph(verified ? getTranslation("services.verified", day(service))
                : getTranslation("checklist.service.unverified"));
        mark.addClassName(verified ? "hint" : "warning");
        add(mark);
    }

    private String day(Service service) {
        return service.verifiedOn()
            .map(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(getLocale())::format)
            .orElse("");
    }

    private String languages(Service service) {
        return Arrays.stream(service.languages().split(", "))
            .map(tag -> Locale.forLanguageTag(tag).getDisplayName(getLocale()))
            .filter(name -> !name.isBlank())
            .collect(Collectors.joining(", "));
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining(" · "));
    }

}
