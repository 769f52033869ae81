package org.tearsheet.print;

import java.util.List;
import java.util.Locale;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.library.Language;
import org.tearsheet.library.TextCheck;

/** Keeps texts out of review that paper could not carry. */
@Configuration(proxyBeanMethods = false)
class PrintableText {

    private static final Locale SPANISH = Locale.of("es");

    @Bean
    TextCheck printableHandouts() {
        return new Check(DocumentKind.HANDOUT);
    }

    @Bean
    TextCheck printableTalkingPoints() {
        return new Check(DocumentKind.TALKING_POINTS);
    }

    private record Check(DocumentKind kind) implements TextCheck {

        @Override
        public List<Fault> faults(Language language, String body) {
            return PaperCharacters.unprintable(body)
                .entrySet()
                .stream()
                .map(found -> fault(found.getKey(), found.getValue()))
                .toList();
        }

        @Override
        public List<Fault> faultsByTrying(Language language, String body) {
            return faults(language, body);
        }

        private static Fault fault(int line, UnprintableCharacter character) {
            var codePoint = character.codePoint();
            return character.script(Locale.ENGLISH)
                .map(script -> new Fault(line, UNPRINTABLE + ".script",
                        List.of(script, character.script(SPANISH).orElse(script))))
                .orElseGet(() -> new Fault(line, UNPRINTABLE,
                        List.of(Character.toString(codePoint), "U+%04X".formatted(codePoint))));
        }

    }

}
