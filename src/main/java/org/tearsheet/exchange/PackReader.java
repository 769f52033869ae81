package org.tearsheet.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tearsheet.exchange.Pack.PackedTopic;
import org.tearsheet.library.Source;

/** Reads all files of a pack and checks every one before anything is taken from it. */
class PackReader {

    private static final String PACK = "pack.yaml";

    private static final String SOURCES = "sources.yaml";

    private static final String CHECKLIST = "checklist";

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
        var head = YamlMap.read(file(PACK), file(PACK).text(), 1).knowing("name", "version", "title");
        var version = file(PACK).checked(head.line("version"), () -> Runtime.Version.parse(head.text("version")));
        var note = "Starter pack " + version;
        var sources = sources();
        refuseStrays();
        var topics = files.values()
            .stream()
            .filter(file -> file.name().equals(TopicFile.NAME))
            .map(file -> topic(file, note))
            .sorted(Comparator.comparing(packed -> packed.topic().sheetNumber()))
            .toList();
        refuseTwins(topics);
        var checklists = in(CHECKLIST).map(file -> new TextFile(file, sourceKeys, note).ofChecklist()).toList();
        return new Pack(head.text("name"), version, digest, sources, topics, checklists);
    }

    private List<Source> sources() {
        var file = file(SOURCES);
        var sources = new ArrayList<Source>();
        for (var entry : YamlMap.readList(file)) {
            entry.knowing("key", "citation", "year", "doi", "bears", "confirmed");
            if (!sourceKeys.add(entry.text("key"))) {
                throw file.broken(entry.line(), "the source %s stands here twice".formatted(entry.text("key")));
            }
            sources.add(file.checked(entry.line(),
                    () -> new Source(entry.text("key"), entry.text("citation"),
                            entry.optionalText("year").map(_ -> entry.number("year")).orElse(null),
                            entry.optionalText("doi").orElse(null), entry.text("bears"), entry.flag("confirmed"))));
        }
        return sources;
    }

    private PackedTopic topic(PackFile file, String note) {
        var topic = new TopicFile(file).topic();
        var texts = in(file.folder()).filter(text -> !text.name().equals(TopicFile.NAME))
            .map(text -> new TextFile(text, sourceKeys, note).of(topic))
            .toList();
        return new PackedTopic(topic, texts);
    }

    /**
     * A misspelt folder or a forgotten topic.yaml is no reason to leave a text out in
     * silence.
     */
    private void refuseStrays() {
        for (var file : files.values()) {
            var known = file.path().equals(PACK) || file.path().equals(SOURCES) || file.folder().equals(CHECKLIST)
                    || files.containsKey(file.folder() + "/" + TopicFile.NAME);
            if (!known) {
                throw file.broken(1, "belongs to no topic, there is no %s beside it".formatted(TopicFile.NAME));
            }
        }
    }

    private void refuseTwins(List<PackedTopic> topics) {
        var taken = new HashMap<Integer, String>();
        for (var packed : topics) {
            var slug = packed.topic().slug().text();
            var other = taken.put(packed.topic().sheetNumber(), slug);
            if (other != null) {
                throw file(slug + "/" + TopicFile.NAME).broken(1, "its sheet number is taken by " + other);
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
