package org.tearsheet.exchange;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tearsheet.library.Audience;
import org.tearsheet.library.ClinicalCode;
import org.tearsheet.library.CodeNote;
import org.tearsheet.library.CodeSystem;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Synonym;
import org.tearsheet.library.TakeHome;
import org.tearsheet.library.Titles;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicText;

/** A topic.yaml. */
class TopicFile {

    static final String NAME = "topic.yaml";

    private static final Map<String, TakeHome> TAKE_HOME = Map.of("free", TakeHome.FREE, "ask", TakeHome.ASK,
            "read-here", TakeHome.READ_HERE);

    private final PackFile file;

    private final YamlMap yaml;

    private final Faults faults = new Faults();

    TopicFile(PackFile file) {
        this.file = file;
        this.yaml = YamlMap.read(file, file.text(), 1);
    }

    TopicDraft topic() {
        faults.checking(() -> yaml.knowing("slug", "sheet", "audience", "take-home", "titles", "synonyms", "codes"));
        var slug = faults.reading(this::slug);
        var sheet = faults.reading(() -> yaml.number("sheet"));
        var audience = faults.reading(this::audience);
        var takeHome = faults.reading(this::takeHome);
        var texts = new EnumMap<Language, TopicText>(Language.class);
        faults.checking(() -> titles(texts));
        var synonyms = new LinkedHashSet<Synonym>();
        faults.checking(() -> synonyms(synonyms));
        var codes = new LinkedHashSet<ClinicalCode>();
        var notes = new HashSet<CodeNote>();
        faults.checking(() -> yaml.maps("codes").forEach(code -> faults.checking(() -> code(code, codes, notes))));
        faults.raise();
        return file.checked(yaml.line(), () -> new TopicDraft(slug.orElseThrow(), sheet.orElseThrow(),
                audience.orElseThrow(), takeHome.orElseThrow(), texts, synonyms, codes, notes));
    }

    /** The line on which each phrase stands. */
    Map<Synonym, Integer> synonymLines() {
        var lines = new LinkedHashMap<Synonym, Integer>();
        if (yaml.has("synonyms")) {
            var phrases = yaml.map("synonyms");
            for (var tag : phrases.keys()) {
                Language.of(tag)
                    .ifPresent(language -> phrases.textLines(tag)
                        .forEach((phrase, line) -> lines.put(new Synonym(language, phrase), line)));
            }
        }
        return lines;
    }

    private Slug slug() {
        var slug = file.checked(yaml.line("slug"), () -> new Slug(yaml.text("slug")));
        if (!file.folder().equals(slug.text())) {
            throw file.broken(yaml.line("slug"),
                    "the slug must be the name of its folder, \"%s\"".formatted(file.folder()));
        }
        return slug;
    }

    private Audience audience() {
        var readers = yaml.texts("audience");
        if (!List.of("patient", "partner", "clinician").containsAll(readers)) {
            throw file.broken(yaml.line("audience"), "\"audience\" is patient or partner, and clinician");
        }
        return readers.contains("partner") ? Audience.PARTNER : Audience.PATIENT;
    }

    private TakeHome takeHome() {
        var takeHome = TAKE_HOME.get(yaml.text("take-home"));
        if (takeHome == null) {
            throw file.broken(yaml.line("take-home"), "\"take-home\" is free, ask or read-here");
        }
        return takeHome;
    }

    private void titles(Map<Language, TopicText> titles) {
        var map = yaml.map("titles");
        for (var tag : map.keys()) {
            faults.checking(() -> {
                var text = map.map(tag).knowing("title", "discreet", "summary");
                titles.put(file.language(map.line(tag), tag),
                        file.checked(text.line(),
                                () -> new TopicText(Titles.ofTopic(text.text("title"), text.text("discreet")),
                                        text.text("summary"))));
            });
        }
    }

    private void synonyms(Set<Synonym> synonyms) {
        if (!yaml.has("synonyms")) {
            return;
        }
        var map = yaml.map("synonyms");
        for (var tag : map.keys()) {
            faults.checking(() -> {
                var language = file.language(map.line(tag), tag);
                map.texts(tag)
                    .forEach(phrase -> faults.checking(
                            () -> synonyms.add(file.checked(map.line(tag), () -> new Synonym(language, phrase)))));
            });
        }
    }

    private void code(YamlMap entry, Set<ClinicalCode> codes, Set<CodeNote> notes) {
        entry.knowing("system", "code", "display", "private", "note");
        var system = CodeSystem.of(entry.text("system"))
            .orElseThrow(() -> file.broken(entry.line("system"),
                    "the code system \"%s\" is not known".formatted(entry.text("system"))));
        var code = file.checked(entry.line("code"), () -> new ClinicalCode(system, entry.text("code"),
                entry.optionalText("display").orElse(""), entry.has("private") && entry.flag("private")));
        codes.add(code);
        if (entry.has("note")) {
            var note = entry.map("note");
            for (var tag : note.keys()) {
                notes.add(file.checked(note.line(tag),
                        () -> new CodeNote(system, code.code(), file.language(note.line(tag), tag), note.text(tag))));
            }
        }
    }

}
