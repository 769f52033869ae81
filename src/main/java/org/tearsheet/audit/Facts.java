package org.tearsheet.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was so before an act, or after it, by name.
 *
 * @param json its very text, which the hash of the entry is over
 */
public record Facts(String json) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final TypeReference<LinkedHashMap<String, Object>> BY_NAME = new TypeReference<>() {
    };

    static Optional<Facts> of(Map<String, ?> facts) {
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Facts(JSON.writeValueAsString(facts)));
    }

    /** Those of the first that are missing in the second, or not the same there. */
    static Map<String, Object> differing(Map<String, ?> facts, Map<String, ?> others) {
        var differing = new LinkedHashMap<String, Object>();
        facts.forEach((name, fact) -> {
            if (!Objects.equals(fact, others.get(name))) {
                differing.put(name, fact);
            }
        });
        return differing;
    }

    public Map<String, Object> byName() {
        return JSON.readValue(json, BY_NAME);
    }

}
