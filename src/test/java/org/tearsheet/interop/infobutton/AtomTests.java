package org.tearsheet.interop.infobutton;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.json.JsonContent;
import org.tearsheet.library.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** How an answer is written. */
class AtomTests {

    private static final String SIGNS = "<b>&amp; \"one\" 'two' \u2028 ñ \uD83D\uDE00 ]]> =";

    private static final Instant DAY = Instant.parse("2026-01-10T00:00:00Z");

    private static final Feed FEED = new Feed(Language.SPANISH, "Handouts", SIGNS, "Clinic",
            "https://portal.example.org", DAY, "urn:uuid:7d1f0c52-5a0e-4a43-9f6e-2f9f6a1f2b10",
            List.of(new Category("mainSearchCriteria.v.c", SIGNS)),
            List.of(new Entry(Language.ENGLISH, SIGNS,
                    List.of(new Link("https://portal.example.org/infobutton/sheet-3-en.pdf?a=1&b=2", "application/pdf",
                            Language.ENGLISH, SIGNS)),
                    "tag:portal.example.org,2026-01-10:/sheet-3-en/edition-2", DAY, "<p>One.</p>",
                    List.of(new Category("relevanceScore", "0.9")), DAY)));

    private final String xml = new String(AtomXml.of(FEED), StandardCharsets.UTF_8);

    @Test
    void everySignArrivesAsXml() {
        var read = AtomRules.read(xml);

        assertThat(read.getSubtitle().getValue()).isEqualTo(SIGNS);
        assertThat(read.getCategories().getFirst().getTerm()).isEqualTo(SIGNS);
        assertThat(read.getEntries().getFirst().getTitle()).isEqualTo(SIGNS);
        assertThat(read.getEntries().getFirst().getAlternateLinks().getFirst().getHref()).endsWith("?a=1&b=2");
        assertThat(read.getEntries().getFirst().getSummary().getValue()).isEqualTo("<p>One.</p>");
    }

    @Test
    void everySignArrivesAsJsonThatAScriptCanHold() {
        var json = new String(AtomJson.of(FEED), StandardCharsets.UTF_8);

        assertThat(json).matches("[ -~]+").doesNotContain("<", ">", "&", "=", "'");
        assertThat(new JsonContent(json)).extractingPath("$.feed.entry[0].title._value").isEqualTo(SIGNS);
        assertThat(new String(AtomJson.of(FEED, "app.show"), StandardCharsets.UTF_8))
            .isEqualTo("app.show(" + json + ");");
    }

    @ParameterizedTest
    @ValueSource(strings = { " hreflang=\"en\"", " type=\"html\"", " rel=\"alternate\"", " xml:lang=\"en\"",
            "<updated>2026-01-10T00:00:00Z</updated>", "<published>2026-01-10T00:00:00Z</published></entry>" })
    void theRulesNoticeWhatIsMissing(String part) {
        assertThat(xml).contains(part);

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> AtomRules.read(xml.replace(part, "")));
    }

}
