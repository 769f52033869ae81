package org.tearsheet.referral;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What holds while the patient cannot speak in private.
 *
 * @param notAskedAfterAll answers that count as not asked, by field
 * @param hiddenDestinations what the screen does not show then
 */
record Privacy(Condition when, Map<String, String> notAskedAfterAll, List<String> mustAsk,
        Set<String> hiddenDestinations, String says) {
}
