package org.tearsheet.library;

/** Why somebody should look at a source. */
public enum SourceConcern {

    /** Nobody has seen the source itself. */
    UNCONFIRMED,
    /** No edition rests on it, whatever became of the edition. */
    UNUSED, WITHOUT_DOI

}
