package org.tearsheet;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.TestBrowser.Reader;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A reviewer reads, answers, is turned away by a colleague's decision, and publishes, in
 * a real browser.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + BrowserJourneyIT.PASSWORD })
@Import({ TestDatabase.class, Colleagues.class, ScoreSheets.class, TextsInReview.class })
class ReviewJourneyIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private ScoreSheets sheets;

    @Autowired
    private TextsInReview texts;

    @AtADesk
    void aReviewerReadsAnswersAndPublishes(Reader reader) {
        var author = colleagues.join(Role.AUTHOR);
        var colleague = colleagues.join(Role.REVIEWER);
        var language = reader.say("en", "es").equals("en") ? Language.ENGLISH : Language.SPANISH;
        var seen = texts.submit(author, DocumentKind.HANDOUT, language, ReviewJourneyIT::reworded);
        try (var browser = new TestBrowser(); var context = browser.open(reader, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate("/reviews");
            page.getByLabel(reader.say("User name", "Nombre de usuario")).fill("reviewer");
            page.getByLabel(reader.say("Password", "Contraseña")).first().fill(BrowserJourneyIT.PASSWORD);
            page.keyboard().press("Enter");
            page.locator(".reviews li").waitFor();
            Barriers.noneOn(page, reader + " queue");

            page.locator(".reviews li a").focus();
            page.keyboard().press("Enter");
            page.locator(".changed-part").first().waitFor();
            assertThat(page.locator(".changed-part ins").first().textContent()).contains(reader.say("new:", "nuevo:"),
                    reader.say("end.", "fin."));
            Barriers.noneOn(page, reader + " changes, score sheets");

            page.getByLabel(reader.say("The whole text", "El texto completo")).check();
            page.locator(".text-in-full").waitFor();
            Barriers.noneOn(page, reader + " whole text");

            var pemat = page.locator(".score-sheet").nth(1);
            var open = pemat.locator("p[role=status]").textContent();
            pemat.locator("vaadin-button").first().focus();
            page.keyboard().press("Enter");
            page.waitForCondition(() -> !pemat.locator("p[role=status]").textContent().equals(open));
            page.locator(".score-answers :focus").waitFor();
            pemat.locator("summary").click();
            Barriers.noneOn(page, reader + " one answer");

            var again = texts.rewrite(author, colleague, seen, DocumentKind.HANDOUT, language,
                    ReviewJourneyIT::reworded);
            page.locator(".review-decision textarea").fill(reader.say("Not kind enough", "Falta amabilidad"));
            page.locator(".review-return vaadin-button").click();
            page.locator(".turned-away vaadin-button:focus").waitFor();
            Barriers.noneOn(page, reader + " turned away");
            page.keyboard().press("Enter");
            page.locator(".turned-away vaadin-button").waitFor(gone());
            assertThat(page.locator(".review-decision textarea").inputValue())
                .isEqualTo(reader.say("Not kind enough", "Falta amabilidad"));
            page.locator("h1:focus").waitFor();

            page.locator(".review-decision textarea").fill("");
            page.locator(".review-return vaadin-button").click();
            page.getByText(reader.say("Say what should change.", "Diga qué debe cambiar.")).first().waitFor();
            Barriers.noneOn(page, reader + " no reason");

            sheets.fill(colleague, again);
            page.reload();
            page.locator(".review-decision > vaadin-button").focus();
            page.keyboard().press("Enter");
            page.locator(".review-done")
                .getByText(reader.say("Approved and published.", "Aprobado y publicado."))
                .waitFor();
            page.locator(".review-done:focus").waitFor();
            Barriers.noneOn(page, reader + " empty queue");
            assertThat(browser.foreign()).as("requests to other hosts").isEmpty();
        }
    }

    /** Says one thing otherwise, there and back again, and one thing more. */
    static String reworded(String body) {
        return body.contains("## What it is")
                ? TextsInReview.adding("You can ask us anything.").apply(swap(body, "Many people", "A lot of people"))
                : TextsInReview.adding("Puede preguntarnos todo.")
                    .apply(swap(body, "Muchas personas sienten", "Hay personas que sienten"));
    }

    private static String swap(String body, String one, String other) {
        return body.contains(one) ? body.replaceFirst(one, other) : body.replaceFirst(other, one);
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

}
