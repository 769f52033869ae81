package org.tearsheet.print;

import org.tearsheet.library.EditionId;

/** Somebody printed an edition; who it was for is not known. */
public record SheetPrinted(EditionId edition, SheetOptions options) {
}
