package org.tearsheet.exchange;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.tearsheet.library.Audience;
import org.tearsheet.library.ClinicalCode;
import org.tearsheet.library.CodeSystem;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Synonym;
import org.tearsheet.library.Titles;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicText;

/** A topic.yaml. */
class TopicFile {

    static final String NAME = "topic.yaml";

    private final PackFile file;

    private final YamlMap yaml;

    TopicFile(PackFile file) {
        this.file = file;
        this.yaml = YamlMap.read(file, file.text(), 1)
            .knowing("slug", "sheet", "audience", "titles", "synonyms", "codes");
    }

    TopicDraft topic() {
        var slug = file.checked(yaml.line("slug"), () -> new Slug(yaml.text("slug")));
        if (!file.folder().equals(slug.text())) {
            throw file.broken(yaml.line("slug"),
                    "the slug must be the name of its folder, \"%s\"".formatted(file.folder()));
        }
        return file.checked(yaml.line(),
                () -> new TopicDraft(slug, yaml.number("sheet"), audience(), titles(), synonyms(), codes()));
    }

    private Audience audience() {
        return yaml.texts("audience").contains("partner") ? Audience.PARTNER : Audience.PATIENT;
    }

    private Map<Language, TopicText> titles() {
        var titles = new EnumMap<Language, TopicText>(Language.class);
        var map = yaml.map("titles");
        for (var tag : map.keys()) {
            var text = map.map(tag).knowing("title", "discreet", "summary");
            titles.put(file.language(map.line(tag), tag), file.checked(text.line(),
                    () -> new TopicText(new Titles(text.text("title"), text.text("discreet")), text.text("summary"))));
        }
        return titles;
    }

    private Set<Synonym> synonyms() {
        var synonyms = new LinkedHashSet<Synonym>();
        if (yaml.keys().contains("synonyms")) {
            var map = yaml.map("synonyms");
            for (var tag : map.keys()) {
                var language = file.language(map.line(tag), tag);
                map.texts(tag)
                    .forEach(phrase -> synonyms.add(file.checked(map.line(tag), () -> new Synonym(language, phrase))));
            }
        }
        return synonyms;
    }

    private Set<ClinicalCode> codes() {
        return yaml.maps("codes").stream().map(this::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private ClinicalCode code(YamlMap code) {
        code.knowing("system", "code", "display");
        var system = CodeSystem.of(code.text("system"))
            .orElseThrow(() -> file.broken(code.line("system"),
                    "the code system \"%s\" is not known".formatted(code.text("system"))));
        return file.checked(code.line(),
                () -> new ClinicalCode(system, code.text("code"), code.optionalText("display").orElse("")));
    }

}
