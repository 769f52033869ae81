package org.tearsheet;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The start of a visit without typing: tour, help, favourites, what was printed lately.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import(TestDatabase.class)
class HomeIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void asForSomebodyNew() {
        jdbc.sql("delete from person_favourite").update();
        jdbc.sql("delete from person_help").update();
    }

    @AtADesk
    void whatIsAtHandIsReachedWithoutTyping(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            signIn(page, reader);
            page.locator(".tour").waitFor();
            assertThat(isFocused(page.locator(".search-box input"))).as("the tour takes no focus").isTrue();
            Barriers.noneOn(page, reader + " tour");
            var lowest = (Number) page.evaluate("""
                    () => [...document.querySelectorAll('.shelf li')]
                        .filter(one => one.getBoundingClientRect().bottom <= 900).length
                    """);
            assertThat(lowest.intValue()).as("topics in sight").isGreaterThanOrEqualTo(12);

            page.locator(".help-button").click();
            page.locator(".screen-help li").first().waitFor();
            Barriers.noneOn(page, reader + " help");
            page.keyboard().press("Escape");
            page.locator(".screen-help").waitFor(hidden());
            page.locator(".tour-actions vaadin-button").last().click();
            page.locator(".tour").waitFor(hidden());

            star(page).click();
            PlaywrightAssertions.assertThat(page.locator(".favourites li a"))
                .hasAttribute("href", "topics/pain-with-sex");
            assertThat(context.request().get("/print/5.pdf").status()).isEqualTo(200);
            page.navigate("/");
            page.locator(".recent li").waitFor();
            Barriers.noneOn(page, reader + " favourites");

            byArrowKeys(page, reader);
            page.locator(".sign-out").click();
            page.waitForURL("**/login");
            signIn(page, reader);
            page.locator(".favourites li").waitFor();
            assertThat(page.locator(".recent, .tour:visible").count()).isZero();
            assertThat(browser.refused()).isEmpty();
        }
    }

    /** What a hurried person types before the box has the focus is no shortcut. */
    @Test
    void aSheetThatChangedSinceItWasOpenedIsNotPrintedAndTheScreenSaysSo() {
        var reader = Reader.ENGLISH_DAY;
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            signIn(page, reader);
            page.navigate("/topics/pain-with-sex");
            page.locator(".patient-note vaadin-details-summary").click();
            page.locator(".patient-note textarea").fill("We call on Tuesday.");
            var open = page.locator(".print-buttons a").first();
            page.waitForCondition(() -> open.getAttribute("href").startsWith("VAADIN/dynamic/"));
            jdbc.sql("update topic set take_home = 'ASK' where slug = 'pain-with-sex'").update();

            page.locator(".print-buttons vaadin-button").first().click();

            PlaywrightAssertions.assertThat(page.locator(".print-trouble")).containsText("Not printed: this sheet");
            assertThat(page.locator(".patient-note textarea").inputValue()).isEqualTo("We call on Tuesday.");
            Barriers.noneOn(page, reader + " not printed");
            var tab = context.waitForPage(open::click);
            PlaywrightAssertions.assertThat(tab.locator("body")).containsText("First ask whether paper is safe");
        }
        finally {
            jdbc.sql("update topic set take_home = 'FREE' where slug = 'pain-with-sex'").update();
        }
    }

    @Test
    void typingAtOnceIsSearching() {
        try (var browser = new TestBrowser();
                var context = browser.open(Reader.ENGLISH_DAY, "http://localhost:" + port)) {
            var page = context.newPage();
            signIn(page, Reader.ENGLISH_DAY);
            context.addInitScript("""
                    addEventListener('keydown', () => { window.typing = true; }, true);
                    const focus = HTMLElement.prototype.focus;
                    HTMLElement.prototype.focus = function(...how) { if (window.typing) { focus.apply(this, how); } };
                    """);
            page.navigate("/");
            page.locator(".shelf li").first().waitFor();
            assertThat(page.evaluate("() => document.activeElement === document.body")).isEqualTo(true);
            page.keyboard().press("/");
            PlaywrightAssertions.assertThat(page.locator(".search-box input")).hasValue("");
            page.reload();
            page.locator(".shelf li").first().waitFor();
            page.keyboard().type("relief");
            PlaywrightAssertions.assertThat(page.locator(".search-box input")).hasValue("relief");
            page.evaluate("() => document.activeElement.blur()");
            page.keyboard().press("r");
            page.waitForURL("**/checklist");
        }
    }

    private void byArrowKeys(Page page, Reader reader) {
        var box = page.locator(".search-box input");
        box.focus();
        page.keyboard().press("ArrowDown");
        assertThat(isFocused(page.locator(".shelf li a").first())).isTrue();
        page.keyboard().press("ArrowUp");
        assertThat(isFocused(box)).isTrue();
        box.fill("vaginismus");
        PlaywrightAssertions.assertThat(page.locator(".topics li a").first())
            .hasAttribute("href", "topics/pain-with-sex");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/topics/pain-with-sex"));
        PlaywrightAssertions.assertThat(page.locator(".topic .favourite vaadin-button"))
            .hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".favourite vaadin-button").getAttribute("aria-label"))
            .startsWith(reader.say("My favourite: ", "Mi favorito: "));
    }

    private static Locator star(Page page) {
        return page.locator("li:has(a[href='topics/pain-with-sex']) .favourite vaadin-button").first();
    }

    private static boolean isFocused(Locator one) {
        return (boolean) one.evaluate("one => one === document.activeElement");
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }

    private static void signIn(Page page, Reader reader) {
        page.navigate("/");
        page.getByLabel(reader.say("User name", "Nombre de usuario")).fill("clinician");
        page.getByLabel(reader.say("Password", "Contraseña")).first().fill(BrowserJourneyIT.PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".shelf li").first().waitFor();
    }

}
