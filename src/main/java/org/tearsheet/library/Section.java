package org.tearsheet.library;

/**
 * One part of a text.
 *
 * @param minutes rough time it takes in a visit, 0 where the part is only read
 * @param markdown CommonMark without raw HTML, links or images
 */
public record Section(Part part, int minutes, String markdown) {
}
