package org.tearsheet.library;

import java.util.List;

/** An administrator changed which topics are in everybody's reach. */
public record ClinicFavouritesChanged(List<Slug> before, List<Slug> after) {

    public ClinicFavouritesChanged {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

}
