package org.tearsheet.interop.fhir;

import org.springframework.stereotype.Component;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.security.HomeAddress;

/** Addresses of resources; they know an edition by its id and a sheet by its number. */
@Component("fhirAddresses")
class Addresses {

    private final String base;

    Addresses(HomeAddress home) {
        this.base = home.at(Channel.FHIR.path());
    }

    String base() {
        return base;
    }

    String of(String type) {
        return base + "/" + type;
    }

    String of(String type, String id) {
        return of(type) + "/" + id;
    }

    /** The system of sheet numbers. */
    String sheets() {
        return of("sheet");
    }

    /** The system of what stands on paper of an edition: sheet, language and number. */
    String editions() {
        return of("edition");
    }

}
