package org.tearsheet.visit;

import java.time.LocalDate;
import java.time.ZoneOffset;
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

    ServiceLines(Service service) {
        addClassName("service-lines");
        var name = new Span(service.name());
        name.addClassName("service-name");
        add(new Paragraph(name, new Span(" " + service.phone())));
        var more = Stream.of(service.hours(), service.languages(), service.cost())
            .filter(text -> !text.isBlank())
            .collect(Collectors.joining(" · "));
        if (!more.isEmpty()) {
            add(new Paragraph(more));
        }
        if (!service.isVerified(LocalDate.now(ZoneOffset.UTC))) {
            var warning = new Paragraph(getTranslation("checklist.service.unverified"));
            warning.addClassName("warning");
            add(warning);
        }
    }

}
