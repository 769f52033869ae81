package org.tearsheet.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person does here. Everybody finds, reads and prints, except who is an auditor
 * and nothing else; an administrator may do everything.
 */
public enum Role {

    CLINICIAN, AUTHOR, REVIEWER, ADMINISTRATOR, AUDITOR;

    /** The roles that these ones amount to. */
    public static Set<Role> effective(Collection<Role> held) {
        if (held.contains(ADMINISTRATOR)) {
            return EnumSet.allOf(Role.class);
        }
        var effective = EnumSet.noneOf(Role.class);
        effective.addAll(held);
        if (held.stream().anyMatch(role -> role != AUDITOR)) {
            effective.add(CLINICIAN);
        }
        return effective;
    }

}
