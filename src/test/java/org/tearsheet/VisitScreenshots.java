package org.tearsheet;

import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.TestBrowser.Reader;

import static org.tearsheet.Camera.TALLEST;
import static org.tearsheet.Camera.shoot;
import static org.tearsheet.Camera.signIn;

/**
 * What a clinician sees in a visit, and what a patient sees on a phone.
 */
@Photographed
class VisitScreenshots {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void take(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/");
            page.locator(".notice").waitFor();
            shoot(page, reader, "sign-in");
            signIn(page, "clinician");
            page.locator(".shelf li").first().waitFor();
            shoot(page, reader, "home");
            page.keyboard().type(reader.say("crying aftr sex", "dispareuna"));
            page.locator(".topics-heading").getByText(Pattern.compile("found|encontr")).waitFor();
            page.waitForTimeout(500);
            shoot(page, reader, "results");
            page.keyboard().press("Enter");
            page.locator(".sheet-paper h1").waitFor();
            var height = (Number) page.evaluate("() => document.querySelector('.topic').scrollHeight + 60");
            page.setViewportSize(reader.width, Math.min(TALLEST, height.intValue()));
            shoot(page, reader, "topic");
            page.setViewportSize(reader.width, 900);
            page.navigate("/topics/unwanted-sex");
            page.locator(".take-home").waitFor();
            shoot(page, reader, "asked-first");
            page.locator(".take-home vaadin-button").first().click();
            page.locator(".patient-view .sheet-paper h1").waitFor();
            shoot(page, reader, "read-together");
            page.navigate("/topics/nothing-like-it");
            page.locator(".message h1").waitFor();
            shoot(page, reader, "not-found");
            checklist(page, reader);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeVisit(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/topics/crying-during-or-after-sex");
            signIn(page, "clinician");
            page.locator(".sheet-paper h1").waitFor();
            page.keyboard().press("v");
            page.locator(".patient-view .sheet-paper h1").waitFor();
            shoot(page, reader, "shown-to-the-patient");
            page.keyboard().press("Escape");
            page.locator(".talk-pace").click();
            page.keyboard().press("ArrowRight");
            page.evaluate("() => document.querySelector('.talking-points').scrollIntoView({ block: 'center' })");
            shoot(page, reader, "one-step-at-a-time");
            page.keyboard().press("?");
            page.locator(".keys-dialog, .talk-part:visible").first().waitFor();
            shoot(page, reader, "keys");
            page.keyboard().press("Escape");
            page.keyboard().press("b");
            shoot(page, reader, "hidden");
            page.keyboard().press("b");
            page.locator(".paper-actions .print-buttons vaadin-button").last().click();
            page.locator(".packet-bar vaadin-button").waitFor();
            page.navigate("/topics/mood-and-medicines");
            page.locator(".paper-actions .print-buttons vaadin-button").last().click();
            page.locator(".packet-bar vaadin-button").waitFor();
            page.locator(".packet-bar vaadin-button").click();
            page.locator(".packet-drawer .packet-list li").last().waitFor();
            shoot(page, reader, "packet");
        }
    }

    /** The start screen: the tour, favourites, the whole clinic's, and help. */
    @ParameterizedTest
    @EnumSource
    void takeStart(Reader reader) {
        jdbc.sql("delete from person_help").update();
        jdbc.sql("delete from clinic_favourite").update();
        jdbc.sql("""
                insert into clinic_favourite (topic_id, place)
                select id, row_number() over () from topic where sheet_number in (3, 17, 18)
                """).update();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/");
            signIn(page, "clinician");
            page.locator(".tour").waitFor();
            shoot(page, reader, "home-tour");
            page.locator(".tour-actions vaadin-button").last().click();
            for (var topic : List.of("pain-with-sex", "postcoital-dysphoria", "stress-and-performance-worry")) {
                var star = page.locator("li:has(a[href='topics/%s']) .favourite vaadin-button".formatted(topic)).last();
                if (!"true".equals(star.getAttribute("aria-pressed"))) {
                    star.click();
                }
            }
            context.request().get("/print/5.pdf");
            context.request().get("/print/9.pdf");
            page.navigate("/");
            page.locator(".recent li").first().waitFor();
            shoot(page, reader, "home-favourites");
            page.locator(".help-button").click();
            page.locator(".screen-help li").first().waitFor();
            shoot(page, reader, "home-help");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeHome(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/topics/unwanted-sex");
            signIn(page, "clinician");
            page.locator(".instead-of-paper").waitFor();
            shoot(page, reader, "asked-first");
            page.locator(".instead-of-paper vaadin-button").click();
            page.locator(".nothing-taken").waitFor();
            shoot(page, reader, "nothing-taken");
            page.navigate("/topics/pain-with-sex");
            page.locator(".not-safe-home vaadin-details-summary").click();
            page.locator(".instead-of-paper").waitFor();
            shoot(page, reader, "not-safe-home");
            page.locator(".instead-of-paper vaadin-button").click();
            page.locator(".nothing-taken").waitFor();
            shoot(page, reader, "not-safe-nothing");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takeCheck(Reader reader) {
        jdbc.sql("update clinic_profile set check_page = true, name = 'Riverside Clinic', phone = '(541) 555-0142'")
            .update();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/topics/when-tears-come");
            signIn(page, "clinician");
            page.locator(".sheet .check img").scrollIntoViewIfNeeded();
            shoot(page, reader, "check-sheet");
            var code = page.locator(".sheet .check p").textContent();
            page.navigate("/check");
            page.locator(".check vaadin-text-field input").fill(code);
            page.locator(".check-answer.good").waitFor();
            shoot(page, reader, "check");
            page.locator(".check vaadin-text-field input").fill("K7M4-29QX");
            page.locator(".check-answer.bad").waitFor();
            shoot(page, reader, "check-mistyped");
            page.navigate("/c/" + code);
            shoot(page, reader, "check-page");
            page.locator("#code").fill("K7M4-29QX");
            page.keyboard().press("Enter");
            page.locator(".alarm").waitFor();
            shoot(page, reader, "check-page-mistyped");
        }
    }

    @ParameterizedTest
    @EnumSource
    void takePhone(Reader reader) {
        jdbc.sql("update channel set access = 'OPEN' where name = 'TAKE_HOME'").update();
        jdbc.sql("update clinic_profile set name = 'Riverside Clinic', phone = '(541) 555-0142'").update();
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/s/3");
            shoot(page, reader, "phone");
            page.locator(".jump a").click();
            page.keyboard().press("Shift");
            shoot(page, reader, "phone-help");
            page.evaluate("() => scrollTo(0, document.body.scrollHeight)");
            shoot(page, reader, "phone-end");
            page.setViewportSize(reader.width < 1000 ? 320 : reader.width, 700);
            page.navigate("/s/3?size=large");
            shoot(page, reader, "phone-large");
            page.navigate("/s/99");
            shoot(page, reader, "phone-missing");
        }
    }

    private static void checklist(Page page, Reader reader) {
        page.navigate("/checklist");
        page.locator(".checklist-question").first().waitFor();
        shoot(page, reader, "checklist");
        for (var key : "112111101110".split("")) {
            type(page, key);
        }
        press(page, "H1", 2);
        press(page, "H2", 0);
        press(page, "H4", 2);
        press(page, "H3", 5);
        press(page, "H5", 1);
        shoot(page, reader, "checklist-assessed");
        page.locator(".sheet-suggestions > vaadin-button").click();
        page.locator(".print-step .sheet-paper h1").waitFor();
        shoot(page, reader, "checklist-print-step");
        page.keyboard().press("Escape");
        decideOtherwise(page);
        shoot(page, reader, "checklist-decided");
        press(page, "S1", 1);
        shoot(page, reader, "checklist-emergency");
        press(page, "P0", 2);
        shoot(page, reader, "checklist-not-private");
    }

    private static void decideOtherwise(Page page) {
        page.locator(".decision > vaadin-details-summary").click();
        choose(page, page.locator(".decision-form vaadin-select").first(), 2);
        page.locator(".decision-form input[maxlength]").fill("Seen today, a plan for safety is made.");
        page.locator(".decision-form vaadin-button").first().click();
        page.waitForTimeout(250);
        choose(page, page.locator(".decision-form vaadin-select").last(), 2);
    }

    private static void choose(Page page, Locator select, int place) {
        select.click();
        page.locator("vaadin-select-item:visible").nth(place).click();
        page.waitForTimeout(250);
    }

    private static void type(Page page, String key) {
        page.keyboard().press(key);
        page.waitForTimeout(250);
    }

    private static void press(Page page, String item, int place) {
        page.locator("[aria-labelledby=question-%s] vaadin-button".formatted(item)).nth(place).click();
        page.waitForTimeout(250);
    }

}
