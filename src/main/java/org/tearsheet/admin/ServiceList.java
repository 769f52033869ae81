package org.tearsheet.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.referral.DestinationCode;
import org.tearsheet.referral.Service;
import org.tearsheet.referral.ServiceId;

/** All services by destination, with a box to find one. */
class ServiceList extends Composite<Div> {

    private final transient Clock clock;

    private final SerializableConsumer<Service> verify;

    private final SerializableConsumer<Service> edit;

    private final SerializableConsumer<Service> remove;

    private final TextField search = new TextField();

    private final Paragraph count = new Paragraph();

    private final Div groups = new Div();

    private final transient Map<ServiceId, ServiceItem> items = new HashMap<>();

    private transient List<Service> services = List.of();

    ServiceList(Clock clock, SerializableConsumer<Service> verify, SerializableConsumer<Service> edit,
            SerializableConsumer<Service> remove) {
        this.clock = clock;
        this.verify = verify;
        this.edit = edit;
        this.remove = remove;
        search.setLabel(getTranslation("services.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(_ -> show());
        count.getElement().setAttribute("role", "status");
        getContent().add(search, count, groups);
    }

    void show(List<Service> all) {
        this.services = all;
        show();
    }

    /** Moves to this service, so that nobody loses their place when the list is new. */
    void focus(ServiceId id) {
        Optional.ofNullable(items.get(id)).ifPresent(ServiceItem::focus);
    }

    private void show() {
        var today = LocalDate.now(clock);
        var waiting = services.stream().filter(service -> !service.isVerified(today)).count();
        count.setText(
                getTranslation("services.count", services.size()) + " " + getTranslation("services.waiting", waiting));
        groups.removeAll();
        items.clear();
        destinations().forEach(destination -> show(destination, today));
    }

    private void show(DestinationCode destination, LocalDate today) {
        var here = services.stream()
            .filter(service -> service.destination().equals(destination) && isSought(service))
            .map(service -> item(service, today))
            .toList();
        if (!here.isEmpty()) {
            groups.add(new ServiceGroup(destination, here));
        }
    }

    private ServiceItem item(Service service, LocalDate today) {
        var item = new ServiceItem(service, today, verify, edit, remove);
        items.put(service.id(), item);
        return item;
    }

    /** Those of the checklist, and any other that services were kept under before. */
    private List<DestinationCode> destinations() {
        return Stream.concat(DestinationCode.ALL.stream(), services.stream().map(Service::destination))
            .distinct()
            .toList();
    }

    private boolean isSought(Service service) {
        var words = search.getValue().strip().toLowerCase(Locale.ROOT);
        return Stream.of(service.name(), service.phone(), service.address(), service.notes())
            .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(words));
    }

}
