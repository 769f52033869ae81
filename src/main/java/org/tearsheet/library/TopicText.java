package org.tearsheet.library;

/**
 * A topic in one language.
 *
 * @param summary one plain sentence for the result list
 */
public record TopicText(Titles titles, String summary) {

    public static final int MAX_SUMMARY = 300;

    public TopicText {
        if (summary.length() > MAX_SUMMARY) {
            throw new IllegalArgumentException("A summary has at most %d characters".formatted(MAX_SUMMARY));
        }
    }

}
