package org.tearsheet.referral;

import java.io.Serializable;

/** A service as somebody saw it before deciding: the version says which text that was. */
public record ServiceSeen(ServiceId id, long version) implements Serializable {
}
