package org.tearsheet.interop.fhir;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Narrative.NarrativeStatus;
import org.springframework.web.util.HtmlUtils;

/** A resource in words, for people. */
final class Narration {

    private Narration() {
    }

    static Narrative of(String language, String... paragraphs) {
        var narrative = new Narrative().setStatus(NarrativeStatus.GENERATED);
        narrative.setDivAsString("""
                <div xmlns="http://www.w3.org/1999/xhtml" lang="%1$s" xml:lang="%1$s">%2$s</div>""".formatted(language,
                Arrays.stream(paragraphs)
                    .map(paragraph -> "<p>" + HtmlUtils.htmlEscape(paragraph, "UTF-8") + "</p>")
                    .collect(Collectors.joining())));
        return narrative;
    }

}
