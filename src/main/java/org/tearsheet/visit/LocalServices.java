package org.tearsheet.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.tearsheet.referral.Service;

/** The clinic's services as they are known on the day of the visit. */
record LocalServices(List<Service> all, LocalDate today) {

    Stream<Service> of(String destination) {
        return all.stream().filter(service -> service.destination().code().equals(destination));
    }

    /** Those that may be printed. */
    Stream<Service> verified(String destination) {
        return of(destination).filter(service -> service.isVerified(today));
    }

}
