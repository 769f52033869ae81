package org.tearsheet.editorial;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import org.tearsheet.library.EditionId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds in the browser's tab what was typed and the server has not got yet. The fields in
 * it carry the attribute data-field.
 */
@Tag("draft-keeper")
@JavaScript("context://assets/draft.js")
class DraftKeeper extends Component implements HasComponents {

    DraftKeeper(EditionId draft) {
        getElement().setAttribute("draft", draft.toString());
    }

    /** The server has these values now. */
    void kept(Map<String, String> values) {
        var hashes = values.entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, value -> value.getValue().hashCode()));
        getElement().callJsFunction("kept", JsonMapper.shared().valueToTree(hashes));
    }

    void forget() {
        getElement().callJsFunction("forget");
    }

    /**
     * Asks the browser for what differs from the value a field has; not answered if
     * nothing does.
     */
    void unsent(SerializableFunction<String, Optional<String>> valueOf,
            SerializableConsumer<Map<String, String>> answer) {
        getElement().callJsFunction("unsent").then(String.class, json -> {
            var words = JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {
            });
            words.entrySet().removeIf(word -> valueOf.apply(word.getKey()).map(word.getValue()::equals).orElse(true));
            if (!words.isEmpty()) {
                answer.accept(words);
            }
        });
    }

}
