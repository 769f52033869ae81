package org.tearsheet.referral;

import java.util.Locale;

/**
 * What no two services share: where they belong and their name, whatever its capitals.
 */
record ServiceKey(DestinationCode destination, String name) {

    ServiceKey {
        name = name.toLowerCase(Locale.ROOT);
    }

}
