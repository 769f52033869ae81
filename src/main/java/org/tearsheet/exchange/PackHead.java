package org.tearsheet.exchange;

/**
 * What a pack is called.
 *
 * @param name by which a clinic that takes a newer one knows it again
 */
public record PackHead(String name, String version, String title) {

    public static final int MAX_LENGTH = 120;

    public PackHead {
        name = name.strip();
        version = version.strip();
        title = title.strip();
        if (!isName(name) || !isVersion(version) || !isName(title)) {
            throw new IllegalArgumentException("A pack has a name, a version and a title");
        }
    }

    public static boolean isName(String name) {
        return !name.isBlank() && name.strip().length() <= MAX_LENGTH
                && name.chars().noneMatch(Character::isISOControl);
    }

    /** Whether it can be told from an earlier one: 1, 2026.11 or 2026.11.2. */
    public static boolean isVersion(String version) {
        return version.strip().matches("[1-9][0-9]{0,5}(\\.(0|[1-9][0-9]{0,5})){0,4}(?<!\\.0)");
    }

}
