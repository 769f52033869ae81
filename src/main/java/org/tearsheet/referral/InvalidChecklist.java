package org.tearsheet.referral;

import java.util.List;
import java.util.stream.Collectors;

import org.tearsheet.library.InvalidBody.Fault;

/** A definition that no assessment may be made with. */
public class InvalidChecklist extends RuntimeException {

    private final transient List<Fault> faults;

    InvalidChecklist(List<Fault> faults) {
        super(faults.stream()
            .map(fault -> "line %d, %s".formatted(fault.line(), fault.reason()))
            .collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong; at least one. */
    public List<Fault> faults() {
        return faults;
    }

}
