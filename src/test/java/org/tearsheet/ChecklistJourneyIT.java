package org.tearsheet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A man of 41 cries most times, feels worthless and thinks of dying: the checklist from
 * the first question to the next visit, by keyboard alone.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import(TestDatabase.class)
class ChecklistJourneyIT {

    private static final String SELF_HARM_OPEN = ".long-score vaadin-select[invalid]";

    @LocalServerPort
    private int port;

    @AtADesk
    void aFullAssessmentByKeyboardAlone(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = checklist(context, reader);
            Barriers.noneOn(page, reader + " fresh");

            press(page, "1", "1", "2"); // an adult; no danger; thoughts of dying
            result(page, reader.say("At least the same day", "Al menos el mismo día"));
            press(page, "1", "1", "1", "1", "0", "1", "1");
            assertThat(focused(page)).as("the mood screen").contains("PHQ-2");
            tabTo(page, "vaadin-select[slot], .long-score vaadin-select");
            choose(page, 1);
            page.keyboard().press("Tab");
            page.keyboard().type("17");
            page.keyboard().press("Tab");
            page.locator(SELF_HARM_OPEN).waitFor();
            Barriers.noneOn(page, reader + " total without its item on self-harm");
            choose(page, 2);
            page.waitForCondition(() -> page.locator(SELF_HARM_OPEN).count() == 0);
            tabTo(page, ".checklist-question[aria-labelledby=question-H1] vaadin-button");
            press(page, "3", "1", "3"); // most times; under a day; a lot
            answer(page, "M5", 1);
            result(page, reader.say("Same day", "El mismo día"));
            answer(page, "H3", 5);
            answer(page, "H3", 6);
            answer(page, "H5", 2);
            assertThat(destinations(page)).containsExactly(reader.say("Crisis line", "Línea de crisis"),
                    reader.say("Mood and anxiety care", "Atención del ánimo y la ansiedad"),
                    reader.say("Certified sex therapist", "Terapeuta sexual con certificación"));
            assertThat(page.locator(".only-read-aloud").textContent())
                .contains(reader.say("Same day. Where to: ", "El mismo día. A dónde: "));
            page.locator(".result .reasons vaadin-details-summary").all().forEach(why -> {
                why.focus();
                page.keyboard().press("Enter");
            });
            assertThat(page.locator(".result").innerText()).contains("R10", "R20b", "R25", "R35");
            Barriers.noneOn(page, reader + " assessed, with reasons");

            lowerOnlyWithAReason(page, reader);
            printStep(page, reader);
            takeAlong(page, context, reader);
            newVisit(page, reader);
            assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        }
    }

    @Test
    void whatIsTakenAlongBearsTheDayWhereTheClinicianIs() {
        var reader = Reader.ENGLISH_DAY;
        var zone = ZoneId.of(LocalTime.now(ZoneOffset.UTC).getHour() < 12 ? "Etc/GMT+12" : "Pacific/Kiritimati");
        try (var browser = new TestBrowser(); var context = browser.openIn(zone, reader, "http://localhost:" + port)) {
            var page = checklist(context, reader);

            page.getByText("Copy a neutral summary").click();
            page.getByText("Copied. Paste it").first().waitFor();

            assertThat(page.evaluate("() => navigator.clipboard.readText()").toString())
                .contains(DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).format(LocalDate.now(zone)));
        }
    }

    @Test
    void theQuickPathTakesFourteenKeyStrokes() {
        var reader = Reader.ENGLISH_DAY;
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = checklist(context, reader);

            press(page, "1", "1", "1", "1", "1", "1", "1", "0", "1", "1", "0", "1", "1", "1");

            result(page, "No referral");
            assertThat(page.locator(".must-ask").count()).isZero();
        }
    }

    @OnAPhone
    void withoutPrivacyNothingOnTheScreenTells(Reader reader) {
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = checklist(context, reader);
            answer(page, "S7", 2);
            page.getByText(reader.say("Domestic violence advocate", "violencia")).first().waitFor();

            answer(page, "P0", 3);

            page.getByText(reader.say("Finish in private.", "Termine en privado.")).first().waitFor();
            assertThat(page.locator("main").innerText()).doesNotContainIgnoringCase("violen")
                .doesNotContain("R11", "WHO");
            Barriers.noneOn(page, reader + " not in private");
        }
    }

    private static void lowerOnlyWithAReason(Page page, Reader reader) {
        page.locator(".decision > vaadin-details-summary").focus();
        page.keyboard().press("Enter");
        page.locator(".decision-form vaadin-select").first().waitFor();
        page.locator(".decision-form vaadin-select-value-button").first().focus();
        choose(page, 2);
        page.locator(".decision-form vaadin-button").first().focus();
        page.keyboard().press("Enter");
        page.getByText(reader.say("is lowered only with a reason", "solo se baja con un motivo")).first().waitFor();
        Barriers.noneOn(page, reader + " no reason given");
        page.keyboard().type("Seen this morning");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        result(page, reader.say("Your decision: Routine", "Su decisión: De rutina"));
        page.locator(".urgency:focus").waitFor();
        page.locator(".decision-form vaadin-select-value-button").last().focus();
        choose(page, 1);
        page.getByText(reader.say("added by you", "agregado por usted")).waitFor();
        Barriers.noneOn(page, reader + " decided otherwise");
        page.locator(".destination-urgency + vaadin-button").focus();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.locator(".destination-urgency + vaadin-button").count() == 0);
        page.locator(".urgency:focus").waitFor();
        answer(page, "S1", 2);
        result(page, reader.say("Emergency: now", "Emergencia: ahora"));
        page.locator(".decision-lapsed").waitFor();
        Barriers.noneOn(page, reader + " a decision lapsed");
        answer(page, "S1", 1);
        result(page, reader.say("Same day", "El mismo día"));
        page.locator(".decision-form vaadin-button").nth(1).focus();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> page.locator(".decision-lapsed").count() == 0);
        page.locator(".urgency:focus").waitFor();
    }

    private static void printStep(Page page, Reader reader) {
        page.locator(".sheet-suggestions > vaadin-button").focus();
        page.keyboard().press("Enter");
        var step = page.locator(".print-step");
        step.getByText(reader.say("Sheet 1 of", "Hoja 1 de")).first().waitFor();
        page.locator(".print-step-body .sheet-paper h1").waitFor();
        Barriers.noneOn(page, reader + " print step");
        step.getByRole(AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(reader.say("Next sheet", "Hoja siguiente")))
            .focus();
        page.keyboard().press("Enter");
        step.getByText(reader.say("Sheet 2 of", "Hoja 2 de")).first().waitFor();
        page.keyboard().press("Escape");
        page.waitForCondition(() -> page.locator(".print-step-body").count() == 0);
    }

    private static void takeAlong(Page page, BrowserContext context, Reader reader) {
        page.getByRole(AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(reader.say("Copy the full summary", "Copiar el resumen completo")))
            .focus();
        page.keyboard().press("Enter");
        page.getByText(reader.say("Copied. Paste it", "Copiado. Péguelo")).first().waitFor();
        assertThat(page.evaluate("() => navigator.clipboard.readText()").toString()).contains("R10",
                reader.say("Crisis line", "Línea de crisis"));
        for (var form : List.of(reader.say("Slip for the patient", "Papel para la persona"),
                reader.say("Letter: Crisis line", "Carta: Línea de crisis"))) {
            var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(form));
            var answer = context.request().get(link.evaluate("link => link.href").toString());
            assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
            assertThat(answer.headers().get("cache-control")).contains("no-store");
            assertThat(answer.body()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
    }

    private static void newVisit(Page page, Reader reader) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(reader.say("New visit", "Nueva consulta")))
            .focus();
        page.keyboard().press("Enter");
        result(page, reader.say("Not yet known", "Aún no se sabe"));
        assertThat(page.content()).doesNotContain("Seen this morning", "R10");
        assertThat(page.locator(".answer.given").all()).extracting(Locator::innerText)
            .doesNotContain(reader.say("Thoughts, without plan or intent", "Pensamientos, sin plan ni intención"));
    }

    private Page checklist(BrowserContext context, Reader reader) {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.navigate("/checklist");
        page.getByLabel(reader.say("User name", "Nombre de usuario")).fill("clinician");
        page.getByLabel(reader.say("Password", "Contraseña")).first().fill(BrowserJourneyIT.PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".checklist-question").first().waitFor();
        page.waitForCondition(() -> group(page).equals("question-P1"));
        return page;
    }

    /** Presses keys faster than the server can answer. */
    private static void press(Page page, String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    private static String group(Page page) {
        return String.valueOf(
                page.evaluate("() => document.activeElement.closest('[role=group]')?.getAttribute('aria-labelledby')"));
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.textContent"));
    }

    /** Gives the answer at this place of a question, from one. */
    private static void answer(Page page, String item, int place) {
        var button = page.locator(".checklist-question[aria-labelledby=question-%s] vaadin-button".formatted(item))
            .nth(place - 1);
        button.focus();
        page.keyboard().press("Enter");
        page.waitForCondition(() -> "true".equals(button.getAttribute("aria-pressed")));
    }

    private static void tabTo(Page page, String selector) {
        for (int pressed = 0; pressed < 20; pressed++) {
            if (Boolean.TRUE
                .equals(page.evaluate("selector => !!document.activeElement.closest(selector)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key does not lead to " + selector);
    }

    /** Opens the select that has the focus and takes an entry, counted from one. */
    private static void choose(Page page, int place) {
        page.keyboard().press("Enter");
        page.waitForCondition(() -> inList(page));
        page.keyboard().press("Home");
        for (int step = 1; step < place; step++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        page.waitForCondition(() -> !inList(page));
        page.waitForTimeout(300);
    }

    private static boolean inList(Page page) {
        return Boolean.TRUE.equals(page.evaluate("() => document.activeElement.matches('vaadin-select-item')"));
    }

    private static void result(Page page, String text) {
        page.waitForCondition(() -> page.locator(".urgency").innerText().startsWith(text));
    }

    private static List<String> destinations(Page page) {
        return page.locator(".destination-name").allInnerTexts();
    }

}
