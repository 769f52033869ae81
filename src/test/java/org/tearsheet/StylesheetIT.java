package org.tearsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/** A style sheet with a brace too few or too many loses rules in silence. */
class StylesheetIT {

    private static final Path FOLDER = Path.of("frontend");

    @ParameterizedTest
    @ValueSource(strings = { "screen/tearsheet.css", "screen/plain.css", "screen/take-home.css", "paper/sheet.css",
            "paper/page.css", "paper/screen.css" })
    void noRuleFallsIntoAnother(String name) throws IOException {
        var text = Files.readString(FOLDER.resolve(name));
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, "about:blank")) {
            var nested = context.newPage().evaluate("""
                    text => {
                        const sheet = new CSSStyleSheet();
                        sheet.replaceSync(text);
                        const within = rules => [...rules].flatMap(rule => rule instanceof CSSStyleRule
                            ? [...rule.cssRules].map(inner => `${rule.selectorText} { ${inner.cssText}`)
                            : within(rule.cssRules ?? []));
                        return within(sheet.cssRules).join('\\n');
                    }
                    """, text);
            assertThat(nested).isEqualTo("");
        }
        assertThat(text.replaceAll("(?s)/\\*.*?\\*/|[^{}]", "").chars().map(brace -> brace == '{' ? 1 : -1).sum())
            .isZero();
    }

}
