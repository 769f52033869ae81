package org.tearsheet.accounts;

import java.io.Serializable;

/** Which passkey, as browsers write it. */
public record PasskeyId(String text) implements Serializable {
}
