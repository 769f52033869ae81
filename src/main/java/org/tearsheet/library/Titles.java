package org.tearsheet.library;

/**
 * What a topic or an edition is called in one language.
 *
 * @param plain for screens and the head of the sheet
 * @param discreet gives nothing away to somebody else who sees the paper, the file, the
 * tab or the print queue
 */
public record Titles(String plain, String discreet) {

    public static final int MAX_LENGTH = 120;

    public Titles {
        plain = checked(plain);
        discreet = checked(discreet);
    }

    /** Of a topic, where a discreet title that is the plain one would protect nobody. */
    public static Titles ofTopic(String plain, String discreet) {
        var titles = new Titles(plain, discreet);
        if (!titles.differ()) {
            throw new IllegalArgumentException("The discreet title of a topic is another than its plain one");
        }
        return titles;
    }

    /** Whether the discreet title says something else than the plain one. */
    public boolean differ() {
        return !Synonym.fold(plain).equals(Synonym.fold(discreet));
    }

    private static String checked(String title) {
        if (!isValid(title)) {
            throw new IllegalArgumentException("A title has 1 to %d characters".formatted(MAX_LENGTH));
        }
        return title.strip();
    }

    public static boolean isValid(String title) {
        return !title.isBlank() && title.strip().length() <= MAX_LENGTH;
    }

}
