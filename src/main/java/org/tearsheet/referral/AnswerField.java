package org.tearsheet.referral;

import java.util.List;
import java.util.Optional;

import org.tearsheet.referral.Item.Range;

/**
 * What programs may send for one field of the answers.
 *
 * @param codes empty for a number
 * @param list whether it takes any number of its codes; then {@code NOT_ASKED} stands
 * alone
 * @param mayBeEmpty whether it takes null
 */
public record AnswerField(String name, Item item, List<String> codes, Optional<Range> range, boolean list,
        boolean mayBeEmpty) {

    public AnswerField {
        codes = List.copyOf(codes);
    }

}
