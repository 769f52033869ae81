package org.tearsheet.referral;

import java.util.List;

/**
 * What taking a file would do, for somebody to see first. Services the file does not name
 * stay.
 */
public record ImportPlan(List<ServiceRow> added, List<Replacement> changed, List<ServiceSeen> unchanged) {

    public ImportPlan {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        unchanged = List.copyOf(unchanged);
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty();
    }

    /** A row that takes the place of what was seen. */
    public record Replacement(ServiceSeen seen, ServiceRow row) {
    }

}
