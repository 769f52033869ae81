package org.tearsheet;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A screen of 1440 by 900 at 200 %, and letters alone at 200 %: nothing is cut off, and
 * what has the focus is never under something else (WCAG 1.4.4, 1.4.10, 2.4.11).
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import(TestDatabase.class)
class ZoomIT {

    private static final int MOST = 200;

    private static final int FEW = 10;

    /** Whatever stands where the focused thing is drawn, is it or a part of it. */
    private static final String IS_SEEN = """
            () => {
              let focused = document.activeElement;
              while (focused.shadowRoot?.activeElement) { focused = focused.shadowRoot.activeElement; }
              const box = focused.getBoundingClientRect();
              const at = (x, y) => {
                let found = document.elementFromPoint(x, y);
                while (found?.shadowRoot?.elementFromPoint(x, y) && found !== found.shadowRoot.elementFromPoint(x, y)) {
                  found = found.shadowRoot.elementFromPoint(x, y);
                }
                return found;
              };
              const holds = (one, other) => {
                for (let node = other; node; node = node.parentNode ?? node.host) { if (node === one) { return true; } }
                return false;
              };
              for (const across of [0.1, 0.5, 0.9]) {
                for (const down of [0.1, 0.5, 0.9]) {
                  const found = at(box.x + box.width * across, box.y + box.height * down);
                  if (found && (holds(focused, found) || holds(found, focused) && found !== document.body
                      && found !== document.documentElement)) { return ''; }
                }
              }
              return focused.outerHTML.slice(0, 300);
            }
            """;

    @LocalServerPort
    private int port;

    @Test
    void nothingIsLostAtTwiceTheSize() {
        try (var browser = new TestBrowser()) {
            var context = browser.openZoomed(Reader.SPANISH_NIGHT, "http://localhost:" + port);
            var page = context.newPage();
            page.navigate("/");
            page.getByLabel("Nombre de usuario").fill("clinician");
            page.getByLabel("Contraseña").first().fill(BrowserJourneyIT.PASSWORD);
            page.keyboard().press("Enter");
            page.locator(".shelf li").first().waitFor();
            walk(page, "home");
            page.navigate("/topics/crying-during-or-after-sex");
            page.locator(".sheet-paper h1").waitFor();
            walk(page, "a topic");
            page.navigate("/checklist");
            page.locator(".checklist-question .answer:focus").waitFor();
            walk(page, "the checklist");
        }
    }

    private static void walk(Page page, String place) {
        page.evaluate("() => document.activeElement.blur()");
        int pressed = 0;
        for (; pressed < MOST; pressed++) {
            page.keyboard().press("Tab");
            if (page.evaluate("() => document.activeElement === document.body").equals(true)) {
                break;
            }
            assertThat(page.evaluate(IS_SEEN)).as("in focus and under something else: " + place).isEqualTo("");
        }
        assertThat(pressed).as("places the focus came to").isGreaterThan(FEW);
        Barriers.noneOn(page, place + " at 200 %");
        page.evaluate("() => document.documentElement.style.fontSize = '200%'");
        Barriers.nothingIsCutOff(page, place + " in letters of twice the size");
    }

}
