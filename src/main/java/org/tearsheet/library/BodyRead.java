package org.tearsheet.library;

import java.util.List;

import org.tearsheet.library.InvalidBody.Fault;

/**
 * A text as far as it could be read.
 *
 * @param faults everything that keeps it from review, in the order of the text
 */
record BodyRead(List<Section> sections, List<Fault> faults) {

    BodyRead {
        sections = List.copyOf(sections);
        faults = List.copyOf(faults);
    }

}
