package org.tearsheet.visit;

import org.tearsheet.library.LiveEdition;
import org.tearsheet.print.PatientNote;
import org.tearsheet.print.SheetOptions;

/** A sheet as it is about to be printed. */
record ChosenSheet(LiveEdition edition, SheetOptions options, PatientNote note) {
}
