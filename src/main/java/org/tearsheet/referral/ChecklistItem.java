package org.tearsheet.referral;

import java.util.List;

/**
 * A question of the checklist.
 *
 * @param redFlag whether an answer to it can mean help today
 * @param help how to ask it, for the clinician
 */
public record ChecklistItem(String id, String question, boolean redFlag, String help, List<String> answers) {
}
