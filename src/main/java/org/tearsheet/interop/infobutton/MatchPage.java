package org.tearsheet.interop.infobutton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tearsheet.interop.sheets.Words;
import org.tearsheet.library.Language;

/** The same answer as a page, for a record system that opens one. */
@Component
class MatchPage {

    private final Template template = template();

    String of(Feed feed) {
        var words = new Words(feed.language());
        return template.execute(new Page(feed.language().tag(), words.say("page.title"), "", feed.entries(),
                feed.entries().isEmpty() ? words.say("page.none") : ""));
    }

    String of(Refused refused, Language language) {
        var words = new Words(language);
        return template.execute(new Page(language.tag(), words.say("page.refused"),
                words.say("page.refused.text", refused.sentence()), List.of(), ""));
    }

    private static Template template() {
        try {
            return Mustache.compiler()
                .strictSections(true)
                .emptyStringIsFalse(true)
                .withFormatter(value -> value instanceof Language language ? language.tag() : String.valueOf(value))
                .compile(new ClassPathResource("paper/matches.html").getContentAsString(StandardCharsets.UTF_8));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private record Page(String language, String title, String alarm, List<Entry> entries, String none) {
    }

}
