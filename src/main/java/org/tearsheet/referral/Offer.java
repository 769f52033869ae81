package org.tearsheet.referral;

import org.tearsheet.library.Slug;

/**
 * A sheet that fits only if something is so that the answers cannot tell.
 *
 * @param label what has to be so, such as "If the patient is a man"
 */
public record Offer(Slug topic, String label) {
}
