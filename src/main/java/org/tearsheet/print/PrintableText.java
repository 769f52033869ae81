package org.tearsheet.print;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.InvalidBody.Fault;
import org.tearsheet.library.Language;
import org.tearsheet.library.TextCheck;

/** Keeps texts out of review that paper could not carry. */
@Configuration(proxyBeanMethods = false)
class PrintableText {

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
            return PaperCharacters.faults(body);
        }

        @Override
        public List<Fault> faultsByTrying(Language language, String body) {
            return faults(language, body);
        }

    }

}
