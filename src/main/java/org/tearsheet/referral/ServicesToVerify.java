package org.tearsheet.referral;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.library.UnverifiedServices;
import org.tearsheet.security.Roles;

/** Counts the services that are not printed until somebody rings them up. */
@Component
class ServicesToVerify implements UnverifiedServices {

    private final ServiceEntries entries;

    private final Clock clock;

    ServicesToVerify(ServiceEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
    public int count() {
        var today = LocalDate.now(clock);
        return Math.toIntExact(entries.findAll()
            .stream()
            .map(ServiceEntry::read)
            .filter(service -> !service.isVerified(today))
            .count());
    }

}
