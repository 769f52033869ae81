package org.tearsheet.referral.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** New entries to begin with: complete, and without effect until somebody fills them. */
class Template {

    private static final Pattern NUMBERED = Pattern.compile("(\\D*)\\d.*");

    private static final Map<String, String> ANSWERS = new LinkedHashMap<>();

    static {
        ANSWERS.put("NO", "No");
        ANSWERS.put("YES", "Yes");
        ANSWERS.put("NOT_ASKED", "Not asked yet");
    }

    private final Definition definition;

    Template(Definition definition) {
        this.definition = definition;
    }

    /** The first free id of the same letters. */
    String id(DefinitionEntry after) {
        var numbered = NUMBERED.matcher(after.id());
        var letters = after.part() == Part.PARAMETERS ? "THRESHOLD_" : numbered.matches() ? numbered.group(1) : "X";
        int highest = definition.entries(after.part())
            .stream()
            .map(DefinitionEntry::id)
            .filter(id -> id.matches(Pattern.quote(letters) + "\\d{1,6}.*"))
            .mapToInt(id -> Integer.parseInt(id.substring(letters.length()).replaceFirst("\\D.*", "")))
            .max()
            .orElse(0);
        return letters + IntStream.iterate(highest + 1, number -> number + 1)
            .filter(number -> isFree(letters + number))
            .findFirst()
            .orElseThrow();
    }

    private boolean isFree(String id) {
        return definition.entries().stream().noneMatch(entry -> entry.id().equals(id));
    }

    Object after(DefinitionEntry after) {
        var id = id(after);
        return switch (after.part()) {
            case ITEMS -> List.of(item(id, definition.value(after.place().at("group")).orElse("picture")));
            case RULES -> List.of(rule(id));
            case PARAMETERS -> Map.of(id, parameter());
            default -> throw new IllegalArgumentException(after.part() + " has no template");
        };
    }

    private static Map<String, Object> item(String id, String group) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", id);
        item.put("question", "New question");
        item.put("kind", "one");
        item.put("group", group);
        item.put("quick", false);
        item.put("red-flag", false);
        item.put("essential", false);
        item.put("answers", ANSWERS);
        item.put("fresh", "NOT_ASKED");
        item.put("negative", "NO");
        return item;
    }

    private static Map<String, Object> rule(String id) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("id", id);
        rule.put("when", Map.of("complete", true));
        rule.put("rationale", "New rule");
        return rule;
    }

    private static Map<String, Object> parameter() {
        var parameter = new LinkedHashMap<String, Object>();
        parameter.put("value", 1);
        parameter.put("says", "New threshold");
        return parameter;
    }

}
