package org.tearsheet.referral;

/**
 * A service as somebody hands it in. What is not known is empty, except name and phone.
 *
 * @param languages tags of the languages spoken there, such as {@code en, es}
 */
public record ServiceDraft(DestinationCode destination, String name, String phone, String hours, String address,
        String languages, String cost, String notes) {

    public ServiceDraft {
        ServiceField.DESTINATION.checked(destination.code());
        name = ServiceField.NAME.checked(name);
        phone = ServiceField.PHONE.checked(phone);
        hours = ServiceField.HOURS.checked(hours);
        address = ServiceField.ADDRESS.checked(address);
        languages = ServiceField.LANGUAGES.checked(languages);
        cost = ServiceField.COST.checked(cost);
        notes = ServiceField.NOTES.checked(notes);
    }

    ServiceKey key() {
        return new ServiceKey(destination, name);
    }

}
