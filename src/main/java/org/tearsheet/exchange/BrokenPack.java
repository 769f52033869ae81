package org.tearsheet.exchange;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A pack that cannot be taken, with every file and line that is wrong. Nothing of it was
 * loaded.
 */
public class BrokenPack extends RuntimeException {

    private final transient List<Fault> faults;

    BrokenPack(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    BrokenPack(String file, int line, String reason) {
        this(List.of(new Fault(file, line, reason)));
    }

    /** Everything that is wrong; at least one. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One thing that is wrong.
     *
     * @param line the line of the file, counted from 1; 0 for the file as a whole
     */
    public record Fault(String file, int line, String reason) {

        @Override
        public String toString() {
            return line == 0 ? "%s: %s".formatted(file, reason) : "%s, line %d: %s".formatted(file, line, reason);
        }

    }

}
