package org.tearsheet.quality;

/**
 * How a reviewer answered an item.
 *
 * @param stale whether the text has changed since, so that it must be confirmed again
 */
public record Judgement(Answer answer, boolean stale) {
}
