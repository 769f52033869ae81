package org.tearsheet;

import java.util.List;
import java.util.Optional;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The screens do all they do within the policy that the browser is told, and what is
 * slipped into a page does not.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import(TestDatabase.class)
class PolicyIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            textBlock = """
                    clinician, ' check checklist topics/pain-with-sex topics/unwanted-sex nothing-here'
                    author,    desk texts library/topics library/topics/pain-with-sex library/new-topic library/sources feedback
                    reviewer,  reviews texts/pain-with-sex/handout/en desk feedback
                    admin,     people clinic services packs channels channels/connect sign-in-rules my-sign-in api-tokens usage audit starter-texts reviews
                    auditor,   audit
                    """)
    void everyScreenKeepsToIt(String username, String addresses) {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, address())) {
            var page = signIn(context, username);
            for (var address : addresses.split(" ")) {
                page.navigate("/" + address);
                page.locator("h1").first().waitFor();
                page.waitForTimeout(100); // what is loaded late
            }
            assertThat(browser.refused()).isEmpty();
            assertThat(browser.foreign()).isEmpty();
        }
    }

    @Test
    void findingPrintingAndAskingKeepsToIt() {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.SPANISH_DAY, address())) {
            var page = signIn(context, "clinician");
            page.locator(".search-box input").fill("dispareunai");
            page.getByText("Cuando el sexo duele").first().waitFor();
            page.keyboard().press("Enter");
            page.locator(".sheet-paper h1").waitFor();
            page.evaluate(BrowserJourneyIT.LISTEN_FOR_PRINT);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Imprimir").setExact(true)).click();
            page.waitForFunction("() => window.printed.length === 1");
            page.locator("vaadin-details-summary").all().forEach(summary -> summary.click());
            page.navigate("/checklist");
            page.locator(".checklist-question").first().waitFor();
            page.keyboard().press("1");
            assertThat(browser.refused()).isEmpty();
            assertThat(browser.foreign()).isEmpty();
        }
    }

    @Test
    void whatIsSlippedIntoAPageDoesNotRun() {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, address())) {
            var page = signIn(context, "clinician");
            for (var attempt : """
                    () => document.body.insertAdjacentHTML('beforeend', '<img src="/nowhere.png" onerror="window.slipped = true">')
                    () => { const s = document.createElement('script'); s.textContent = 'window.slipped = true'; document.body.append(s) }
                    () => { const s = document.createElement('script'); s.src = 'http://192.0.2.1/x.js'; document.body.append(s) }
                    () => { const a = document.createElement('a'); a.href = 'javascript:window.slipped = true'; document.body.append(a); a.click() }
                    () => { document.querySelector('base').href = 'http://192.0.2.1/' }
                    () => { const o = document.createElement('object'); o.data = '/assets/icon.svg'; document.body.append(o) }
                    () => fetch('http://192.0.2.1/', { mode: 'no-cors' }).catch(() => 0)
                    """
                .strip()
                .split("\n")) {
                browser.refused().clear();
                page.evaluate(attempt);

                page.waitForCondition(() -> !browser.refused().isEmpty());
                page.waitForTimeout(100); // whatever ran in spite of it
                assertThat(page.evaluate("() => window.slipped === undefined")).as(attempt).isEqualTo(true);
            }
        }
    }

    @Test
    void eachPageHasANumberOfItsOwn() {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, address())) {
            var policies = List.of(policy(context, "/login"), policy(context, "/login"));

            assertThat(policies).doesNotHaveDuplicates()
                .allMatch(policy -> policy.matches(".*script-src 'self' 'nonce-[A-Za-z0-9+/]{22}==' 'unsafe-eval';.*"))
                .allMatch(policy -> !policy.replace("style-src 'self' 'unsafe-inline'", "").contains("unsafe-inline"));
        }
    }

    private static String policy(BrowserContext context, String address) {
        try (var page = context.newPage()) {
            return Optional.ofNullable(page.navigate(address))
                .map(answer -> answer.headers().get("content-security-policy"))
                .orElseThrow();
        }
    }

    private String address() {
        return "http://localhost:" + port;
    }

    private static Page signIn(BrowserContext context, String username) {
        var page = context.newPage();
        page.navigate("/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(BrowserJourneyIT.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
        page.locator("h1").first().waitFor();
        return page;
    }

}
