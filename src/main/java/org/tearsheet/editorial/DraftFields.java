package org.tearsheet.editorial;

import java.util.List;

import org.tearsheet.library.InvalidBody.Fault;

/** Where the text of one kind of document is written. */
interface DraftFields {

    String body();

    void show(String body);

    /** Says at the field what is wrong in it. */
    void showFaults(List<Fault> faults);

    /** The name of the field in which a line of the text stands. */
    String nameOf(int line);

    /** Leads to where a line of the text stands. */
    void goTo(int line);

}
