package org.tearsheet.editorial;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tearsheet.library.InvalidBody.Fault;

/** Where the text of one kind of document is written. */
interface DraftFields {

    String body();

    void show(String body);

    /** What stands in a field of this name that is not on the screen now. */
    default Optional<String> valueOf(String field) {
        return Optional.empty();
    }

    /** Puts words where fields of these names would write them. */
    default void fill(Map<String, String> words) {
    }

    /** Says at the field what is wrong in it. */
    void showFaults(List<Fault> faults);

    /** The name of the field in which a line of the text stands. */
    String nameOf(int line);

    /** Leads to where a line of the text stands. */
    void goTo(int line);

}
