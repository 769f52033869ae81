package org.tearsheet.referral;

import java.util.List;

/**
 * The words in which assessments of one checklist speak, beside its items and
 * destinations.
 *
 * @param rules by id
 * @param sheets topics by slug
 */
public record PossibleOutcomes(List<String> rules, List<String> notes, List<String> dispositions, List<String> sheets) {
}
