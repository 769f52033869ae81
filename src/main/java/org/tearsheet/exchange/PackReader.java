package org.tearsheet.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tearsheet.exchange.Pack.PackedText;
import org.tearsheet.exchange.Pack.PackedTopic;
import org.tearsheet.library.Doi;
import org.tearsheet.library.Source;
import org.tearsheet.library.TextCheck;
import org.tearsheet.library.TopicDraft;

/**
 * Reads all files of a pack and checks every one, to the end, before anything is taken
 * from it.
 */
class PackReader {

    static final String PACK = "pack.yaml";

    private static final String SOURCES = "sources.yaml";

    /** Where each item of the brief is used: for people, nothing of it is loaded. */
    private static final String COVERAGE = "coverage.yaml";

    static final String CHECKLIST = "checklist";

    private static final int MAX_NAME = 120;

    private final Map<String, PackFile> files;

    private final Map<String, List<PackFile>> folders;

    private final Set<String> sourceKeys = new LinkedHashSet<>();

    private final boolean sourcesListed;

    private final Faults faults = new Faults();

    private final List<TextCheck> checks;

    private final Optional<Head> head;

    private final SynonymCheck synonyms;

    /** Reads what the pack says of itself; what is wrong there is said with the rest. */
    PackReader(List<PackFile> files, List<TextCheck> checks) {
        this.checks = checks;
        this.files = files.stream().collect(Collectors.toMap(PackFile::path, Function.identity()));
        this.folders = files.stream()
            .sorted(Comparator.comparing(PackFile::path))
            .collect(Collectors.groupingBy(PackFile::folder, TreeMap::new, Collectors.toList()));
        in("").forEach(file -> faults.checking(file::refuseUnprintable));
        var yaml = faults.reading(() -> YamlMap.read(file(PACK), file(PACK).text(), 1));
        yaml.ifPresent(map -> faults.checking(() -> map.knowing("name", "version", "title", "shared-synonyms")));
        var name = yaml.flatMap(map -> faults.reading(() -> name(map)));
        var version = yaml.flatMap(map -> faults.reading(() -> version(map)));
        var shared = yaml.flatMap(map -> faults.reading(() -> map.texts("shared-synonyms"))).orElse(List.of());
        this.synonyms = new SynonymCheck(shared);
        var sources = faults.reading(this::sources);
        this.sourcesListed = sources.isPresent();
        this.head = sources.isPresent() && name.isPresent() && version.isPresent()
                ? Optional.of(new Head(name.get(), version.get(), sources.get())) : Optional.empty();
    }

    /**
     * Reads a pack from its files, whose paths are relative to its folder.
     * @param checks for texts that are no prose
     * @throws BrokenPack naming everything that is wrong in any of them
     */
    static Pack read(List<PackFile> files, String digest, List<TextCheck> checks) {
        var topics = new ArrayList<PackedTopic>();
        var reader = new PackReader(files, checks);
        var checklists = reader.read(topics::add);
        topics.sort(Comparator.comparing(packed -> packed.topic().sheetNumber()));
        var head = reader.head().orElseThrow();
        return new Pack(head.name(), head.version(), digest, head.sources(), topics, checklists);
    }

    /** What the pack is; empty if that cannot be read, and then reading will say why. */
    Optional<Head> head() {
        return head;
    }

    /** How many topics there are to read. */
    int topics() {
        return Math.toIntExact(topicFiles().count());
    }

    /**
     * Reads one topic after the other and keeps none of them.
     * @param each is given every topic that is whole by itself
     * @return the checklists
     * @throws BrokenPack naming everything that is wrong in any file
     */
    List<PackedText> read(Consumer<PackedTopic> each) {
        refuseStrays();
        var checklists = readSome(each);
        synonyms.strays(files.getOrDefault(PACK, new PackFile(PACK, new byte[0]))).forEach(faults::add);
        faults.raise();
        return checklists;
    }

    /**
     * Reads the topics that are there, without a look at what they are to one another.
     */
    List<PackedText> readSome(Consumer<PackedTopic> each) {
        var note = "Starter pack " + head.map(known -> known.version().toString()).orElse("");
        // without the list of sources every key would be unknown, which helps nobody
        Set<String> known = sourcesListed ? sourceKeys : Set.of();
        var numbers = new HashMap<Integer, String>();
        topicFiles().forEach(file -> faults.reading(() -> topic(file, known, note)).ifPresent(packed -> {
            faults.checking(() -> refuseTwin(numbers, packed.topic()));
            each.accept(packed);
        }));
        return in(CHECKLIST).flatMap(file -> faults.reading(file::held).stream())
            .flatMap(file -> checklist(file, known, note).stream())
            .toList();
    }

    private Optional<PackedText> checklist(PackFile file, Set<String> known, String note) {
        faults.checking(file::refuseUnprintable);
        return faults.reading(() -> new TextFile(file, known, note).ofChecklist(checks));
    }

    private Stream<PackFile> topicFiles() {
        return folders.values().stream().flatMap(List::stream).filter(file -> file.name().equals(TopicFile.NAME));
    }

    private String name(YamlMap yaml) {
        var name = yaml.text("name");
        if (name.length() > MAX_NAME) {
            throw file(PACK).broken(yaml.line("name"), PackFlaw.PACK_NAME, MAX_NAME);
        }
        return name;
    }

    private Runtime.Version version(YamlMap yaml) {
        var version = yaml.text("version");
        return file(PACK).checked(yaml.line("version"), () -> Runtime.Version.parse(version), PackFlaw.PACK_VERSION,
                version);
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
        var key = entry.text("key");
        if (!sourceKeys.add(key)) {
            throw file.broken(entry.line(), PackFlaw.SOURCE_TWICE, key);
        }
        entry.knowing("key", "citation", "year", "doi", "bears", "confirmed");
        if (!Source.isKey(key)) {
            throw file.broken(entry.line("key"), PackFlaw.SOURCE_KEY, key);
        }
        return new Source(key, entry.text("citation"),
                entry.optionalText("year").map(_ -> year(file, entry)).orElse(null),
                entry.optionalText("doi").map(doi -> doi(file, entry, doi)).orElse(null), entry.text("bears"),
                entry.flag("confirmed"));
    }

    private static int year(PackFile file, YamlMap entry) {
        int year = entry.number("year");
        if (!Source.isYear(year)) {
            throw file.broken(entry.line("year"), PackFlaw.SOURCE_YEAR);
        }
        return year;
    }

    private static String doi(PackFile file, YamlMap entry, String doi) {
        return file.checked(entry.line("doi"), () -> new Doi(doi), PackFlaw.SOURCE_DOI, doi).value();
    }

    /** The texts are checked even where their topic.yaml is broken. */
    private PackedTopic topic(PackFile topicYaml, Set<String> known, String note) {
        var found = new Faults();
        var file = topicYaml.held();
        found.checking(file::refuseUnprintable);
        var topicFile = found.reading(() -> new TopicFile(file));
        var topic = topicFile.flatMap(read -> found.reading(read::topic));
        topic.ifPresent(_ -> synonyms.add(topicYaml, topicFile.orElseThrow().synonymLines()));
        var texts = new ArrayList<PackedText>();
        in(file.folder()).filter(other -> !other.name().equals(TopicFile.NAME))
            .forEach(other -> found.reading(other::held).flatMap(text -> {
                found.checking(text::refuseUnprintable);
                return found.reading(() -> new TextFile(text, known, note).of(topic)).flatMap(Function.identity());
            }).ifPresent(texts::add));
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
                faults.add(file.fault(1, PackFlaw.STRAY, TopicFile.NAME));
            }
        }
    }

    private void refuseTwin(Map<Integer, String> taken, TopicDraft topic) {
        var slug = topic.slug().text();
        var other = taken.putIfAbsent(topic.sheetNumber(), slug);
        if (other != null) {
            throw file(slug + "/" + TopicFile.NAME).broken(1, PackFlaw.SHEET_TAKEN, other);
        }
    }

    private Stream<PackFile> in(String folder) {
        return folders.getOrDefault(folder, List.of()).stream();
    }

    private PackFile file(String path) {
        var file = files.get(path);
        if (file == null) {
            throw new BrokenPack(path, 1, PackFlaw.MISSING);
        }
        return file;
    }

    /** What a pack says of itself, and what its texts rest on. */
    record Head(String name, Runtime.Version version, List<Source> sources) {

    }

}
