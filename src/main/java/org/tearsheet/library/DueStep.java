package org.tearsheet.library;

/** How near the review date of a published text is; the further up, the more pressing. */
public enum DueStep {

    PAST_GRACE, IN_GRACE, WITHIN_30, WITHIN_90, WITHIN_180, LATER;

    static DueStep of(int daysLeft, int graceDays) {
        if (daysLeft < 0) {
            return daysLeft < -graceDays ? PAST_GRACE : IN_GRACE;
        }
        return daysLeft <= 30 ? WITHIN_30 : daysLeft <= 90 ? WITHIN_90 : daysLeft <= 180 ? WITHIN_180 : LATER;
    }

}
