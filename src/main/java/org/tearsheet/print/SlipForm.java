package org.tearsheet.print;

import java.time.LocalDate;
import java.util.List;

import org.tearsheet.library.Language;

/**
 * What a patient takes home about where to go: no reasons, nothing that tells the
 * subject. Without any place it has room for one, to be filled in by pen.
 */
public record SlipForm(Language language, LocalDate day, List<Place> places) {

    public SlipForm {
        places = List.copyOf(places);
    }

    /** Says nothing: what is made for one patient is never written anywhere. */
    @Override
    public String toString() {
        return "SlipForm";
    }

    /**
     * Where to go. What is empty is left out; an empty phone becomes a line to write on.
     *
     * @param name neutral, such as "Medical appointment"
     * @param service who offers it; empty if unknown, or if its name would tell the
     * subject
     */
    public record Place(String name, String service, String phone, String hours, String address) {

        /** A place of which only the neutral name is known. */
        public static Place unknown(String name) {
            return new Place(name, "", "", "", "");
        }

        /** Says nothing. */
        @Override
        public String toString() {
            return "Place";
        }

    }

}
