package org.tearsheet.print;

/** What is handed over as a file. */
public sealed interface PrintedPdf permits Sheet, PrintedForm {

    /** Tells nothing of the subject. */
    String fileName();

    byte[] pdf();

}
