package org.tearsheet.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tearsheet.exchange.Pack.PackedText;
import org.tearsheet.exchange.Pack.PackedTopic;
import org.tearsheet.library.Source;
import org.tearsheet.library.TextCheck;

/**
 * Reads all files of a pack and checks every one, to the end, before anything is taken
 * from it.
 */
class PackReader {

    private static final String PACK = "pack.yaml";

    private static final String SOURCES = "sources.yaml";

    /** Where each item of the brief is used: for people, nothing of it is loaded. */
    private static final String COVERAGE = "coverage.yaml";

    private static final String CHECKLIST = "checklist";

    private final Map<String, PackFile> files;

    private final Set<String> sourceKeys = new LinkedHashSet<>();

    private final Faults faults = new Faults();

    private final List<TextCheck> checks;

    private PackReader(List<PackFile> files, List<TextCheck> checks) {
        this.checks = checks;
        this.files = files.stream().collect(Collectors.toMap(PackFile::path, Function.identity()));
    }

    /**
     * Reads a pack from its files, whose paths are relative to its folder.
     * @param checks for texts that are no prose
     * @throws BrokenPack naming everything that is wrong in any of them
     */
    static Pack read(List<PackFile> files, String digest, List<TextCheck> checks) {
        return new PackReader(files, checks).read(digest);
    }

    private Pack read(String digest) {
        files.values()
            .stream()
            .sorted(Comparator.comparing(PackFile::path))
            .forEach(file -> faults.checking(file::refuseUnprintable));
        var head = faults.reading(() -> YamlMap.read(file(PACK), file(PACK).text(), 1));
        head.ifPresent(yaml -> faults.checking(() -> yaml.knowing("name", "version", "title", "shared-synonyms")));
        var name = head.flatMap(yaml -> faults.reading(() -> yaml.text("name")));
        var version = head.flatMap(yaml -> faults.reading(
                () -> file(PACK).checked(yaml.line("version"), () -> Runtime.Version.parse(yaml.text("version")))));
        var shared = head.flatMap(yaml -> faults.reading(() -> yaml.texts("shared-synonyms"))).orElse(List.of());
        var note = "Starter pack " + version.map(Runtime.Version::toString).orElse("");
        var sources = faults.reading(this::sources);
        // without the list of sources every key would be unknown, which helps nobody
        Set<String> known = sources.isPresent() ? sourceKeys : Set.of();
        refuseStrays();
        var topics = new ArrayList<PackedTopic>();
        var synonyms = new SynonymCheck(shared);
        files.values()
            .stream()
            .filter(file -> file.name().equals(TopicFile.NAME))
            .sorted(Comparator.comparing(PackFile::path))
            .forEach(file -> faults.reading(() -> topic(file, known, note, synonyms)).ifPresent(topics::add));
        topics.sort(Comparator.comparing(packed -> packed.topic().sheetNumber()));
        faults.checking(() -> refuseTwins(topics));
        faults.checking(() -> synonyms.strays(file(PACK)).forEach(faults::add));
        var checklists = in(CHECKLIST)
            .map(file -> faults.reading(() -> new TextFile(file, known, note).ofChecklist(checks)))
            .flatMap(Optional::stream)
            .toList();
        faults.raise();
        return new Pack(name.orElseThrow(), version.orElseThrow(), digest, sources.orElseThrow(), topics, checklists);
    }

    private List<Source> sources() {
        var file = file(SOURCES);
        var sources = new ArrayList<Source>();
        for (var entry : YamlMap.readList(file)) {
            faults.reading(() -> source(file, entry)).ifPresent(sources::add);
        }
        return sources;
    }

    private Source source(PackFile file, YamlMap entry) {
        if (!sourceKeys.add(entry.text("key"))) {
            throw file.broken(entry.line(), "the source %s stands here twice".formatted(entry.text("key")));
        }
        entry.knowing("key", "citation", "year", "doi", "bears", "confirmed");
        return file.checked(entry.line(),
                () -> new Source(entry.text("key"), entry.text("citation"),
                        entry.optionalText("year").map(_ -> entry.number("year")).orElse(null),
                        entry.optionalText("doi").orElse(null), entry.text("bears"), entry.flag("confirmed")));
    }

    /** The texts are checked even where their topic.yaml is broken. */
    private PackedTopic topic(PackFile file, Set<String> known, String note, SynonymCheck synonyms) {
        var found = new Faults();
        var topicFile = found.reading(() -> new TopicFile(file));
        var topic = topicFile.flatMap(read -> found.reading(read::topic));
        topic.ifPresent(_ -> synonyms.add(file, topicFile.orElseThrow().synonymLines()));
        var texts = new ArrayList<PackedText>();
        in(file.folder()).filter(other -> !other.name().equals(TopicFile.NAME))
            .forEach(other -> found.reading(() -> new TextFile(other, known, note).of(topic))
                .ifPresent(text -> text.ifPresent(texts::add)));
        found.raise();
        return new PackedTopic(topic.orElseThrow(), texts);
    }

    /**
     * A misspelt folder or a forgotten topic.yaml is no reason to leave a text out in
     * silence.
     */
    private void refuseStrays() {
        for (var file : files.values()) {
            var known = Set.of(PACK, SOURCES, COVERAGE).contains(file.path()) || file.folder().equals(CHECKLIST)
                    || files.containsKey(file.folder() + "/" + TopicFile.NAME);
            if (!known) {
                faults.add(file.fault(1, "belongs to no topic, there is no %s beside it".formatted(TopicFile.NAME)));
            }
        }
    }

    private void refuseTwins(List<PackedTopic> topics) {
        var taken = new HashMap<Integer, String>();
        for (var packed : topics) {
            var slug = packed.topic().slug().text();
            var other = taken.putIfAbsent(packed.topic().sheetNumber(), slug);
            if (other != null) {
                faults.add(file(slug + "/" + TopicFile.NAME).fault(1, "its sheet number is taken by " + other));
            }
        }
    }

    private Stream<PackFile> in(String folder) {
        return files.values()
            .stream()
            .filter(file -> file.folder().equals(folder))
            .sorted(Comparator.comparing(PackFile::path));
    }

    private PackFile file(String path) {
        var file = files.get(path);
        if (file == null) {
            throw new BrokenPack(path, 1, "is missing");
        }
        return file;
    }

}
