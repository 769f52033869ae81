package org.tearsheet.audit;

import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;

/**
 * How often one text was printed with the same options.
 *
 * @param paper the size, named as in addresses; "unknown" from before it was counted
 * @param textSize likewise
 */
public record UsageRow(int sheetNumber, String title, DocumentKind kind, Language language, String paper,
        String textSize, boolean discreet, long prints) {
}
