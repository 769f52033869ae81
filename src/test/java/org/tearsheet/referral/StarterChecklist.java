package org.tearsheet.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.tearsheet.library.Language;

/** The checklist of the starter library. */
final class StarterChecklist {

    static final Checklist ENGLISH = DefinitionReader.read(Language.ENGLISH, definition(Language.ENGLISH));

    private StarterChecklist() {
    }

    static String definition(Language language) {
        try {
            return Files.readString(Path.of("db/starter/checklist/checklist.%s.yaml".formatted(language.tag())));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Assesses answers on top of the negative ones. */
    static Assessment assess(Map<String, ?> answers) {
        return ENGLISH.assess(ENGLISH.answers(answers, ENGLISH.negative()));
    }

}
