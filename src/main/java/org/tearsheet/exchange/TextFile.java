package org.tearsheet.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.tearsheet.exchange.Pack.PackedText;
import org.tearsheet.library.Body;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.InvalidBody;
import org.tearsheet.library.Titles;
import org.tearsheet.library.TopicDraft;

/** A handout, talking points or the checklist in one language. */
class TextFile {

    private static final Pattern NAME = Pattern
        .compile("(?<kind>handout|talking-points|checklist)\\.(?<language>[a-z]{2})\\.(?:md|yaml)");

    private static final Pattern FRONT_MATTER = Pattern.compile("---\\R(?<yaml>.*?\\R)---\\R(?<body>.*)",
            Pattern.DOTALL);

    private static final int MOST_MONTHS = 60;

    private final PackFile file;

    private final Set<String> sourceKeys;

    private final String note;

    /**
     * Reads a file.
     * @param sourceKeys the sources that the pack lists
     * @param note the change note of its edition
     */
    TextFile(PackFile file, Set<String> sourceKeys, String note) {
        this.file = file;
        this.sourceKeys = sourceKeys;
        this.note = note;
    }

    PackedText of(TopicDraft topic) {
        var name = NAME.matcher(file.name());
        if (!name.matches() || !file.name().endsWith(".md")) {
            throw file.broken(1, "is not a file this folder can hold (handout.en.md, talking-points.en.md)");
        }
        var kind = name.group("kind").equals("handout") ? DocumentKind.HANDOUT : DocumentKind.TALKING_POINTS;
        var language = file.language(1, name.group("language"));
        var text = topic.texts().get(language);
        if (text == null) {
            throw file.broken(1, "its topic has no titles in this language");
        }
        var parts = FRONT_MATTER.matcher(file.text());
        if (!parts.matches()) {
            throw file.broken(1, "must begin with front matter between two lines of \"---\"");
        }
        var front = YamlMap.read(file, parts.group("yaml"), 2).knowing("sources", "review-months");
        var linesBefore = file.text().substring(0, parts.start("body")).lines().toList().size();
        var body = parts.group("body").replace("\r\n", "\n");
        try {
            Body.parse(kind, language, body);
        }
        catch (InvalidBody ex) {
            throw file.broken(linesBefore + ex.line(), String.valueOf(ex.getMessage()));
        }
        return new PackedText(kind, language, reviewMonths(front),
                new EditionDraft(text.titles(), body.strip() + "\n", sources(front), note));
    }

    PackedText ofChecklist() {
        var name = NAME.matcher(file.name());
        if (!name.matches() || !file.name().endsWith(".yaml")) {
            throw file.broken(1, "is not a file this folder can hold (checklist.en.yaml)");
        }
        var language = file.language(1, name.group("language"));
        var yaml = YamlMap.read(file, file.text(), 1).knowing("title", "discreet", "sources", "review-months", "items");
        yaml.maps("items").forEach(TextFile::checkItem);
        var titles = file.checked(yaml.line(), () -> new Titles(yaml.text("title"), yaml.text("discreet")));
        return new PackedText(DocumentKind.CHECKLIST, language, reviewMonths(yaml),
                new EditionDraft(titles, file.text(), sources(yaml), note));
    }

    private static void checkItem(YamlMap item) {
        item.knowing("id", "question", "red-flag", "help", "answers");
        item.text("id");
        item.text("question");
        item.flag("red-flag");
        var answers = item.map("answers");
        answers.keys().forEach(answers::text);
    }

    private int reviewMonths(YamlMap front) {
        int months = front.number("review-months");
        if (months < 1 || months > MOST_MONTHS) {
            throw file.broken(front.line("review-months"), "\"review-months\" is 1 to " + MOST_MONTHS);
        }
        return months;
    }

    private List<String> sources(YamlMap front) {
        var keys = front.texts("sources");
        var seen = new HashSet<String>();
        for (var key : keys) {
            if (!sourceKeys.contains(key)) {
                throw file.broken(front.line("sources"), "the source %s is not in sources.yaml".formatted(key));
            }
            if (!seen.add(key)) {
                throw file.broken(front.line("sources"), "the source %s is named twice".formatted(key));
            }
        }
        return keys;
    }

}
