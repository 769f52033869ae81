package org.tearsheet.referral;

/** How soon somebody is to be seen, the least first. */
public enum Urgency {

    /** No referral; a sheet, and a look at the next visit. */
    SELF_CARE,

    /** Within 30 days. */
    ROUTINE,

    /** Within 7 days. */
    SOON,

    SAME_DAY,

    EMERGENCY;

    Urgency orHigher(Urgency other) {
        return compareTo(other) >= 0 ? this : other;
    }

}
