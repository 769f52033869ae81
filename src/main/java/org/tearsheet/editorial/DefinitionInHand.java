package org.tearsheet.editorial;

import java.util.Optional;
import java.util.function.UnaryOperator;

import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import org.tearsheet.library.Language;
import org.tearsheet.library.OpenDraft;
import org.tearsheet.referral.definition.Definition;
import org.tearsheet.referral.definition.UnreadableDefinition;

/**
 * The definition as its author has it open. Its text is the truth; what is edited in a
 * form is written into it at once.
 */
class DefinitionInHand {

    private final OpenDraft draft;

    private final SerializableRunnable onChange;

    private String text = "";

    private @Nullable Definition definition;

    private @Nullable UnreadableDefinition problem;

    DefinitionInHand(OpenDraft draft, SerializableRunnable onChange) {
        this.draft = draft;
        this.onChange = onChange;
    }

    String text() {
        return text;
    }

    /** Takes another text, and tells nobody. */
    void show(String text) {
        this.text = text;
        try {
            definition = Definition.of(text);
            problem = null;
        }
        catch (UnreadableDefinition ex) {
            definition = null;
            problem = ex;
        }
    }

    /** Takes what its author typed. */
    void write(String text) {
        show(text);
        onChange.run();
    }

    /**
     * Changes the definition.
     * @throws UnreadableDefinition if it cannot be changed so
     */
    void change(UnaryOperator<Definition> change) {
        write(change.apply(definition()).text());
    }

    /** Whether it can be edited in a form. */
    boolean isReadable() {
        return problem == null;
    }

    Definition definition() {
        if (definition == null) {
            throw new IllegalStateException("The definition cannot be read");
        }
        return definition;
    }

    Language language() {
        return draft.language();
    }

    /** A translation has words of its own, and nothing else. */
    boolean isTranslation() {
        return draft.language() != Language.ENGLISH;
    }

    /** The English edition it is made from. */
    Optional<OpenDraft.Numbered> english() {
        return draft.original().flatMap(original -> original.newest().or(original::pinned));
    }

    Optional<Definition> englishDefinition() {
        return english().flatMap(english -> read(english.text().body()));
    }

    /** The translation that is out now. */
    Optional<Definition> live() {
        return draft.live().flatMap(live -> read(live.body()));
    }

    private static Optional<Definition> read(String text) {
        try {
            return Optional.of(Definition.of(text));
        }
        catch (UnreadableDefinition ex) {
            return Optional.empty();
        }
    }

}
