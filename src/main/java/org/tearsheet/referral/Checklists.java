package org.tearsheet.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.security.Roles;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the live checklist. */
@Service
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class Checklists {

    private final Library library;

    Checklists(Library library) {
        this.library = library;
    }

    /** The checklist in this language, or in English where there is none. */
    public Optional<Checklist> live(Language language) {
        return library.checklist(language).or(() -> library.checklist(Language.ENGLISH)).map(Checklists::read);
    }

    private static Checklist read(LiveEdition edition) {
        Map<String, List<Map<String, Object>>> definition = new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(edition.body());
        var items = definition.getOrDefault("items", List.of()).stream().map(Checklists::item).toList();
        return new Checklist(edition.titles().plain(), edition.language(), items);
    }

    private static ChecklistItem item(Map<String, Object> yaml) {
        var answers = yaml.get("answers") instanceof Map<?, ?> map ? map.values().stream().map(String::valueOf).toList()
                : List.<String>of();
        return new ChecklistItem(String.valueOf(yaml.get("id")), String.valueOf(yaml.get("question")),
                Boolean.TRUE.equals(yaml.get("red-flag")), String.valueOf(yaml.getOrDefault("help", "")), answers);
    }

}
