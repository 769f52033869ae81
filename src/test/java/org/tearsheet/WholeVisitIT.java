package org.tearsheet;

import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A visit from its first word to the next one: find, print, show, talk, hide, check,
 * print two sheets as a packet. Once by keyboard alone, once by touch on a phone; whoever
 * looks at it is shut out nowhere, and never loses the focus.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import(TestDatabase.class)
class WholeVisitIT {

    private static final int FEW = 4;

    private static TestBrowser browser;

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init") // by signing in
    private BrowserContext context;

    @SuppressWarnings("NullAway.Init")
    private Page page;

    private int actions;

    @BeforeAll
    static void openTheBrowser() {
        browser = new TestBrowser();
    }

    @AfterAll
    static void closeTheBrowser() {
        browser.close();
    }

    @AfterEach
    void nobodyElseWasAsked() {
        context.close();
        assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        assertThat(browser.refused()).as("what a policy forbade").isEmpty();
    }

    @Test
    void byKeyboardAlone() {
        context = browser.open(Reader.ENGLISH_DAY, "http://localhost:" + port);
        signIn(Reader.ENGLISH_DAY);
        find("crying after sex", "Crying during or after sex");
        press("p");
        printed(1);
        assertThat(actions).as("actions from home to the print dialogue").isLessThanOrEqualTo(FEW);
        inspect("a topic");

        press("v");
        shown("Strong feelings and closeness", "Crying during or after sex");
        press("Escape");
        gone(".patient-view[opened]");
        collect("1");

        press("t");
        assertThat(focused()).startsWith("Talking points");
        tabTo(".talk-pace");
        press("Enter");
        assertThat(focused()).startsWith("Red flags");
        press("ArrowRight");
        press("ArrowRight");
        page.getByText("Step 3 of 10").waitFor();
        assertThat(focused()).startsWith("Normalise");
        assertThat(page.locator(".talk-part:visible").count()).isOne();
        assertThat(page.locator(".talk-elapsed").textContent()).isEqualTo("0 min, about 10 planned");
        inspect("one step at a time");
        hide("Normalise");
        listTheKeys();

        press("r");
        page.locator(".answer:focus").waitFor();
        for (var key : "1111111011011".split("")) {
            page.keyboard().press(key);
        }
        page.waitForCondition(() -> page.locator(".answer.given:not(.open)").count() > 5);
        inFocus();
        inspect("the checklist");

        press("/");
        find("when sex hurts", "When sex hurts");
        collect("2");
        press("k");
        page.locator(".packet-drawer .packet-list li").nth(1).waitFor();
        inspect("the packet");
        tabTo("vaadin-button[aria-label='Move up: When sex hurts']");
        press("Enter");
        page.locator(".packet-list li:first-child span:text-is('When sex hurts')").waitFor();
        inFocus();
        press("p");
        printed(2);
        tabTo(".packet-drawer vaadin-button:has-text('New visit')");
        press("Enter");
        freshHome();
        press("Tab");
        press("r");
        page.getByText("Not yet known").first().waitFor();
        press("/");
        find("crying after sex", "Crying during or after sex");
        assertThat(page.locator(".talk-elapsed").textContent()).as("the pace of the visit before").isEmpty();
    }

    @Test
    void byTouchOnAPhone() {
        context = browser.openByTouch(Reader.SPANISH_NIGHT, "http://localhost:" + port);
        signIn(Reader.SPANISH_NIGHT);
        choose("llanto", "crying-during-or-after-sex");
        inspect("a topic by touch");
        tap(page.getByRole(AriaRole.BUTTON, named("Mostrar a la persona")));
        shown("Emociones intensas y cercanía", "Llanto durante o después del sexo");
        tap(page.getByRole(AriaRole.BUTTON, named("Cerrar la hoja")));
        gone(".patient-view[opened]");
        tap(page.getByRole(AriaRole.BUTTON, named("Añadir al paquete")));
        packet("1");

        tap(page.locator(".talk-pace"));
        tap(page.locator(".talk-next"));
        page.getByText("Paso 2 de 10").waitFor();
        assertThat(focused()).startsWith("Para empezar");
        inspect("one step at a time by touch");
        tap(page.getByRole(AriaRole.BUTTON, named("Ocultar la pantalla")));
        hidden();
        tap(page.getByRole(AriaRole.BUTTON, named("Mostrar la pantalla")));
        gone(".privacy-cover");
        inFocus();

        tap(page.locator(".menu").getByText("Lista de derivación"));
        page.locator(".checklist-question").first().waitFor();
        page.locator(".answer:focus").waitFor();
        tap(page.locator("[aria-labelledby=question-S1] vaadin-button").nth(1));
        page.waitForCondition(() -> page.locator("[aria-labelledby=question-S1] .answer.given").count() == 1);
        inspect("the checklist by touch");

        tap(page.locator(".wordmark"));
        choose("dolor", "pain-with-sex");
        tap(page.getByRole(AriaRole.BUTTON, named("Añadir al paquete")));
        packet("2");
        tap(page.locator(".packet-bar vaadin-button"));
        page.locator(".packet-drawer .packet-list li").nth(1).waitFor();
        inspect("the packet by touch");
        tap(page.getByRole(AriaRole.BUTTON, named("Imprimir todo")));
        printed(1);
        tap(page.locator(".packet-drawer vaadin-button").getByText("Nueva consulta"));
        freshHome();
    }

    @Test
    void singleKeysDoNothingWhileSomebodyTypesAndCanBeSwitchedOff() {
        context = browser.open(Reader.ENGLISH_DAY, "http://localhost:" + port);
        signIn(Reader.ENGLISH_DAY);
        page.keyboard().type("b?r/");
        assertThat(page.locator(".search-box input").inputValue()).isEqualTo("b?r/");
        assertThat(page.locator("dialog[open]").count()).isZero();
        press("F2");
        page.locator(".privacy-cover").waitFor();
        press("F2");
        page.locator(".search-box input:focus").waitFor();

        page.locator("shortcut-keys vaadin-button").press("?");
        page.locator(".keys-dialog input").press("Space");
        press("Escape");
        gone(".keys-dialog");
        press("?");
        press("b");
        assertThat(page.locator("dialog[open]").count()).isZero();
        press("F2");
        page.locator(".privacy-cover").waitFor();
    }

    private void signIn(Reader reader) {
        page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.navigate("/");
        page.getByLabel(reader.say("User name", "Nombre de usuario")).fill("clinician");
        page.getByLabel(reader.say("Password", "Contraseña")).first().fill(BrowserJourneyIT.PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".search-box").waitFor();
        page.evaluate(BrowserJourneyIT.LISTEN_FOR_PRINT);
    }

    /** Types where the cursor already is. */
    private void find(String words, String title) {
        type(words);
        press("Enter");
        page.waitForCondition(() -> focused().equals(title));
        page.locator(".sheet-paper h1").waitFor();
    }

    private void choose(String words, String topic) {
        type(words);
        tap(page.locator("main a[href$='topics/%s']".formatted(topic)).first());
        page.locator(".sheet-paper h1").waitFor();
        page.waitForCondition(() -> page.locator("h1:focus").count() == 1);
    }

    private void type(String words) {
        page.waitForCondition(() -> page.locator(".search-box input:focus").count() == 1);
        page.keyboard().type(words);
        actions++;
        page.locator("main [role=status]").getByText(Pattern.compile("found|encontr")).first().waitFor();
        page.waitForTimeout(300);
    }

    private void press(String key) {
        page.keyboard().press(key);
        actions++;
        inFocus();
    }

    private void tap(Locator what) {
        what.tap();
        inFocus();
    }

    /** Whoever works without a mouse always stands somewhere. */
    private void inFocus() {
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate("() => document.activeElement !== document.body")));
    }

    private String focused() {
        return String.valueOf(page.evaluate("() => document.activeElement.textContent.trim()"));
    }

    private void tabTo(String selector) {
        for (int pressed = 0; pressed < 40; pressed++) {
            if (page.locator(selector).first().evaluate("node => node === document.activeElement").equals(true)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key does not lead to " + selector);
    }

    private void printed(int times) {
        page.waitForFunction("times => window.printed.length === times", times);
        assertThat(page.evaluate("() => window.printed.at(-1)").toString()).startsWith("blob:");
        inFocus();
    }

    /** To the patient: the sheet alone, and nowhere the title that says too much. */
    private void shown(String discreet, String plain) {
        var view = page.locator(".patient-view");
        view.locator(".sheet-paper h1").waitFor();
        assertThat(view.locator("h1").innerText()).isEqualTo(discreet);
        assertThat(view.innerText()).doesNotContain(plain);
        assertThat(page.title()).doesNotContain(plain);
        inFocus();
        inspect("shown to the patient");
    }

    private void hide(String before) {
        press("b");
        hidden();
        press("Escape");
        assertThat(page.locator(".privacy-cover").isVisible()).isTrue();
        press("F2");
        page.waitForCondition(() -> focused().startsWith(before));
    }

    private void hidden() {
        page.locator(".privacy-cover").waitFor();
        assertThat(page.title()).isEqualTo("Tearsheet");
        assertThat(page.locator("h1:visible, h2:visible, h3:visible, a:visible").count()).isOne();
        inspect("hidden");
    }

    private void listTheKeys() {
        press("?");
        assertThat(page.locator(".keys-dialog dt").allInnerTexts()).contains("/", "p", "t", "r", "l", "v", "k", "b",
                "?");
        inspect("the keys");
        press("Escape");
        gone(".keys-dialog");
    }

    private void collect(String sheets) {
        tabTo(".print-buttons vaadin-button:has-text('Add to packet')");
        press("Enter");
        packet(sheets);
        page.waitForCondition(() -> focused().equals("Print"));
    }

    private void packet(String sheets) {
        page.locator(".packet-bar").getByText(sheets).waitFor();
        inFocus();
    }

    private void freshHome() {
        page.waitForCondition(() -> page.locator(".search-box input:focus").count() == 1);
        gone(".packet-drawer[opened]");
        assertThat(page.locator(".packet-bar:visible").count()).isZero();
        assertThat(page.locator(".search-box input").inputValue()).isEmpty();
        inspect("the next visit");
    }

    private void gone(String selector) {
        page.waitForCondition(() -> page.locator(selector).count() == 0);
    }

    private void inspect(String place) {
        Barriers.noneOn(page, place);
    }

    private static Page.GetByRoleOptions named(String text) {
        return new Page.GetByRoleOptions().setName(text);
    }

}
