package org.tearsheet.library;

/**
 * One line of the list of sources.
 *
 * @param editions how many editions rest on it, whatever became of them
 * @param live how many of them are published
 */
public record SourceLine(Source source, int editions, int live) {
}
