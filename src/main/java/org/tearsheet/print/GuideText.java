package org.tearsheet.print;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

import org.tearsheet.library.Language;
import org.tearsheet.print.SheetText.Bookmark;

/** Everything the quick guide says in one language, in reading order. */
record GuideText(String title, String audience, List<Part> parts, String keysHeading, String keyWord, String doesWord,
        List<Row> rows, String keysNote) {

    private static final int IN_A_ROW = 2;

    static GuideText in(Language language) {
        var words = ResourceBundle.getBundle("org.tearsheet.print.guide", language.locale());
        return new GuideText(words.getString("title"), words.getString("audience"), parts(words),
                words.getString("keys.heading"), words.getString("keys.key"), words.getString("keys.does"), rows(words),
                words.getString("keys.note"));
    }

    List<Bookmark> bookmarks() {
        var bookmarks = new ArrayList<Bookmark>();
        parts.forEach(part -> bookmarks.add(new Bookmark(part.heading(), part.anchor())));
        bookmarks.add(new Bookmark(keysHeading, "keys"));
        return bookmarks;
    }

    private static List<Part> parts(ResourceBundle words) {
        return numbers(words, "part.%d.heading")
            .mapToObj(part -> new Part("guide-" + part, words.getString("part.%d.heading".formatted(part)),
                    numbers(words, "part." + part + ".%d")
                        .mapToObj(line -> words.getString("part.%d.%d".formatted(part, line)))
                        .toList()))
            .toList();
    }

    private static List<Row> rows(ResourceBundle words) {
        var keys = numbers(words, "key.%d").mapToObj(
                number -> new Key(words.getString("key." + number), words.getString("key.%d.does".formatted(number))))
            .toList();
        return IntStream.range(0, keys.size() / IN_A_ROW)
            .mapToObj(row -> new Row(keys.subList(row * IN_A_ROW, row * IN_A_ROW + IN_A_ROW)))
            .toList();
    }

    private static IntStream numbers(ResourceBundle words, String key) {
        return IntStream.iterate(1, number -> words.containsKey(key.formatted(number)), number -> number + 1);
    }

    record Part(String anchor, String heading, List<String> lines) {
    }

    record Row(List<Key> keys) {
    }

    record Key(String key, String does) {
    }

}
