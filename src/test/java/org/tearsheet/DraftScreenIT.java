package org.tearsheet;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.TestBrowser.Reader;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.DraftDesk;
import org.tearsheet.library.DraftText;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.OpenDraft;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Source;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** Authors write in a real browser, and lose nothing. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import({ TestDatabase.class, Colleagues.class, ScoreSheets.class, TextsInReview.class })
class DraftScreenIT {

    private static final String FIRST_PART = "[data-field=WHAT_IT_IS] textarea";

    private static final String STATUS = ".draft-head p[role=status]";

    @LocalServerPort
    private int port;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson author;

    private EditionSeen seen;

    @BeforeEach
    void aDraft() {
        begin(Language.ENGLISH);
    }

    @AfterEach
    void leaveNoDraft() {
        colleagues.as(author, () -> drafts.open(seen.id()).filter(OpenDraft::isDraft).map(open -> {
            drafts.discard(open.seen());
            return open;
        }));
    }

    @AtADesk
    void anAuthorWritesAndSendsToReview(Reader reader) {
        if (reader.say("en", "es").equals("es")) {
            leaveNoDraft();
            begin(Language.SPANISH);
        }
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = open(reader, context.newPage());
            inspect(page, reader + " form");
            for (var tab : page.locator(".draft-side vaadin-radio-button").all()) {
                tab.click();
                inspect(page, reader + " beside it");
            }
            page.locator(FIRST_PART).fill(reader.say("Words of our own. <script>", "Palabras propias. <script>"));
            page.getByText(reader.say("Raw HTML is not allowed.", "No se permite HTML.")).first().waitFor();
            says(page, reader.say("Kept for you at", "Conservado para usted"));
            inspect(page, reader + " fault");

            page.reload();
            page.getByText(
                    reader.say("You have words here that you did not save.", "Aquí tiene palabras que no guardó."))
                .waitFor();
            assertThat(page.locator(FIRST_PART).inputValue()).endsWith("<script>");
            inspect(page, reader + " unsaved words");
            submit(page);
            says(page, reader.say("One thing keeps this text from review.", "Una cosa impide"));

            page.locator(FIRST_PART).fill(reader.say("Words of our own.", "Palabras propias."));
            page.keyboard().press("Control+s");
            says(page, reader.say("Saved.", "Guardado."));
            submit(page);
            page.getByRole(AriaRole.HEADING).getByText(reader.say("Sent to review", "Enviado a revisión")).waitFor();
            inspect(page, reader + " sent");
            assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        }
        giveBack();
    }

    @Test
    void wordsThatTheServerNeverGotAreStillThere() {
        try (var browser = new TestBrowser();
                var context = browser.open(Reader.ENGLISH_DAY, "http://localhost:" + port)) {
            var page = open(Reader.ENGLISH_DAY, context.newPage());
            context.setOffline(true);
            page.locator(FIRST_PART).fill("Typed while the line was down.");
            page.waitForTimeout(2000);
            context.setOffline(false);
            says(page, "Kept for you at");
            assertThat(unsaved()).contains("Typed while the line was down.");

            page.route("**/?v-r=uidl**", Route::abort);
            page.locator(FIRST_PART).fill("Typed while the node was lost.");
            page.waitForTimeout(1500);
            page.unroute("**/?v-r=uidl**");
            page.reload();
            page.getByText("This tab still has words that never reached the server").waitFor();
            inspect(page, "words in the tab");
            page.getByText("Put them into the fields").click();
            page.waitForCondition(() -> page.locator(FIRST_PART).inputValue().equals("Typed while the node was lost."));
            says(page, "Kept for you at");
            assertThat(unsaved()).contains("Typed while the node was lost.");
        }
    }

    @Test
    void whoSavesSecondSeesBothTextsAndChooses() {
        var colleague = colleagues.join(Role.AUTHOR);
        try (var browser = new TestBrowser();
                var context = browser.open(Reader.ENGLISH_NIGHT, "http://localhost:" + port)) {
            var page = open(Reader.ENGLISH_NIGHT, context.newPage());
            page.locator(FIRST_PART).fill("My first part.");
            says(page, "Kept for you at");
            var saved = saved();
            colleagues.as(colleague, () -> drafts.save(seen, new DraftText("Their title", saved.discreetTitle(),
                    saved.body(), saved.sources(), saved.changeNote())
                .handedIn()));

            page.keyboard().press("Control+s");
            page.getByText("Somebody else saved this draft while you were writing").waitFor();
            inspect(page, "both texts");
            page.getByText("Save this choice").click();
            says(page, "Saved.");

            assertThat(page.locator("[data-field=TITLE] input").inputValue()).isEqualTo("Their title");
            assertThat(saved().title()).isEqualTo("Their title");
            assertThat(saved().body()).contains("My first part.");
        }
    }

    @Test
    void whatIsPastedIsCleanedOrRefusedWithTheReason() {
        try (var browser = new TestBrowser();
                var context = browser.open(Reader.ENGLISH_DAY, "http://localhost:" + port)) {
            var page = open(Reader.ENGLISH_DAY, context.newPage());
            page.locator(FIRST_PART).fill("Before.");
            page.waitForTimeout(1000);
            paste(page, "text/html", """
                    <html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class="MsoNormal"><b>Rest</b> and
                    <a href="https://example.org">ask us</a>.</p></body></html>""");
            page.waitForCondition(() -> page.locator(FIRST_PART).inputValue().contains("**Rest** and ask us"));
            assertThat(page.locator(FIRST_PART).inputValue()).startsWith("Before.").doesNotContain("<");

            paste(page, "text/html", "<p>Bad</p><script>alert(1)</script>");
            page.locator(".part-field .hint").getByText("holds a program").waitFor();
            assertThat(page.locator(FIRST_PART).inputValue()).doesNotContain("Bad");

            page.evaluate("size => window.big = 'word '.repeat(size / 5)", 5_000_000);
            paste(page, "text/plain", "");
            page.locator(".part-field .hint").getByText("too long").waitFor();
            inspect(page, "refused");
        }
    }

    @AtADesk
    void anAuthorChangesAThresholdOfTheChecklist(Reader reader) {
        leaveNoDraft();
        var live = colleagues.as(author, () -> library.checklist(Language.ENGLISH)).orElseThrow();
        seen = colleagues.as(author, () -> desk.startChecklist(Language.ENGLISH, new EditionDraft(live.titles(),
                live.body(), live.sources().stream().map(Source::key).toList(), "Begun")));
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            signIn(reader, page);
            page.locator(".definition-list input").first().fill("PHQ9_POS");
            var entry = page.locator(".definition-list li vaadin-button:visible").first();
            entry.getByText("PHQ9_POS").waitFor();
            inspect(page, reader + " list");
            entry.click();
            page.locator(".definition-entry vaadin-text-area:not([lang]) textarea").first().fill("12");
            page.keyboard().press("Tab");
            says(page, reader.say("Kept for you at", "Conservado para usted"));
            inspect(page, reader + " threshold");
            page.keyboard().press("Control+s");
            says(page, reader.say("Saved.", "Guardado."));
            assertThat(saved().body()).isEqualTo(live.body().replaceFirst("(PHQ9_POS:\\s+value: )10", "$112"));
        }
    }

    /** An empty text stands for the five megabytes that the page has made. */
    private static void paste(Page page, String type, String text) {
        page.locator(FIRST_PART).focus();
        page.evaluate("""
                ([field, type, text]) => {
                    const clipboard = new DataTransfer();
                    clipboard.setData(type, text || window.big);
                    const area = document.querySelector(field);
                    area.setSelectionRange(area.value.length, area.value.length);
                    area.dispatchEvent(new ClipboardEvent('paste',
                        { clipboardData: clipboard, bubbles: true, cancelable: true, composed: true }));
                }""", List.of(FIRST_PART, type, text));
    }

    private void begin(Language language) {
        author = colleagues.join(Role.AUTHOR, Role.REVIEWER);
        var live = colleagues.as(author, () -> texts.live(DocumentKind.HANDOUT, language));
        seen = colleagues.as(author,
                () -> desk.start(new Slug("pain-with-sex"), DocumentKind.HANDOUT, language, new EditionDraft(
                        live.titles(), live.body(), live.sources().stream().map(Source::key).toList(), "Begun")));
    }

    /** So that the next reader finds no open text. */
    private void giveBack() {
        var reviewer = colleagues.join(Role.REVIEWER);
        colleagues.as(reviewer, () -> desk
            .sendBack(new EditionSeen(seen.id(), seen.number(), seen.state(), open().seen().version()), "Enough"));
    }

    private OpenDraft open() {
        return colleagues.as(author, () -> drafts.open(seen.id())).orElseThrow();
    }

    private DraftText saved() {
        return open().saved();
    }

    /** What is kept of whoever sits at the browser. */
    private String unsaved() {
        return jdbc.sql("select body from working_copy where edition_id = :id")
            .param("id", seen.id().value())
            .query(String.class)
            .single();
    }

    private Page open(Reader reader, Page page) {
        signIn(reader, page);
        page.locator(FIRST_PART).waitFor();
        return page;
    }

    private void signIn(Reader reader, Page page) {
        page.navigate("/drafts/" + seen.id());
        page.getByLabel(reader.say("User name", "Nombre de usuario")).fill("author");
        page.getByLabel(reader.say("Password", "Contraseña")).first().fill(BrowserJourneyIT.PASSWORD);
        page.keyboard().press("Enter");
    }

    private static void submit(Page page) {
        page.locator(".draft-actions vaadin-button").nth(1).click();
    }

    private static void says(Page page, String text) {
        page.locator(STATUS).getByText(text).waitFor();
    }

    private static void inspect(Page page, String where) {
        page.waitForTimeout(300);
        Barriers.noneOn(page, where);
    }

}
