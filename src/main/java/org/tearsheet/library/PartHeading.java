package org.tearsheet.library;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A level-two heading of a text, whether a part is called so or not.
 *
 * @param minutes empty where it names none
 */
public record PartHeading(String name, Optional<Integer> minutes) {

    private static final Pattern FORM = Pattern.compile("## +(?<name>.+?)(?: +\\((?<minutes>\\d{1,2}) min\\))?\\s*");

    /** The heading that a line is, if it is one. */
    public static Optional<PartHeading> of(String line) {
        var heading = FORM.matcher(line);
        return heading.matches() ? Optional.of(new PartHeading(heading.group("name"),
                Optional.ofNullable(heading.group("minutes")).map(Integer::valueOf))) : Optional.empty();
    }

}
