package org.tearsheet.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.tearsheet.exchange.Pack.PackedText;
import org.tearsheet.library.Body;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.InvalidBody;
import org.tearsheet.library.Language;
import org.tearsheet.library.TextCheck;
import org.tearsheet.library.Titles;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicText;

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

    private final Faults faults = new Faults();

    /**
     * Reads a file.
     * @param sourceKeys the sources that the pack lists; where there are none, they are
     * not checked
     * @param note the change note of its edition
     */
    TextFile(PackFile file, Set<String> sourceKeys, String note) {
        this.file = file;
        this.sourceKeys = sourceKeys;
        this.note = note;
    }

    /**
     * The text as an edition of its topic.
     * @param topic empty if the topic could not be read; then the text is only checked
     */
    Optional<PackedText> of(Optional<TopicDraft> topic) {
        var name = name("handout.en.md, talking-points.en.md", ".md");
        var kind = name.group("kind").equals("handout") ? DocumentKind.HANDOUT : DocumentKind.TALKING_POINTS;
        var language = file.language(1, name.group("language"));
        var parts = FRONT_MATTER.matcher(file.text());
        if (!parts.matches()) {
            throw file.broken(1, PackFlaw.FRONT_MATTER);
        }
        var front = faults.reading(() -> YamlMap.read(file, parts.group("yaml"), 2));
        front.ifPresent(yaml -> faults.checking(() -> yaml.knowing("title", "discreet", "sources", "review-months")));
        var titles = topic.flatMap(known -> front.flatMap(yaml -> faults.reading(() -> titles(yaml, known, language))));
        var months = front.flatMap(yaml -> faults.reading(() -> reviewMonths(yaml)));
        var sources = front.flatMap(yaml -> faults.reading(() -> sources(yaml)));
        var body = parts.group("body").replace("\r\n", "\n");
        check(kind, language, body, file.text().substring(0, parts.start("body")).lines().toList().size());
        faults.raise();
        return titles.map(known -> new PackedText(kind, language, months.orElseThrow(),
                new EditionDraft(known, body.strip() + "\n", sources.orElseThrow(), note)));
    }

    /** Those of its topic, unless it says otherwise. */
    private Titles titles(YamlMap front, TopicDraft topic, Language language) {
        var known = Optional.ofNullable(topic.texts().get(language)).map(TopicText::titles);
        var plain = front.optionalText("title").or(() -> known.map(Titles::plain));
        var discreet = front.optionalText("discreet").or(() -> known.map(Titles::discreet));
        if (plain.isEmpty() || discreet.isEmpty()) {
            throw file.broken(1, PackFlaw.TITLES_MISSING);
        }
        return file.checked(front.line("title"), () -> new Titles(plain.get(), discreet.get()), PackFlaw.TITLE,
                Titles.MAX_LENGTH);
    }

    private void check(DocumentKind kind, Language language, String body, int linesBefore) {
        try {
            Body.parse(kind, language, body);
        }
        catch (InvalidBody ex) {
            ex.faults().forEach(fault -> faults.add(file.fault(linesBefore + fault.line(), PackFlaw.TEXT, fault)));
        }
    }

    /** The checklist; what it defines is for these checks to judge. */
    PackedText ofChecklist(List<TextCheck> checks) {
        var language = file.language(1, name("checklist.en.yaml", ".yaml").group("language"));
        var yaml = YamlMap.read(file, file.text(), 1);
        var titles = faults.reading(() -> file.checked(yaml.line(),
                () -> new Titles(yaml.text("title"), yaml.text("discreet")), PackFlaw.TITLE, Titles.MAX_LENGTH));
        var months = faults.reading(() -> reviewMonths(yaml));
        var sources = faults.reading(() -> sources(yaml));
        checks.stream()
            .filter(check -> check.kind() == DocumentKind.CHECKLIST)
            .flatMap(check -> check.faults(language, file.text()).stream())
            .forEach(fault -> faults.add(file.fault(fault.line(), PackFlaw.CHECKLIST, fault)));
        faults.raise();
        return new PackedText(DocumentKind.CHECKLIST, language, months.orElseThrow(),
                new EditionDraft(titles.orElseThrow(), file.text(), sources.orElseThrow(), note));
    }

    private MatchResult name(String examples, String ending) {
        var name = NAME.matcher(file.name());
        if (!name.matches() || !file.name().endsWith(ending)) {
            throw file.broken(1, PackFlaw.FILE_NAME, examples);
        }
        return name;
    }

    private int reviewMonths(YamlMap front) {
        int months = front.number("review-months");
        if (months < 1 || months > MOST_MONTHS) {
            throw file.broken(front.line("review-months"), PackFlaw.REVIEW_MONTHS, MOST_MONTHS);
        }
        return months;
    }

    private List<String> sources(YamlMap front) {
        var keys = front.texts("sources");
        var line = front.line("sources");
        var seen = new HashSet<String>();
        for (var key : keys) {
            if (!sourceKeys.isEmpty() && !sourceKeys.contains(key)) {
                faults.add(file.fault(line, PackFlaw.SOURCE_UNLISTED, key));
            }
            if (!seen.add(key)) {
                faults.add(file.fault(line, PackFlaw.SOURCE_NAMED_TWICE, key));
            }
        }
        return keys;
    }

}
