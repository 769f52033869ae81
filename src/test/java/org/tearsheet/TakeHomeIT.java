package org.tearsheet;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.TestBrowser.Reader;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.ChannelPolicy;
import org.tearsheet.interop.access.Doors;

import static org.assertj.core.api.Assertions.assertThat;

/** A patient reads a sheet on a phone, and leaves it in a hurry. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tearsheet.print.warm-up=false")
@Import({ TestDatabase.class, Colleagues.class, Doors.class })
class TakeHomeIT {

    private static final String SHEET = "/s/3";

    private static final String BEFORE = "/assets/icon.svg";

    private static final String EMPTY_PAGE = "about:blank";

    private static final String MARKER = "Zyxomarker";

    @LocalServerPort
    private int port;

    @Autowired
    private Doors doors;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theClinicWantsIt() {
        doors.set(Channel.TAKE_HOME, ChannelAccess.OPEN, ChannelPolicy.MOST);
    }

    @AfterEach
    void closeIt() {
        doors.set(Channel.TAKE_HOME, ChannelAccess.OFF, 120);
        jdbc.sql("delete from call_count").update();
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanReadIt(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, address())) {
            var page = context.newPage();
            page.navigate(SHEET);
            page.getByText(reader.say("The pain is real", "El dolor es real")).first().waitFor();
            assertThat(page.title()).isEqualTo(reader.say("Pelvic comfort", "Bienestar pélvico"));
            for (var width : new int[] { 320, 390, 1440 }) {
                page.setViewportSize(width, 900);
                Barriers.noneOn(page, reader + " at " + width);
            }
            assertThat(smallestText(page)).as("pixels").isGreaterThanOrEqualTo(16);
            var usual = size(page);

            page.getByText(reader.say("Larger text", "Letra más grande")).click();
            page.waitForURL("**" + SHEET + reader.say("?lang=en", "?lang=es") + "&size=large");
            page.getByText(reader.say("Usual text size", "Letra de tamaño normal")).waitFor();
            assertThat(size(page)).isGreaterThan(usual * 1.3);
            page.setViewportSize(320, 900);
            Barriers.noneOn(page, reader + " large at 320");

            page.locator(".choices a[hreflang]").click();
            page.getByText(reader.say("Salir de esta página", "Leave this page")).first().waitFor();
            assertThat(page.url()).endsWith(SHEET + reader.say("?lang=es", "?lang=en") + "&size=large");
            for (var other : new String[] { "/s/99", SHEET + "?x" }) {
                page.navigate(other);
                Barriers.noneOn(page, reader + " " + other);
            }
            assertNothingIsKept(browser, context, page, reader);
        }
    }

    private static void assertNothingIsKept(TestBrowser browser, BrowserContext context, Page page, Reader reader) {
        assertThat(context.cookies()).isEmpty();
        assertThat(page.evaluate("() => localStorage.length + sessionStorage.length")).isEqualTo(0);
        assertThat(page.evaluate("async () => (await indexedDB.databases()).length + (await caches.keys()).length"))
            .isEqualTo(0);
        assertThat(browser.foreign()).as("requests to other hosts by " + reader).isEmpty();
    }

    @Test
    void theWayOutStaysInViewAndIsReachedFirst() {
        visit((context, page) -> {
            page.setViewportSize(320, 560);
            page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
            assertThat(page.locator(".leave").boundingBox().y).isBetween(0.0, 100.0);
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("leave");
            assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle")).isEqualTo("solid");
        });
    }

    @Test
    void leavingByTheLinkLeadsToAnEmptyPageAndBackDoesNotLeadHere() {
        visit((context, page) -> {
            page.locator(".leave").click();
            assertLeft(page);
        });
    }

    @Test
    void leavingByShiftIsCountedAndSaid() {
        visit((context, page) -> {
            page.keyboard().press("ShiftLeft");
            assertCounted(page, 1, "Press Shift two more times to leave this page.");
            page.keyboard().press("ShiftRight");
            assertCounted(page, 2, "Press Shift one more time to leave this page.");
            page.keyboard().press("ShiftLeft");
            assertLeft(page);
        });
    }

    @Test
    void whoTypesOrWaitsStays() {
        visit((context, page) -> {
            page.keyboard().press("Shift+A");
            page.keyboard().press("Shift+B");
            page.keyboard().press("Shift+C");
            assertThat(page.locator(".said").textContent()).isEmpty();
            page.keyboard().press("Shift");
            page.keyboard().press("Shift");
            page.keyboard().press("a");
            assertCounted(page, 0, "You are still on this page.");
            page.keyboard().press("Shift");
            assertCounted(page, 1, "Press Shift two more times to leave this page.");
            page.waitForFunction("() => document.querySelector('.leave').dataset.presses === '0'");
            assertCounted(page, 0, "You are still on this page.");
        });
    }

    @Test
    void thePageIsHiddenAtOnceHoweverSlowTheNextOneIs() {
        visit((context, page) -> {
            var held = new ArrayList<Route>();
            context.route("**/slow", held::add);
            assertThat(page.evaluate("""
                    () => {
                        const link = document.querySelector('.leave');
                        link.href = '/slow';
                        link.click();
                        return ['main', '.bar'].map(part => getComputedStyle(document.querySelector(part)).display)
                            .concat(document.querySelector('.said').textContent).join(', ');
                    }
                    """)).isEqualTo("none, none, Leaving this page.");
            page.waitForCondition(() -> !held.isEmpty());
            held.forEach(Route::abort);
        });
    }

    @Test
    void withoutScriptTheLinkLeadsThereToo() {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_NIGHT, address())) {
            context.route("**/*.js", Route::abort);
            var page = context.newPage();
            page.navigate(SHEET);
            assertThat(page.locator(".keys").isVisible()).isFalse();
            page.locator(".leave").click();
            page.waitForURL(EMPTY_PAGE);
        }
    }

    @Test
    void onPaperTheSheetStandsAlone() {
        visit((context, page) -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".handout").isVisible()).isTrue();
            for (var other : new String[] { ".bar", ".remembers", ".choices" }) {
                assertThat(page.locator(other).isVisible()).as(other).isFalse();
            }
            assertThat(page.evaluate("() => getComputedStyle(document.body).color")).isEqualTo("rgb(0, 0, 0)");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "GET /s/" + MARKER, "GET /s/3?" + MARKER, "GET /s/3?lang=" + MARKER,
            "GET /s/3?lang=%ZZ%" + MARKER, "GET /s/3?%00%FF" + MARKER, "GET /s/%00" + MARKER, "GET /s/%2e%2e/" + MARKER,
            "GET /s/3;" + MARKER, "GET /s/3?[]{}|\\^\"<>" + MARKER, "POST /s/3?" + MARKER, "PUT /s/" + MARKER,
            "TRACE /s/3?" + MARKER, "NONSENSE /s/3?" + MARKER, "OPTIONS /s/3?" + MARKER })
    void whatIsMalformedIsNeverOurFaultNorInALog(String line, CapturedOutput output) throws IOException {
        var answer = raw(line + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: " + MARKER + "\r\nAccept-Language: "
                + MARKER + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(Integer.parseInt(answer.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()))).isBetween(200,
                499);
        assertThat(answer).doesNotContain(MARKER).doesNotContainIgnoringCase("set-cookie");
        assertThat(output).doesNotContain(MARKER);
    }

    @Test
    void whoReadsIsInNoLog(CapturedOutput output) {
        visit((context, page) -> page.locator(".handout").waitFor());

        assertThat(output).doesNotContain("/s/3", "Chrome");
    }

    private void assertCounted(Page page, int presses, String said) {
        assertThat(page.locator(".leave").getAttribute("data-presses")).isEqualTo(String.valueOf(presses));
        assertThat(page.locator(".said").textContent()).isEqualTo(said);
    }

    private void assertLeft(Page page) {
        page.waitForURL(EMPTY_PAGE);
        page.goBack();
        page.waitForURL("**" + BEFORE);
    }

    /** On a phone, in English, after another page. */
    private void visit(Visit visit) {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_NIGHT, address())) {
            var page = context.newPage();
            page.navigate(BEFORE);
            page.navigate(SHEET);
            visit.by(context, page);
            assertThat(browser.foreign()).isEmpty();
        }
    }

    private static double smallestText(Page page) {
        return ((Number) page.evaluate("""
                () => Math.min(...[...document.querySelectorAll('body *')]
                    .filter(element => [...element.childNodes].some(child => child.nodeType === 3 && child.data.trim()))
                    .map(element => parseFloat(getComputedStyle(element).fontSize)))
                """)).doubleValue();
    }

    private static double size(Page page) {
        return ((Number) page
            .evaluate("() => parseFloat(getComputedStyle(document.querySelector('.handout p')).fontSize)"))
            .doubleValue();
    }

    private String address() {
        return "http://localhost:" + port;
    }

    /** The answer to what may be no HTTP at all. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private interface Visit {

        void by(BrowserContext context, Page page);

    }

}
