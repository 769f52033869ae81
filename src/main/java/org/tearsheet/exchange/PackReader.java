package org.tearsheet.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.tearsheet.exchange.Pack.PackedText;
import org.tearsheet.exchange.Pack.PackedTopic;
import org.tearsheet.library.Audience;
import org.tearsheet.library.Body;
import org.tearsheet.library.ClinicalCode;
import org.tearsheet.library.CodeSystem;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.InvalidBody;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Source;
import org.tearsheet.library.Synonym;
import org.tearsheet.library.Titles;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicText;

/** Reads all files of a pack and checks every one before anything is taken from it. */
class PackReader {

    private static final Pattern TEXT_FILE = Pattern
        .compile("(?<kind>handout|talking-points)\\.(?<language>[a-z]{2})\\.md");

    private static final Pattern CHECKLIST_FILE = Pattern.compile("checklist/checklist\\.(?<language>[a-z]{2})\\.yaml");

    private static final Pattern FRONT_MATTER = Pattern.compile("---\\R(?<yaml>.*?\\R)---\\R(?<body>.*)",
            Pattern.DOTALL);

    private static final String NOTE = "Starter pack ";

    private final Map<String, PackFile> files;

    private final Set<String> sourceKeys = new LinkedHashSet<>();

    private PackReader(List<PackFile> files) {
        this.files = files.stream().collect(Collectors.toMap(PackFile::path, file -> file));
    }

    /** Reads a pack from its files, whose paths are relative to its folder. */
    static Pack read(List<PackFile> files, String digest) {
        return new PackReader(files).read(digest);
    }

    private Pack read(String digest) {
        var head = YamlMap.read(file("pack.yaml"), file("pack.yaml").text(), 1).knowing("name", "version", "title");
        var version = checked(file("pack.yaml"), head.line("version"),
                () -> Runtime.Version.parse(head.text("version")));
        var sources = sources(version);
        var topics = files.values()
            .stream()
            .filter(file -> file.name().equals("topic.yaml"))
            .map(file -> topic(file, version))
            .sorted((a, b) -> Integer.compare(a.topic().sheetNumber(), b.topic().sheetNumber()))
            .toList();
        refuseTwins(topics);
        return new Pack(head.text("name"), version, digest, sources, topics, checklists(version));
    }

    private List<Source> sources(Runtime.Version version) {
        var file = file("sources.yaml");
        var sources = new ArrayList<Source>();
        for (var entry : YamlMap.readList(file)) {
            entry.knowing("key", "citation", "year", "doi", "bears", "confirmed");
            if (!sourceKeys.add(entry.text("key"))) {
                throw file.broken(entry.line(), "the source %s stands here twice".formatted(entry.text("key")));
            }
            sources.add(new Source(entry.text("key"), entry.text("citation"),
                    entry.optionalText("year").map(_ -> entry.number("year")).orElse(null),
                    entry.optionalText("doi").orElse(null), entry.text("bears"), entry.flag("confirmed")));
        }
        return sources;
    }

    private PackedTopic topic(PackFile file, Runtime.Version version) {
        var yaml = YamlMap.read(file, file.text(), 1)
            .knowing("slug", "sheet", "audience", "titles", "synonyms", "codes");
        var slug = checked(file, yaml.line("slug"), () -> new Slug(yaml.text("slug")));
        if (!file.folder().equals(slug.text())) {
            throw file.broken(yaml.line("slug"),
                    "the slug must be the name of its folder, \"%s\"".formatted(file.folder()));
        }
        var topic = checked(file, yaml.line(), () -> new TopicDraft(slug, yaml.number("sheet"), audience(yaml),
                titles(file, yaml), synonyms(file, yaml), codes(file, yaml)));
        return new PackedTopic(topic, texts(topic, version));
    }

    private static Audience audience(YamlMap yaml) {
        return yaml.texts("audience").contains("partner") ? Audience.PARTNER : Audience.PATIENT;
    }

    private static Map<Language, TopicText> titles(PackFile file, YamlMap yaml) {
        var titles = new EnumMap<Language, TopicText>(Language.class);
        var map = yaml.map("titles");
        for (var tag : map.keys()) {
            var text = map.map(tag).knowing("title", "discreet", "summary");
            titles.put(language(file, map.line(tag), tag), checked(file, text.line(),
                    () -> new TopicText(new Titles(text.text("title"), text.text("discreet")), text.text("summary"))));
        }
        return titles;
    }

    private static Set<Synonym> synonyms(PackFile file, YamlMap yaml) {
        var synonyms = new LinkedHashSet<Synonym>();
        if (yaml.keys().contains("synonyms")) {
            var map = yaml.map("synonyms");
            for (var tag : map.keys()) {
                map.texts(tag)
                    .forEach(phrase -> synonyms.add(checked(file, map.line(tag),
                            () -> new Synonym(language(file, map.line(tag), tag), phrase))));
            }
        }
        return synonyms;
    }

    private static Set<ClinicalCode> codes(PackFile file, YamlMap yaml) {
        return yaml.maps("codes").stream().map(code -> {
            code.knowing("system", "code", "display");
            var system = CodeSystem.of(code.text("system"))
                .orElseThrow(() -> file.broken(code.line("system"),
                        "the code system \"%s\" is not known".formatted(code.text("system"))));
            return checked(file, code.line(),
                    () -> new ClinicalCode(system, code.text("code"), code.optionalText("display").orElse("")));
        }).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<PackedText> texts(TopicDraft topic, Runtime.Version version) {
        var texts = new ArrayList<PackedText>();
        for (var file : files.values()) {
            if (!file.folder().equals(topic.slug().text()) || file.name().equals("topic.yaml")) {
                continue;
            }
            var name = TEXT_FILE.matcher(file.name());
            if (!name.matches()) {
                throw file.broken(1, "is not a file this folder can hold (handout.en.md, talking-points.en.md)");
            }
            texts.add(text(file, name, topic, version));
        }
        return texts;
    }

    private PackedText text(PackFile file, Matcher name, TopicDraft topic, Runtime.Version version) {
        var kind = name.group("kind").equals("handout") ? DocumentKind.HANDOUT : DocumentKind.TALKING_POINTS;
        var language = language(file, 1, name.group("language"));
        var text = topic.texts().get(language);
        if (text == null) {
            throw file.broken(1, "its topic has no titles in this language");
        }
        var parts = FRONT_MATTER.matcher(file.text());
        if (!parts.matches()) {
            throw file.broken(1, "must begin with front matter between two lines of \"---\"");
        }
        var front = YamlMap.read(file, parts.group("yaml"), 2).knowing("sources", "review-months");
        var firstLine = file.text().substring(0, parts.start("body")).lines().toList().size();
        var body = parts.group("body").replace("\r\n", "\n");
        try {
            Body.parse(kind, language, body);
        }
        catch (InvalidBody ex) {
            throw file.broken(firstLine + ex.line(), String.valueOf(ex.getMessage()));
        }
        return new PackedText(kind, language, reviewMonths(file, front),
                new EditionDraft(text.titles(), body.strip() + "\n", named(file, front), NOTE + version));
    }

    private List<PackedText> checklists(Runtime.Version version) {
        var checklists = new ArrayList<PackedText>();
        for (var file : files.values()) {
            var name = CHECKLIST_FILE.matcher(file.path());
            if (name.matches()) {
                var yaml = YamlMap.read(file, file.text(), 1)
                    .knowing("title", "discreet", "sources", "review-months", "items");
                yaml.maps("items").forEach(PackReader::checkItem);
                var titles = checked(file, yaml.line(), () -> new Titles(yaml.text("title"), yaml.text("discreet")));
                checklists.add(new PackedText(DocumentKind.CHECKLIST, language(file, 1, name.group("language")),
                        reviewMonths(file, yaml),
                        new EditionDraft(titles, file.text(), named(file, yaml), NOTE + version)));
            }
        }
        return checklists;
    }

    private static void checkItem(YamlMap item) {
        item.knowing("id", "question", "red-flag", "help", "answers");
        item.text("id");
        item.text("question");
        item.flag("red-flag");
        var answers = item.map("answers");
        answers.keys().forEach(answers::text);
    }

    private static int reviewMonths(PackFile file, YamlMap front) {
        int months = front.number("review-months");
        if (months < 1 || months > 60) {
            throw file.broken(front.line("review-months"), "\"review-months\" is 1 to 60");
        }
        return months;
    }

    private List<String> named(PackFile file, YamlMap front) {
        var keys = front.texts("sources");
        for (var key : keys) {
            if (!sourceKeys.contains(key)) {
                throw file.broken(front.line("sources"), "the source %s is not in sources.yaml".formatted(key));
            }
        }
        if (Set.copyOf(keys).size() < keys.size()) {
            throw file.broken(front.line("sources"), "a source is named twice");
        }
        return keys;
    }

    private void refuseTwins(List<PackedTopic> topics) {
        var taken = new HashMap<Integer, String>();
        for (var packed : topics) {
            var slug = packed.topic().slug().text();
            var other = taken.put(packed.topic().sheetNumber(), slug);
            if (other != null) {
                throw file(slug + "/topic.yaml").broken(1, "its sheet number is taken by " + other);
            }
        }
    }

    private PackFile file(String path) {
        var file = files.get(path);
        if (file == null) {
            throw new BrokenPack(path, 1, "is missing");
        }
        return file;
    }

    private static Language language(PackFile file, int line, String tag) {
        return Language.of(tag).orElseThrow(() -> file.broken(line, "the language \"%s\" is not known".formatted(tag)));
    }

    private static <T> T checked(PackFile file, int line, Supplier<T> value) {
        try {
            return value.get();
        }
        catch (IllegalArgumentException ex) {
            throw file.broken(line, String.valueOf(ex.getMessage()));
        }
    }

}
