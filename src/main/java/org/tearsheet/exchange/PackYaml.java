package org.tearsheet.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.tearsheet.library.Audience;
import org.tearsheet.library.ClinicalCode;
import org.tearsheet.library.CodeNote;
import org.tearsheet.library.Language;
import org.tearsheet.library.Situation;
import org.tearsheet.library.Source;
import org.tearsheet.library.Synonym;
import org.tearsheet.library.TopicDraft;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes what {@link PackReader} reads; the same is always written the same way. */
final class PackYaml {

    private PackYaml() {
    }

    static String topic(TopicDraft topic) {
        var yaml = new LinkedHashMap<String, Object>();
        yaml.put("slug", topic.slug().text());
        yaml.put("sheet", topic.sheetNumber());
        yaml.put("audience", List.of(topic.audience() == Audience.PARTNER ? "partner" : "patient", "clinician"));
        yaml.put("take-home", name(topic.takeHome()));
        if (topic.situation() != Situation.OTHER) {
            yaml.put("situation", name(topic.situation()));
        }
        yaml.put("titles", titles(topic));
        putUnlessEmpty(yaml, "synonyms", synonyms(topic));
        putUnlessEmpty(yaml, "codes", codes(topic));
        return dump(yaml);
    }

    static String sources(List<Source> sources) {
        return dump(sources.stream().map(PackYaml::source).toList());
    }

    static String dump(Object value) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        return new Yaml(options).dump(value);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<String, Object> titles(TopicDraft topic) {
        var titles = new LinkedHashMap<String, Object>();
        new TreeMap<>(topic.texts()).forEach((language, text) -> {
            var entry = new LinkedHashMap<String, String>();
            entry.put("title", text.titles().plain());
            entry.put("discreet", text.titles().discreet());
            entry.put("summary", text.summary());
            titles.put(language.tag(), entry);
        });
        return titles;
    }

    private static Map<String, Object> synonyms(TopicDraft topic) {
        var phrases = new TreeMap<String, Object>();
        for (var language : Language.values()) {
            var spoken = topic.synonyms()
                .stream()
                .filter(synonym -> synonym.language() == language)
                .map(Synonym::phrase)
                .sorted()
                .toList();
            putUnlessEmpty(phrases, language.tag(), spoken);
        }
        return phrases;
    }

    private static List<Object> codes(TopicDraft topic) {
        var codes = new ArrayList<Object>();
        topic.codes()
            .stream()
            .sorted(Comparator.comparing(ClinicalCode::system).thenComparing(ClinicalCode::code))
            .forEach(code -> codes.add(code(topic, code)));
        return codes;
    }

    private static Map<String, Object> code(TopicDraft topic, ClinicalCode code) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("system", code.system().label());
        entry.put("code", code.code());
        putUnlessEmpty(entry, "display", code.display());
        if (code.sensitive()) {
            entry.put("private", true);
        }
        var notes = new TreeMap<String, Object>();
        topic.codeNotes()
            .stream()
            .filter(note -> isOf(note, code))
            .forEach(note -> notes.put(note.language().tag(), note.note()));
        putUnlessEmpty(entry, "note", notes);
        return entry;
    }

    private static boolean isOf(CodeNote note, ClinicalCode code) {
        return note.system() == code.system() && note.code().equals(code.code());
    }

    private static Map<String, Object> source(Source source) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("key", source.key());
        entry.put("citation", source.citation());
        if (source.year() != null) {
            entry.put("year", source.year());
        }
        if (source.doi() != null) {
            entry.put("doi", source.doi());
        }
        entry.put("bears", source.bears());
        entry.put("confirmed", source.confirmed());
        return entry;
    }

    private static void putUnlessEmpty(Map<String, Object> yaml, String key, Object value) {
        var empty = switch (value) {
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> value.toString().isEmpty();
        };
        if (!empty) {
            yaml.put(key, value);
        }
    }

}
