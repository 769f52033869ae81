package org.tearsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
 * The main job in a real browser: sign in, find a topic with a typing error, open it,
 * print its handout.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import(TestDatabase.class)
public class BrowserJourneyIT {

    public static final String PASSWORD = "browser journey password";

    static final String LISTEN_FOR_PRINT = """
            () => {
                window.printed = [];
                const content = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
                Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
                    get() {
                        const frame = this;
                        return frame.className === 'print-frame'
                            ? { focus() {}, print() { window.printed.push(frame.src); } }
                            : content.get.call(frame);
                    }
                });
            }
            """;

    private static TestBrowser browser;

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init") // by the first visit
    private BrowserContext context;

    @SuppressWarnings("NullAway.Init")
    private Page page;

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
    }

    @Test
    void aClinicianFindsATopicWithATypingErrorAndPrintsItsHandout() throws IOException {
        signIn(Reader.ENGLISH_DAY, "clinician");
        search("dispareunai");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.HEADING, named("When sex hurts")).first().waitFor();
        page.waitForFunction("() => document.title === 'Topic · Tearsheet'");

        page.evaluate(LISTEN_FOR_PRINT);
        page.getByRole(AriaRole.BUTTON, button("Print")).click();
        page.waitForFunction("() => window.printed.length === 1");
        assertThat(page.evaluate("() => window.printed[0]").toString()).startsWith("blob:");

        var opened = context.waitForPage(() -> link("Open").click());
        assertThat(opened.url()).contains("/print/3.pdf?lang=en&paper=a4&").doesNotContain("sex");
        opened.close();

        var download = page.waitForDownload(() -> link("Download").click());
        assertThat(download.suggestedFilename()).isEqualTo("sheet-3-en.pdf");
        assertThat(text(Files.readAllBytes(download.path())))
            .contains("When sex hurts", "What it is", "What you can do", "When to get help", "911", "988", "Sheet 3")
            .doesNotContain("to be confirmed");
    }

    @OnAPhone
    void noPageOnTheWayShutsAnybodyOut(Reader reader) {
        open(reader);
        inspect(reader, "sign-in");
        page.getByLabel(reader.say("User name", "Nombre de usuario")).fill("clinician");
        page.getByLabel(reader.say("Password", "Contraseña")).first().fill("wrong");
        page.keyboard().press("Enter");
        page.getByText(reader.say("That user name and password do not fit together.",
                "Ese nombre de usuario y esa contraseña no corresponden."))
            .first()
            .waitFor();
        inspect(reader, "sign-in refused");
        signIn(reader, "clinician");
        inspect(reader, "home");
        search("xylophone");
        page.getByText(reader.say("Nothing found", "No se encontró nada")).first().waitFor();
        inspect(reader, "nothing found");
        search("dispareunai");
        page.getByText("When sex hurts").or(page.getByText("Cuando el sexo duele")).first().waitFor();
        inspect(reader, "results");
        page.keyboard().press("Enter");
        page.locator(".sheet-paper h1").waitFor();
        page.locator("vaadin-details-summary").all().forEach(Locator::click);
        inspect(reader, "topic");
        page.navigate("/topics/unwanted-sex");
        page.locator(".take-home").waitFor();
        inspect(reader, "asked before printing");
        page.getByRole(AriaRole.BUTTON, button(reader.say("Read it together", "Leer con la persona"))).click();
        page.locator(".patient-view .sheet-paper h1").waitFor();
        inspect(reader, "read together");
        page.keyboard().press("Escape");
        for (var card : page.locator(".instead-of-paper a").all()) {
            var answer = context.request().get(card.evaluate("link => link.href").toString());
            assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
            assertThat(answer.headers().get("content-disposition")).startsWith("inline").contains("card.pdf");
            assertThat(answer.headers().get("cache-control")).contains("no-store");
        }
        page.locator(".instead-of-paper vaadin-button").click();
        page.locator(".nothing-closed:focus").waitFor();
        inspect(reader, "nothing taken");
        page.locator(".nothing-taken vaadin-button").click();
        page.getByRole(AriaRole.BUTTON, button(reader.say("It is safe: show print", "Es seguro: ver impresión")))
            .click();
        page.locator(".paper-actions").waitFor();
        page.locator(".not-safe-home vaadin-details-summary").click();
        page.locator(".not-safe-home .instead-of-paper").waitFor();
        inspect(reader, "print offered");
        page.navigate("/topics/nothing-like-it");
        page.getByText(reader.say("There is nothing here.", "Aquí no hay nada.")).first().waitFor();
        inspect(reader, "not found");
    }

    @AtADesk
    void aReviewerApprovesAStarterText(Reader reader) {
        open(reader);
        signIn(reader, "reviewer");
        page.locator(".menu-group summary")
            .filter(new Locator.FilterOptions().setHasText(reader.say("Library", "Biblioteca")))
            .click();
        page.getByRole(AriaRole.LINK, named(reader.say("Starter texts", "Textos iniciales"))).click();
        page.locator(".starter-texts li").first().waitFor();
        inspect(reader, "starter texts");
        var waiting = page.locator(".starter-texts > p[role='status']").textContent();
        page.locator(".starter-texts h2:has-text('3') + ul vaadin-button").first().click();
        page.locator(".starter-text h2").first().waitFor();
        inspect(reader, "a starter text");
        page.getByRole(AriaRole.BUTTON, button(reader.say("Approve for our clinic", "Aprobar para nuestra clínica")))
            .click();
        page.waitForCondition(() -> !page.locator(".starter-texts > p[role='status']").textContent().equals(waiting));
    }

    @Test
    void theLanguageOfTheScreensIsChosenAndKept() {
        signIn(Reader.ENGLISH_DAY, "clinician");
        page.getByRole(AriaRole.BUTTON, button("Español")).click();
        page.getByText("¿De qué trata esta consulta?").first().waitFor();

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
        page.reload();
        page.getByText("¿De qué trata esta consulta?").first().waitFor();
        assertThat(plain("/print/nothing-like-it.pdf", "*/*").text())
            .isEqualTo("Aquí no hay nada. Revise la dirección o empiece de nuevo desde la búsqueda.\n");
    }

    @Test
    void whatDoesNotExistIsAPlainPageForPeopleAndForPrograms() {
        signIn(Reader.ENGLISH_DAY, "clinician");

        for (var address : List.of("/print/nothing-like-it.pdf", "/print/kein-thema.pdf?lang=es", "/print/")) {
            assertThat(plain(address, "*/*")).as(address)
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(404));
        }
        assertThat(plain("/print/nothing-like-it.pdf", "*/*").text())
            .isEqualTo("There is nothing here. Check the address, or start again from the search.\n");
        assertThat(plain("/print/nothing-like-it.pdf", "text/html").text()).contains("<h1>There is nothing here.</h1>")
            .doesNotContain("Exception");
        assertThat(plain("/print/pain-with-sex.pdf?paper=napkin", "*/*")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text()).contains("paper is a4, letter or a5");
        });
        assertThat(plain("/topics/nothing-like-it", "text/html")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text()).contains("<h1>There is nothing here.</h1>");
        });
        assertThat(plain("/nothing-like-it", "text/html").status()).isEqualTo(404);
        assertThat(plain("/topics/pain-with-sex", "text/html").status()).isEqualTo(200);
    }

    @Test
    void signingOutClosesTheDoor() {
        signIn(Reader.ENGLISH_DAY, "clinician");
        assertThat(plain("/print/pain-with-sex.pdf", "*/*").headers()).containsEntry("content-type", "application/pdf");

        page.getByRole(AriaRole.BUTTON, button("Sign out")).click();
        page.getByLabel("User name").waitFor();

        assertThat(plain("/print/pain-with-sex.pdf", "*/*").url()).endsWith("/login");
    }

    private void open(Reader reader) {
        context = browser.open(reader, "http://localhost:" + port);
        page = context.newPage();
        page.navigate("/");
        page.getByText(reader.say("This is a demonstration.", "Esto es una demostración.")).first().waitFor();
    }

    private void signIn(Reader reader, String username) {
        if (page == null) {
            open(reader);
        }
        page.getByLabel(reader.say("User name", "Nombre de usuario")).fill(username);
        page.getByLabel(reader.say("Password", "Contraseña")).first().fill(PASSWORD);
        page.keyboard().press("Enter");
        page.locator(".search-box").waitFor();
    }

    /** Types where the cursor already is: the search box has the focus. */
    private void search(String words) {
        page.locator(".search-box input:focus").waitFor();
        page.keyboard().press("Control+A");
        page.keyboard().type(words);
        page.waitForTimeout(100);
        page.locator(".topics-heading").getByText(java.util.regex.Pattern.compile("found|encontr")).first().waitFor();
        page.waitForTimeout(300);
    }

    private void inspect(Reader reader, String place) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(reader.say("en", "es"));
        Barriers.noneOn(page, reader + " " + place);
    }

    private Answer plain(String address, String accept) {
        var answer = context.request().get(address, RequestOptions.create().setHeader("Accept", accept));
        return new Answer(answer.status(), answer.url(), answer.headers(), answer.text());
    }

    private Locator link(String text) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private static Page.GetByRoleOptions button(String text) {
        return new Page.GetByRoleOptions().setName(text).setExact(true);
    }

    private static Page.GetByRoleOptions named(String text) {
        return new Page.GetByRoleOptions().setName(text);
    }

    private static String text(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private record Answer(int status, String url, java.util.Map<String, String> headers, String text) {
    }

}
