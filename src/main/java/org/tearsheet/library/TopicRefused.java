package org.tearsheet.library;

import java.util.List;

/** A topic is not taken as it was written; says everything that is wrong with it. */
public class TopicRefused extends RuntimeException {

    private final transient List<TopicFault> faults;

    TopicRefused(List<TopicFault> faults) {
        super("The topic is not taken: " + faults.stream().map(TopicFault::reason).toList());
        this.faults = List.copyOf(faults);
    }

    public List<TopicFault> faults() {
        return faults;
    }

}
