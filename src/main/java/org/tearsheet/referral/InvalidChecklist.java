package org.tearsheet.referral;

import java.util.List;

/** A definition that no assessment may be made with. */
public class InvalidChecklist extends RuntimeException {

    private final transient List<Fault> faults;

    InvalidChecklist(List<Fault> faults) {
        super(String.join("\n", faults.stream().map(Fault::toString).toList()));
        this.faults = List.copyOf(faults);
    }

    /** Everything that is wrong; at least one. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing that is wrong.
     *
     * @param line the line of the definition, counted from 1
     * @param where the item, rule or list it stands in
     */
    public record Fault(int line, String where, String reason) {

        @Override
        public String toString() {
            return "line %d, %s: %s".formatted(line, where, reason);
        }

    }

}
