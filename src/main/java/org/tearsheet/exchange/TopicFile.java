package org.tearsheet.exchange;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.tearsheet.library.Audience;
import org.tearsheet.library.ClinicalCode;
import org.tearsheet.library.CodeNote;
import org.tearsheet.library.CodeSystem;
import org.tearsheet.library.Language;
import org.tearsheet.library.Situation;
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

    private static final Map<String, Situation> SITUATIONS = Stream.of(Situation.values())
        .filter(situation -> situation != Situation.OTHER)
        .collect(Collectors.toMap(situation -> situation.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Function.identity()));

    private static final String CODE_SYSTEMS = Stream.of(CodeSystem.values())
        .map(CodeSystem::label)
        .collect(Collectors.joining(", "));

    private final PackFile file;

    private final YamlMap yaml;

    private final Faults faults = new Faults();

    TopicFile(PackFile file) {
        this.file = file;
        this.yaml = YamlMap.read(file, file.text(), 1);
    }

    TopicDraft topic() {
        faults.checking(() -> yaml.knowing("slug", "sheet", "audience", "take-home", "situation", "titles", "synonyms",
                "codes"));
        var slug = faults.reading(this::slug);
        var sheet = faults.reading(this::sheet);
        var audience = faults.reading(this::audience);
        var takeHome = faults.reading(this::takeHome);
        var situation = faults.reading(this::situation);
        var texts = new EnumMap<Language, TopicText>(Language.class);
        faults.checking(() -> titles(texts));
        var synonyms = new LinkedHashSet<Synonym>();
        faults.checking(() -> synonyms(synonyms));
        var codes = new LinkedHashSet<ClinicalCode>();
        var notes = new HashSet<CodeNote>();
        faults.checking(() -> yaml.maps("codes").forEach(code -> faults.checking(() -> code(code, codes, notes))));
        faults.raise();
        return file.checked(yaml.line(),
                () -> new TopicDraft(slug.orElseThrow(), sheet.orElseThrow(), audience.orElseThrow(),
                        takeHome.orElseThrow(), situation.orElseThrow(), texts, synonyms, codes, notes),
                PackFlaw.CODE_TWICE);
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
        var slug = file.checked(yaml.line("slug"), () -> new Slug(yaml.text("slug")), PackFlaw.SLUG, Slug.MAX_LENGTH);
        if (!file.folder().equals(slug.text())) {
            throw file.broken(yaml.line("slug"), PackFlaw.SLUG_FOLDER, file.folder());
        }
        return slug;
    }

    private int sheet() {
        int sheet = yaml.number("sheet");
        if (sheet < 1) {
            throw file.broken(yaml.line("sheet"), PackFlaw.SHEET_NUMBER);
        }
        return sheet;
    }

    private Audience audience() {
        var readers = yaml.texts("audience");
        if (!List.of("patient", "partner", "clinician").containsAll(readers)) {
            throw file.broken(yaml.line("audience"), PackFlaw.AUDIENCE);
        }
        return readers.contains("partner") ? Audience.PARTNER : Audience.PATIENT;
    }

    private TakeHome takeHome() {
        var takeHome = TAKE_HOME.get(yaml.text("take-home"));
        if (takeHome == null) {
            throw file.broken(yaml.line("take-home"), PackFlaw.TAKE_HOME);
        }
        return takeHome;
    }

    /** What a topic is wanted for; a pack need not say it. */
    private Situation situation() {
        if (!yaml.has("situation")) {
            return Situation.OTHER;
        }
        var situation = SITUATIONS.get(yaml.text("situation"));
        if (situation == null) {
            throw file.broken(yaml.line("situation"), PackFlaw.SITUATION);
        }
        return situation;
    }

    private void titles(Map<Language, TopicText> titles) {
        var map = yaml.map("titles");
        for (var tag : map.keys()) {
            faults.checking(() -> {
                var text = map.map(tag).knowing("title", "discreet", "summary");
                titles.put(file.language(map.line(tag), tag),
                        file.checked(text.line(), () -> new TopicText(titles(text), text.text("summary")),
                                PackFlaw.SUMMARY, TopicText.MAX_SUMMARY));
            });
        }
        if (!map.keys().contains(Language.ENGLISH.tag())) {
            throw file.broken(map.line(), PackFlaw.ENGLISH_TITLE);
        }
    }

    private Titles titles(YamlMap text) {
        var titles = file.checked(text.line(), () -> new Titles(text.text("title"), text.text("discreet")),
                PackFlaw.TITLE, Titles.MAX_LENGTH);
        if (!titles.differ()) {
            throw file.broken(text.line("discreet"), PackFlaw.DISCREET_TITLE);
        }
        return titles;
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
                    .forEach(phrase -> faults.checking(() -> synonyms.add(file.checked(map.line(tag),
                            () -> new Synonym(language, phrase), PackFlaw.SYNONYM, Synonym.MAX_LENGTH))));
            });
        }
    }

    private void code(YamlMap entry, Set<ClinicalCode> codes, Set<CodeNote> notes) {
        entry.knowing("system", "code", "display", "private", "note");
        var system = CodeSystem.of(entry.text("system"))
            .orElseThrow(
                    () -> file.broken(entry.line("system"), PackFlaw.CODE_SYSTEM, entry.text("system"), CODE_SYSTEMS));
        var code = file.checked(entry.line("code"),
                () -> new ClinicalCode(system, entry.text("code"), entry.optionalText("display").orElse(""),
                        entry.has("private") && entry.flag("private")),
                PackFlaw.CODE, entry.text("code"), system.label());
        codes.add(code);
        if (entry.has("note")) {
            var note = entry.map("note");
            for (var tag : note.keys()) {
                notes.add(file.checked(note.line(tag),
                        () -> new CodeNote(system, code.code(), file.language(note.line(tag), tag), note.text(tag)),
                        PackFlaw.CODE_NOTE, CodeNote.MAX_LENGTH));
            }
        }
    }

}
