package org.tearsheet;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody touches the screen for a while: the browser's clock is moved on, as when the
 * computer has slept.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + IdleLockIT.PASSWORD })
@Import({ TestDatabase.class, OpenScreens.class })
class IdleLockIT {

    static final String PASSWORD = "idle lock password";

    private static final long TO_THE_LAST_MINUTE = Duration.ofSeconds(9 * 60 + 10).toMillis();

    private static final long A_WHOLE_NIGHT = Duration.ofHours(9).toMillis();

    private static final MovedClock CLOCK = new MovedClock();

    private static TestBrowser browser;

    @TestBean
    @SuppressWarnings({ "NullAway.Init", "UnusedVariable" }) // in place of the real one
    private Clock clock;

    @Autowired
    private OpenScreens screens;

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init") // by the first visit
    private BrowserContext context;

    @SuppressWarnings("NullAway.Init")
    private Page page;

    static Clock clock() {
        return CLOCK;
    }

    @BeforeAll
    static void openTheBrowser() {
        browser = new TestBrowser();
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
    }

    @BeforeEach
    void beginAnew() {
        screens.forgetOthers();
        CLOCK.goAhead(Duration.ZERO);
    }

    @AfterEach
    void nobodyElseWasAsked() {
        context.close();
        assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
    }

    @OnAPhone
    void theLastMinuteIsCountedDownAndThenEverythingIsGone(Reader reader) {
        signIn(reader);
        page.clock().fastForward(TO_THE_LAST_MINUTE);
        var warning = page.getByRole(AriaRole.ALERTDIALOG,
                new Page.GetByRoleOptions().setName(reader.say("Still there?", "¿Sigue ahí?")));
        warning.waitFor();
        assertThat(warning.innerText()).containsPattern(
                reader.say("In (50|4\\d) seconds you are signed out", "En (50|4\\d) segundos se cerrará su sesión"));
        warning.locator(":focus").waitFor();
        inspect(reader, "warning");

        page.clock().fastForward(60_000);
        page.getByText(
                reader.say("You were signed out because nobody had touched the screen for a while. What was entered",
                        "Se cerró su sesión porque nadie había tocado la pantalla durante un rato. Lo anotado"))
            .waitFor();
        assertThat(page.url()).endsWith("/login?idle");
        inspect(reader, "sign-in after a lock");
    }

    @Test
    void anyKeyStaysAndAnswersNothingBehindTheWarning() {
        signIn(Reader.ENGLISH_DAY);
        page.clock().fastForward(TO_THE_LAST_MINUTE);
        warned();
        page.keyboard().press("x");

        page.waitForCondition(() -> page.locator("dialog[open]").count() == 0);
        var box = page.locator(".search-box input");
        PlaywrightAssertions.assertThat(box).isFocused();
        assertThat(box.inputValue()).isEmpty();
        page.clock().fastForward(TO_THE_LAST_MINUTE);
        warned();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stay signed in")).click();
        page.waitForCondition(() -> page.locator("dialog[open]").count() == 0);
        page.clock().fastForward(TO_THE_LAST_MINUTE);
        warned();
        page.mouse().click(5, 400);
        page.waitForCondition(() -> page.locator("dialog[open]").count() == 0);
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void theLockComesAboveAHiddenScreen() {
        signIn(Reader.ENGLISH_DAY);
        page.keyboard().press("F2");
        page.locator(".privacy-cover").waitFor();
        page.clock().fastForward(TO_THE_LAST_MINUTE);
        page.locator("dialog.idle-warning[open]").waitFor();
        page.keyboard().press("F2");
        page.waitForCondition(() -> page.locator("dialog.idle-warning[open]").count() == 0);
        assertThat(page.locator(".privacy-cover").isVisible()).as("still hidden").isTrue();
        page.clock().fastForward(A_WHOLE_NIGHT);

        page.getByLabel("User name").waitFor();
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void theServerRefusesTheOldSessionAndBackShowsNothing() {
        signIn(Reader.ENGLISH_DAY);
        page.navigate("/topics/pain-with-sex");
        page.locator(".sheet-paper h1").waitFor();
        page.navigate("/checklist");
        page.locator(".checklist-question").first().waitFor();
        var before = context.cookies();
        page.clock().fastForward(A_WHOLE_NIGHT);
        page.getByLabel("User name").waitFor();

        assertThat(screens.count()).as("only the sign-in page").isOne();
        context.addCookies(before.stream()
            .map(cookie -> new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                .setUrl("http://localhost:" + port))
            .toList());
        assertThat(isSignedIn()).isFalse();
        for (int steps = 0; steps < 3; steps++) {
            page.evaluate("() => history.back()");
            page.waitForTimeout(700);
            assertThat(page.locator(".sheet-paper, .checklist-question, .topics").count()).isZero();
        }
    }

    @Test
    void pagesAreKeptInNoCache() {
        signIn(Reader.ENGLISH_DAY);

        for (var address : new String[] { "/", "/checklist", "/topics/pain-with-sex", "/print/pain-with-sex.pdf" }) {
            assertThat(context.request().get(address).headers().get("cache-control")).as(address).contains("no-store");
        }
    }

    @Test
    void aTouchInOneTabKeepsTheOthers() {
        signIn(Reader.ENGLISH_DAY);
        var other = context.newPage();
        other.navigate("/");
        other.locator(".search-box").waitFor();
        other.clock().fastForward(TO_THE_LAST_MINUTE);
        page.waitForCondition(() -> page.locator("dialog[open]").count() == 1);
        other.keyboard().press("Shift");
        page.waitForCondition(() -> page.locator("dialog[open]").count() == 0);
        page.clock().fastForward(120_000);

        assertThat(page.locator(".search-box").isVisible()).isTrue();
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void aLockInOneTabLocksTheOthers() {
        signIn(Reader.ENGLISH_DAY);
        var other = context.newPage();
        other.navigate("/checklist");
        other.locator(".checklist-question").first().waitFor();
        page.clock().fastForward(A_WHOLE_NIGHT);

        other.getByLabel("User name").waitFor();
        assertThat(other.locator(".checklist-question").count()).isZero();
    }

    @Test
    void signingOutInOneTabEmptiesTheOthers() {
        signIn(Reader.ENGLISH_DAY);
        var other = context.newPage();
        other.navigate("/checklist");
        other.locator(".checklist-question").first().waitFor();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();

        page.getByLabel("User name").waitFor();
        other.getByLabel("User name").waitFor();
        await(() -> screens.count() == 2); // two sign-in pages
    }

    @Test
    void theScreenIsBlankAtOnceAlsoWithoutTheServer() {
        signIn(Reader.ENGLISH_DAY);
        context.setOffline(true);
        page.clock().fastForward(A_WHOLE_NIGHT);
        page.getByText("This screen is locked.").waitFor();
        page.getByText("Tearsheet cannot be reached right now.").waitFor();
        assertThat(page.locator("body").innerText()).doesNotContain("Find", "pain", "clinician");

        context.setOffline(false);
        page.getByText("You were signed out because").waitFor();
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    void typingAloneKeepsTheSessionWithFewWords() {
        signIn(Reader.ENGLISH_DAY);
        page.navigate("/checklist");
        page.locator(".checklist-question").first().waitFor();
        var told = new AtomicInteger();
        page.onRequest(request -> told.addAndGet(request.url().endsWith("/screen/touched") ? 1 : 0));
        page.keyboard().press("Shift");
        page.waitForCondition(() -> told.get() == 1);
        page.clock().fastForward(20_000);
        page.keyboard().press("Shift");
        page.clock().fastForward(11_000);
        page.keyboard().press("Shift");
        page.waitForCondition(() -> told.get() == 2);
    }

    @Test
    void heartbeatsDoNotKeepTheSessionOnTheServer() {
        signIn(Reader.ENGLISH_DAY);
        CLOCK.goAhead(Duration.ofMinutes(6));
        assertThat(heartbeat()).isEqualTo(200);
        CLOCK.goAhead(Duration.ofMinutes(10));
        assertThat(heartbeat()).isEqualTo(200);
        CLOCK.goAhead(Duration.ofMinutes(11));

        assertThat(heartbeat()).isNotEqualTo(200);
        assertThat(isSignedIn()).isFalse();
        await(() -> screens.count() == 0);
    }

    @Test
    void paperOpenedInATabOfItsOwnGoesWithTheLock() {
        signIn(Reader.ENGLISH_DAY);
        page.navigate("/checklist");
        page.locator(".outcome-actions a").first().waitFor();
        var paper = context.waitForPage(() -> page.locator(".outcome-actions a").last().click());
        page.bringToFront();
        page.clock().fastForward(A_WHOLE_NIGHT);

        page.getByLabel("User name").waitFor();
        page.waitForCondition(paper::isClosed);
    }

    @Test
    void aClosedTabIsForgottenSoon() {
        signIn(Reader.ENGLISH_DAY);
        var other = context.newPage();
        other.navigate("/checklist");
        other.locator(".checklist-question").first().waitFor();
        assertThat(screens.count()).isEqualTo(2);
        other.close();

        await(() -> screens.count() == 1);
    }

    private void warned() {
        page.locator("dialog[open]").waitFor();
    }

    private void signIn(Reader reader) {
        context = browser.open(reader, "http://localhost:" + port);
        page = context.newPage();
        context.clock().install();
        page.navigate("/");
        page.getByLabel(reader.say("User name", "Nombre de usuario")).fill("clinician");
        page.getByLabel(reader.say("Password", "Contraseña")).first().fill(PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".search-box").waitFor();
    }

    private boolean isSignedIn() {
        return context.request().get("/print/pain-with-sex.pdf").url().endsWith(".pdf");
    }

    private int heartbeat() {
        var screen = page.evaluate("() => Object.values(window.Vaadin.Flow.clients)"
                + ".map((client) => client.getUIId?.()).find((id) => id !== undefined)");
        return context.request()
            .post("/?v-r=heartbeat&v-uiId=" + screen, RequestOptions.create().setMaxRedirects(0))
            .status();
    }

    private void inspect(Reader reader, String place) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(reader.say("en", "es"));
        Barriers.noneOn(page, reader + " " + place);
    }

    private void await(BooleanSupplier condition) {
        page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(5000));
    }

}
