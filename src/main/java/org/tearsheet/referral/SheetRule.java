package org.tearsheet.referral;

import org.tearsheet.library.Slug;

/**
 * A sheet that fits some answers.
 *
 * @param askFirst whether it is never printed before the patient was asked
 */
record SheetRule(Slug topic, Condition when, boolean askFirst) {
}
