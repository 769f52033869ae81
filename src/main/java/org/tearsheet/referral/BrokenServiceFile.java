package org.tearsheet.referral;

import java.util.List;

/** A file of services that cannot be taken, with everything that is wrong with it. */
public class BrokenServiceFile extends RuntimeException {

    private final transient List<ServiceFault> faults;

    BrokenServiceFile(List<ServiceFault> faults) {
        super("%d faults in a file of services".formatted(faults.size()));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong, in the order of the file; at least one. */
    public List<ServiceFault> faults() {
        return faults;
    }

}
