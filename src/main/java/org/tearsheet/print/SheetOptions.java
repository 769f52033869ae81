package org.tearsheet.print;

/**
 * What may be chosen when a sheet is printed.
 *
 * @param sources whether the sources of the text are printed at its end
 */
public record SheetOptions(Paper paper, boolean sources) {
}
