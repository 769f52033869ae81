package org.tearsheet.exchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Collects what is wrong with a pack while reading goes on. */
class Faults {

    /** More than anybody mends before they try again. */
    private static final int MOST = 10_000;

    private final Set<BrokenPack.Fault> found = new LinkedHashSet<>();

    /** What was read; empty if it could not be, and then the reasons are kept. */
    <T> Optional<T> reading(Supplier<T> reader) {
        try {
            return Optional.of(reader.get());
        }
        catch (BrokenPack ex) {
            ex.faults().forEach(this::add);
            return Optional.empty();
        }
    }

    void add(BrokenPack.Fault fault) {
        if (found.size() < MOST) {
            found.add(fault);
        }
    }

    void checking(Runnable check) {
        reading(() -> {
            check.run();
            return true;
        });
    }

    /** Refuses the pack if anything was wrong. */
    void raise() {
        if (!found.isEmpty()) {
            throw new BrokenPack(List.copyOf(found));
        }
    }

}
