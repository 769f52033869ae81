package org.tearsheet.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * A service as it is kept. A date of verification stands for exactly the text it was
 * given for: when the text changes, it is gone.
 */
@Entity
@Table(name = "service")
class ServiceEntry {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ServiceId id;

    @Version
    private @Nullable Long version;

    private String destination;

    private String name;

    private String phone;

    private String hours;

    private String address;

    private String languages;

    private String cost;

    private String notes;

    private @Nullable LocalDate verifiedOn;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected ServiceEntry() {
    }

    ServiceEntry(ServiceDraft draft) {
        this.id = ServiceId.create();
        write(draft);
    }

    /**
     * Takes another text and says which fields it changed; unless none, somebody has to
     * verify it anew.
     */
    List<ServiceField> change(ServiceDraft draft) {
        var before = read();
        write(draft);
        var changed = changedSince(before);
        if (!changed.isEmpty()) {
            this.verifiedOn = null;
        }
        return changed;
    }

    void verify(LocalDate today) {
        this.verifiedOn = today;
    }

    /** Takes text and date together, as a file tells them. */
    List<ServiceField> take(ServiceRow row, LocalDate today) {
        var before = read();
        write(row.draft());
        this.verifiedOn = row.verifiedOn().orElse(null);
        if (verifiedOn != null && verifiedOn.isAfter(today)) {
            throw new IllegalArgumentException("Nothing is verified in the future");
        }
        return changedSince(before);
    }

    private void write(ServiceDraft draft) {
        this.destination = draft.destination().code();
        this.name = draft.name();
        this.phone = draft.phone();
        this.hours = draft.hours();
        this.address = draft.address();
        this.languages = draft.languages();
        this.cost = draft.cost();
        this.notes = draft.notes();
    }

    private List<ServiceField> changedSince(Service before) {
        var now = read();
        return Stream.of(ServiceField.values()).filter(field -> !field.of(before).equals(field.of(now))).toList();
    }

    Service read() {
        return new Service(id, version(), new DestinationCode(destination), name, phone, hours, address, languages,
                cost, notes, Optional.ofNullable(verifiedOn));
    }

    ServiceId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

}
