package org.tearsheet.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Source;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicPage;

/**
 * Writes a pack as a zip, one topic after the other. What is said of all of them comes
 * last, when it is known.
 */
class PackWriter {

    /** The same for every file, so that the same library makes the same zip. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final PackHead head;

    private final ZipOutputStream zip;

    private final Map<String, Source> sources = new TreeMap<>();

    private final SynonymCheck synonyms = new SynonymCheck(List.of());

    PackWriter(PackHead head, OutputStream out) {
        this.head = head;
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void write(TopicPage topic, Map<DocumentKind, Integer> reviewMonths) throws IOException {
        var draft = new TopicDraft(topic.slug(), topic.sheetNumber(), topic.audience(), topic.takeHome(),
                topic.situation(), topic.texts(), new HashSet<>(topic.synonyms()), new HashSet<>(topic.codes()),
                new HashSet<>(topic.codeNotes()));
        var folder = topic.slug().text() + "/";
        file(folder + TopicFile.NAME, PackYaml.topic(draft));
        synonyms.add(draft);
        for (var edition : topic.live()) {
            var name = edition.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            file("%s%s.%s.md".formatted(folder, name, edition.language().tag()),
                    text(edition, draft, Objects.requireNonNull(reviewMonths.get(edition.kind()))));
            edition.sources().forEach(source -> sources.put(source.key(), source));
        }
    }

    /** A checklist is a file as it stands, whose first lines say what it rests on. */
    void write(LiveEdition checklist) throws IOException {
        file("checklist/checklist.%s.yaml".formatted(checklist.language().tag()), checklist.body());
        checklist.sources().forEach(source -> sources.put(source.key(), source));
    }

    /** Ends the pack; without it the zip is no pack. */
    void end() throws IOException {
        file("sources.yaml", PackYaml.sources(List.copyOf(sources.values())));
        var yaml = new LinkedHashMap<String, Object>();
        yaml.put("name", head.name());
        yaml.put("version", head.version());
        yaml.put("title", head.title());
        if (!synonyms.twice().isEmpty()) {
            yaml.put("shared-synonyms", synonyms.twice());
        }
        file(PackReader.PACK, PackYaml.dump(yaml));
        zip.finish();
    }

    private static String text(LiveEdition edition, TopicDraft topic, int reviewMonths) {
        var front = new LinkedHashMap<String, Object>();
        var text = topic.texts().get(edition.language());
        var titles = text == null ? null : text.titles();
        if (!edition.titles().equals(titles)) {
            front.put("title", edition.titles().plain());
            front.put("discreet", edition.titles().discreet());
        }
        front.put("sources", new ArrayList<>(edition.sources().stream().map(Source::key).toList()));
        front.put("review-months", reviewMonths);
        return "---\n" + PackYaml.dump(front) + "---\n\n" + edition.body().strip() + "\n";
    }

    private void file(String path, String text) throws IOException {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

}
