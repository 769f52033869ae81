package org.tearsheet.library;

import java.io.Serializable;
import java.util.UUID;

/** Feedback as somebody saw it before deciding. */
public record FeedbackSeen(UUID id, long version) implements Serializable {
}
