package org.tearsheet.clinic;

import org.jspecify.annotations.Nullable;

/**
 * The clinic's logo.
 *
 * @param alt what is read aloud in its place
 * @param png its picture, for those who asked for it; otherwise null
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares logos
public record Logo(String alt, int width, int height, byte @Nullable [] png) {
}
