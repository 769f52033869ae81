package org.tearsheet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Barriers that are there are found. */
class BarriersIT {

    private static final String GOOD = "<p>Read me.</p>";

    @Test
    void aPageForEverybodyPasses() {
        inspect(GOOD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <img src="data:,">                                           | image-alt
            <p style="color: #aaa">Pale</p>                              | color-contrast
            <iframe title="Inside" srcdoc='<img src="data:,">'></iframe> | image-alt
            <div><template shadowrootmode="open"><img src="data:,"></template></div> | image-alt
            <p style="width: 3000px">Wide</p>                            | sideways
            """)
    void whatShutsSomebodyOutIsNamed(String html, String name) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> inspect(GOOD + html))
            .withMessageContaining(name);
    }

    private static void inspect(String html) {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, "http://localhost")) {
            var page = context.newPage();
            page.setContent(
                    "<!doctype html><html lang=en><title>A page</title><main><h1>A page</h1>%s</main>".formatted(html));
            Barriers.noneOn(page, "a page");
        }
    }

}
